import { MessageState } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { databaseClock } from '../database';
import { eraseConfidentialContents } from './eraseConfidentialContents';
import { countRefused, ListedChange } from './ListedChange';
import { lockListed } from './lockListed';

const cancellable: readonly MessageState[] = ['queued', 'deferred', 'held'];

/** Cancels those of the listed messages that wait; the others are told with their reasons. */
export async function cancelListed(options: {
  knex: Knex;
  ids: string[];
  /** Says who cancelled them; shown with each. */
  reason: string;
}): Promise<ListedChange> {
  return options.knex.transaction(async knex => {
    const messages = await lockListed({ ...options, knex });
    const ids = messages
      .filter(({ state }) => cancellable.includes(state))
      .map(({ id }) => id);
    if (ids.length > 0) {
      await knex('outbox_messages')
        .whereIn('id', ids)
        .update({
          ...{ state: 'cancelled', reason: options.reason, due_at: null },
          updated_at: databaseClock(knex),
        });
      await eraseConfidentialContents({ knex, messageIds: ids });
    }
    return {
      changed: ids.length,
      refused: countRefused(
        messages.map(({ state }) =>
          cancellable.includes(state) ? undefined : state,
        ),
      ),
    };
  });
}
