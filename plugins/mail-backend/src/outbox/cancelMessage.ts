import { ConflictError, NotFoundError } from '@backstage/errors';
import { MessageState } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { databaseClock } from '../database';
import { eraseConfidentialContents } from './eraseConfidentialContents';

/**
 * Cancels a message that waits.
 *
 * @throws NotFoundError when there is none with this id
 * @throws ConflictError when it is being sent or has come to an end
 */
export async function cancelMessage(options: {
  knex: Knex;
  id: string;
}): Promise<void> {
  await options.knex.transaction(async knex => {
    const cancelled = await knex('outbox_messages')
      .where({ id: options.id })
      .whereIn('state', ['queued', 'deferred', 'held'])
      .update({
        state: 'cancelled',
        reason: 'An administrator cancelled it.',
        due_at: null,
        updated_at: databaseClock(knex),
      });
    if (cancelled === 0) {
      await refuse(knex, options.id);
    }
    await eraseConfidentialContents({ knex, messageIds: [options.id] });
  });
}

async function refuse(knex: Knex, id: string): Promise<never> {
  const row = await knex('outbox_messages')
    .select('state')
    .where({ id })
    .first();
  if (!row) {
    throw new NotFoundError(`There is no message with the id ${id}`);
  }
  throw new ConflictError(whyNot(row.state));
}

function whyNot(state: MessageState): string {
  if (state === 'sending') {
    return 'It is being sent right now. Look again in a moment.';
  }
  return state === 'accepted'
    ? 'The mail server has accepted it; it cannot be called back.'
    : `It is ${state} and is not sent any more; there is nothing to cancel.`;
}
