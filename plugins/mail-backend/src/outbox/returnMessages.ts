import { Knex } from 'knex';
import { ClaimedMessage } from './claimDueMessages';
import { settleMessages } from './settleMessages';

/** Gives back claimed messages that were not tried; they are due at once, for anybody. */
export async function returnMessages(options: {
  knex: Knex;
  messages: ClaimedMessage[];
}): Promise<void> {
  await settleMessages({
    knex: options.knex,
    settlements: options.messages.map(message => ({
      message,
      next: { state: 'queued', counts: false, dueInMs: 0 },
    })),
  });
}
