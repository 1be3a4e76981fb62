import {
  FinalMessageState,
  finalMessageStates,
} from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { isPostgres, readDatabaseClock } from '../database';
import { readKinds } from './search';
import { deleteUnusedContents } from './deleteUnusedContents';

/** How long a message is kept after its end, in milliseconds, by how it ended. */
export type Retention = Record<FinalMessageState, number>;

/** A step is as large as takes so long: on SQLite everything else waits for it, on PostgreSQL whoever wants its rows. */
const stepMs = { sqlite: 6, postgres: 100 };
const smallestStep = 5;
const largestStep = 500;

/** Where a pass has come to in what is ordered by time. */
interface Place {
  createdAt: number;
  id: string;
}

interface OldMessage {
  id: string;
  content_id: string;
  created_at: string | number;
  updated_at: string | number;
}

/**
 * Deletes the messages that came to an end and are older than they are kept.
 *
 * @remarks
 *
 * Their attempts go with them; their content does when nobody shares it. It
 * goes in small steps and rests as long as it has worked, so that others get
 * their turn; each step is a transaction, so it may be stopped at any time.
 *
 * @returns how many there were
 */
export async function pruneMessages(options: {
  knex: Knex;
  retention: Retention;
  isStopped?: () => boolean;
}): Promise<number> {
  const { knex, retention, isStopped = () => false } = options;
  let pruned = 0;
  for (const state of finalMessageStates) {
    for (const kind of await readKinds(knex, [state])) {
      const before = (await readDatabaseClock(knex)) - retention[state];
      pruned += await pruneKind({ knex, state, kind, before, isStopped });
    }
  }
  return pruned;
}

async function pruneKind(options: {
  knex: Knex;
  state: FinalMessageState;
  kind: string;
  before: number;
  isStopped: () => boolean;
}): Promise<number> {
  const dialect = isPostgres(options.knex) ? 'postgres' : 'sqlite';
  let pruned = 0;
  let limit = smallestStep;
  let after: Place | undefined = { createdAt: 0, id: '' };
  while (after && !options.isStopped()) {
    const since = performance.now();
    const step: Step = await pruneStep({ ...options, after, limit });
    pruned += step.pruned;
    after = step.looked === limit ? step.at : undefined;
    const tookMs = performance.now() - since;
    limit = nextLimit(limit, step.pruned, tookMs / stepMs[dialect]);
    await setTimeout(tookMs);
  }
  return pruned;
}

/**
 * How many messages to look at in the next step.
 *
 * @remarks
 *
 * To look at a message that is kept takes no time, so it is no reason to try
 * more at once: the next ones may all have to go.
 *
 * @param length - of the last step; 1 is right
 */
function nextLimit(limit: number, pruned: number, length: number): number {
  const fitting = Math.floor(limit / Math.max(length, 0.01));
  return Math.max(Math.min(fitting, pruned * 2, largestStep), smallestStep);
}

interface Step {
  looked: number;
  pruned: number;
  at: Place;
}

async function pruneStep(options: {
  knex: Knex;
  state: FinalMessageState;
  kind: string;
  before: number;
  after: Place;
  limit: number;
}): Promise<Step> {
  return options.knex.transaction(async knex => {
    const messages = await selectOld({ ...options, knex });
    // A message that was sent a second time is as old as its second end.
    const old = messages.filter(
      message => Number(message.updated_at) < options.before,
    );
    await deleteMessages(knex, old);
    // SQLite lets nobody have a turn while it deletes, nor while it flushes what was: one in between.
    await setImmediate();
    const last = messages.at(-1);
    return {
      looked: messages.length,
      pruned: old.length,
      at: last
        ? { createdAt: Number(last.created_at), id: last.id }
        : options.after,
    };
  });
}

function selectOld(options: {
  knex: Knex;
  state: FinalMessageState;
  kind: string;
  before: number;
  after: Place;
  limit: number;
}): Knex.QueryBuilder<object, OldMessage[]> {
  const { knex, state, kind, before, after, limit } = options;
  const query = knex('outbox_messages')
    .select('id', 'content_id', 'created_at', 'updated_at')
    .where({ state, kind })
    // In these words, or SQLite does not see that the index serves.
    .whereRaw(`state <> 'sending'`)
    .where('created_at', '<', before)
    .whereRaw('(created_at, id) > (?, ?)', [after.createdAt, after.id])
    .orderBy(['created_at', 'id'])
    .limit(limit);
  return isPostgres(knex) ? query.forUpdate().skipLocked() : query;
}

async function deleteMessages(knex: Knex, messages: OldMessage[]) {
  if (messages.length === 0) {
    return;
  }
  const ids = messages.map(({ id }) => id);
  await knex('delivery_attempts').whereIn('message_id', ids).delete();
  await knex('outbox_messages').whereIn('id', ids).delete();
  await deleteUnusedContents({
    knex,
    contentIds: messages.map(message => message.content_id),
  });
}
