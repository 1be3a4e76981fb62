import { ConflictError, NotFoundError } from '@backstage/errors';
import { MessageState } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { databaseClock, isPostgres } from '../database';

/** A message whose time was over gets this much more of it. */
const secondChanceMs = 24 * 60 * 60 * 1000;

/**
 * Makes a message due now, also one that was given up.
 *
 * @throws NotFoundError when there is none with this id
 * @throws ConflictError when it is on its way, was accepted, or its content is erased
 */
export async function retryMessage(options: {
  knex: Knex;
  id: string;
}): Promise<void> {
  await options.knex.transaction(async knex => {
    const query = knex('outbox_messages')
      .select('state', 'content_id', 'due_at')
      .where({ id: options.id })
      .first();
    const row = await (isPostgres(knex) ? query.forUpdate() : query);
    if (!row) {
      throw new NotFoundError(`There is no message with the id ${options.id}`);
    }
    refuseUnless(row.state);
    await refuseErased(knex, row.content_id);
    await knex('outbox_messages')
      .where({ id: options.id })
      .update({
        state: 'queued',
        reason: null,
        due_at: databaseClock(knex),
        expires_at: laterExpiry(knex),
        updated_at: databaseClock(knex),
      });
  });
}

function refuseUnless(state: MessageState) {
  if (state === 'accepted') {
    throw new ConflictError(
      'The mail server has accepted it already; sending it again would make a second mail.',
    );
  }
  if (state === 'sending') {
    throw new ConflictError(
      'It is being sent right now. Look again in a moment.',
    );
  }
}

async function refuseErased(knex: Knex, contentId: string) {
  const content = await knex('outbox_contents')
    .select('id')
    .where({ id: contentId })
    .where(stored => stored.whereNotNull('bytes').orWhereNotNull('sealed'))
    .first();
  if (!content) {
    throw new ConflictError(
      'It was confidential, and its content was erased when it came to an end. Whoever asked for it has to ask again.',
    );
  }
}

/** A message whose time was over gets a day more; the others keep theirs. */
export function laterExpiry(knex: Knex): Knex.Raw {
  const now = databaseClock(knex);
  return knex.raw('case when expires_at > ? then expires_at else ? + ? end', [
    now,
    now,
    secondChanceMs,
  ]);
}
