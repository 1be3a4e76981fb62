import {
  EnqueuedMessage,
  MessageDraft,
} from '@mailroom/backstage-plugin-mail-common';

/**
 * Sends mail from any backend plugin.
 *
 * @public
 */
export interface MailService {
  /**
   * Puts a message into the outbox; from then on the mail plugin answers for it.
   *
   * @remarks
   *
   * Resolves when the message is stored, not when it is sent. Whoever calls
   * keeps the intent until then and calls again after a failure: the same
   * `idempotencyKey` never makes a second message.
   *
   * @param draft - one message to one address, see {@link @mailroom/backstage-plugin-mail-common#messageDraftSchema}
   * @returns the message's id, whether this call made it, and why nothing is sent to this address if so:
   * tell it to an administrator who asked, never to somebody who is not signed in
   * @throws ResponseError with status 400 naming the field, 503 when `whenOff` is `refuse` and mail is off
   */
  enqueue(draft: MessageDraft): Promise<EnqueuedMessage>;
}
