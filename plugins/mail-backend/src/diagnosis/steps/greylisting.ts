import { FailedSubmission } from '../../transport';
import { StepResult } from '../DiagnosisStep';

/**
 * Whether the server wants the mail later, as some do with senders that they do not know yet.
 *
 * @remarks
 *
 * Postgrey and postscreen say so to RCPT, rspamd after the content. Other
 * temporary replies are faults of the server, which pass or do not.
 */
export function isGreylisting({ reply }: FailedSubmission): boolean {
  const { replyCode = 0, enhancedCode = '', text } = reply;
  return (
    [450, 451].includes(replyCode) &&
    (/gr[ea]y-?list/i.test(text) || ['4.2.0', '4.7.1'].includes(enhancedCode))
  );
}

/** What a step tells that ends so: nothing is wrong, and nothing is proven. */
export function putOff(recipient: string, words?: string): StepResult {
  return {
    state: 'deferred',
    summary: `The server asks to offer the mail for ${recipient} again in some minutes (greylisting).`,
    evidence: words,
    advice:
      'There is nothing to do: the portal offers its mails again by itself. Test again in a quarter of an hour to see a mail accepted.',
  };
}
