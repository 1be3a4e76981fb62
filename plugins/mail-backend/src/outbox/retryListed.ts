import {
  MessageState,
  RefusedBecause,
} from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { databaseClock } from '../database';
import { countRefused, ListedChange } from './ListedChange';
import { ListedMessage, lockListed } from './lockListed';
import { laterExpiry } from './retryMessage';

/** What is queued is due anyway. */
const retriable: readonly MessageState[] = [
  ...(['deferred', 'held'] as const),
  ...(['rejected', 'bounced', 'expired'] as const),
  ...(['cancelled', 'suppressed'] as const),
];

/**
 * Makes those of the listed messages due that wait, were given up or came
 * back; the others stay as they are and are told with their reasons.
 *
 * @param options.suppressed - why an address is not written to, or null: to
 * such a one nothing would be sent
 */
export async function retryListed(options: {
  knex: Knex;
  ids: string[];
  suppressed?: Knex.Raw;
}): Promise<ListedChange> {
  return options.knex.transaction(async knex => {
    const messages = await lockListed({ ...options, knex });
    const erased = await findErased(knex, messages);
    const reasons = messages.map(message => whyNot(message, erased));
    const ids = messages
      .filter((_, index) => reasons[index] === undefined)
      .map(({ id }) => id);
    if (ids.length > 0) {
      await knex('outbox_messages')
        .whereIn('id', ids)
        .update({
          ...{ state: 'queued', reason: null },
          due_at: databaseClock(knex),
          expires_at: laterExpiry(knex),
          updated_at: databaseClock(knex),
        });
    }
    return { changed: ids.length, refused: countRefused(reasons) };
  });
}

function whyNot(
  message: ListedMessage,
  erased: Set<string>,
): RefusedBecause | undefined {
  if (!retriable.includes(message.state)) {
    return message.state;
  }
  if (message.suppressed_because) {
    return 'suppressed';
  }
  return erased.has(message.content_id) ? 'erased' : undefined;
}

/** Only what was confidential is erased. */
async function findErased(
  knex: Knex,
  messages: ListedMessage[],
): Promise<Set<string>> {
  const suspects = messages
    .filter(({ confidential }) => Boolean(confidential))
    .map(message => message.content_id);
  if (suspects.length === 0) {
    return new Set();
  }
  const rows = await knex('outbox_contents')
    .select('id')
    .whereIn('id', suspects)
    .whereNull('bytes')
    .whereNull('sealed');
  return new Set(rows.map(({ id }) => id));
}
