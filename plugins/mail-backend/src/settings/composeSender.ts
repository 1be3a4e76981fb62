import { readJavaMailProperties } from './javaMailProperties';
import { OwnServerValues } from './OwnServer';
import { Sender } from './SubmissionServer';

/** Who the mails come from while the own server is the one that sends, whichever they go over. */
export function composeSender(own: OwnServerValues): Sender {
  const { effects } = readJavaMailProperties(own);
  return {
    address: own.fromEmail,
    name: own.fromName || undefined,
    replyTo: own.replyTo,
    reversePath: own.envelopeSender ?? effects.envelopeSender,
  };
}
