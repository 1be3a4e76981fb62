import {
  createServiceFactory,
  ServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  EnqueuedMessage,
  MessageDraft,
  messageDraftSchema,
} from '@mailroom/backstage-plugin-mail-common';
import { MailService } from './MailService';
import { mailServiceRef } from './mailServiceRef';

/**
 * A mail service that keeps what it gets, for tests of plugins that send.
 *
 * @remarks
 *
 * Drafts are checked as the real service checks them, and an idempotency key
 * wins once.
 *
 * @public
 */
export class MailServiceMock implements MailService {
  readonly drafts: MessageDraft[] = [];

  async enqueue(draft: MessageDraft): Promise<EnqueuedMessage> {
    messageDraftSchema.parse(draft);
    const earlier = this.drafts.findIndex(
      other => other.idempotencyKey === draft.idempotencyKey,
    );
    if (earlier >= 0) {
      return { id: `message-${earlier + 1}`, created: false };
    }
    return { id: `message-${this.drafts.push(draft)}`, created: true };
  }

  /** Give this to `startTestBackend`. */
  get factory(): ServiceFactory<MailService, 'plugin'> {
    return createServiceFactory({
      service: mailServiceRef,
      deps: {},
      factory: () => this,
    });
  }
}
