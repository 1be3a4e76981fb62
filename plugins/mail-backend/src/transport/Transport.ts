import { FailureClass } from '@mailroom/backstage-plugin-mail-common';
import { Recurrence, ServerField, SpecialLimit } from './replyCatalogue';

/** Who is written to, as the server hears it; not what the header says (RFC 5321 §3.3). */
export interface Envelope {
  /** Where failure reports go. */
  reversePath: string;
  recipient: string;
  /**
   * What a report calls the message. With it, a server that offers it is asked
   * to report failure and delay, and to return the header alone (RFC 3461).
   */
  envelopeId?: string;
}

/**
 * What the server answered to one submission.
 *
 * @remarks
 *
 * When the connection ends after the content and before its reply, nobody knows
 * whether the server has the message. That is
 * a failure of class `network` whose reply names `DATA` and has no code.
 */
export type Submission =
  | {
      outcome: 'accepted';
      /** 250 after DATA: the server took responsibility, no more (RFC 5321 §6.1). */
      reply: ServerReply;
    }
  | FailedSubmission;

/** What stopped a submission, and what to do about it. */
export interface FailedSubmission {
  outcome: 'failed';
  failureClass: FailureClass;
  /** True when trying this message again later can help. */
  retry: boolean;
  reply: ServerReply;
  /** What it means and what to do next, for people. */
  advice: string;
  /** The one setting that the advice is about, as a path into the own server. */
  field?: ServerField;
  /** What a limit is about; absent when it is of messages within a short time, or no limit. */
  limitOf?: SpecialLimit;
  /** What to take it for when it comes back again and again. */
  ifRecurring?: Recurrence;
}

/** The server's words. */
export interface ServerReply {
  /** Host and port: of the mail server, or of where the tokens come from. */
  server: string;
  /** The command that was answered or under way: `TOKEN` while there is none to sign in with, `CONN` until the greeting, `EHLO`, `STARTTLS`, `AUTH`, `MAIL FROM`, `RCPT TO`, `DATA`. */
  command: string;
  replyCode?: number;
  enhancedCode?: string;
  /** Every line of the reply without its codes, or what the connection reported. Never a secret; at most 1000 characters. */
  text: string;
}

/** Hands messages to one submission server. */
export interface Transport {
  /**
   * Submits one message.
   *
   * @param message - the finished bytes: header, empty line, body
   * @returns what became of it; a fault is a value, never thrown
   */
  submit(envelope: Envelope, message: Buffer): Promise<Submission>;

  /** Lets running submissions finish, then says QUIT and closes every connection. */
  close(): Promise<void>;
}
