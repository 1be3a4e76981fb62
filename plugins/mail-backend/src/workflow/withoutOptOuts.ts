import { OptOuts } from '../preferences';
import { Recipient } from './findRecipients';

/** Leaves out what people do not want; who is left without a cause gets no mail. */
export function withoutOptOuts(
  recipients: Recipient[],
  optOuts: OptOuts,
): Recipient[] {
  return recipients
    .map(recipient => ({
      ...recipient,
      causes: recipient.causes.filter(
        ({ recipientRef, rule }) => !optOuts.has(recipientRef, rule.id),
      ),
    }))
    .filter(recipient => recipient.causes.length > 0);
}
