import { Knex } from 'knex';
import { isPostgres, planOnce, returnedRows, rowsTable } from '../database';
import { ContentRow } from './composeContents';
import { deleteUnusedContents } from './deleteUnusedContents';
import { entityColumns, EntityRow } from './entityRows';
import { messageColumns, MessageRow } from './messageRow';

/** What is added to the outbox together. */
export interface NewMessages {
  contents: ContentRow[];
  messages: MessageRow[];
  entities: EntityRow[];
}

interface StoreOptions {
  knex: Knex;
  /** An expression that wakes other backends when it is committed. */
  ringing?: (knex: Knex) => Knex.Raw | undefined;
}

/** Contents are large; a few at a time keep a statement within what a database takes. */
const contentsAtOnce = 20;
/** Few enough to leave other statements their turn. */
const messagesAtOnce = 1000;

const contentColumns = {
  id: 'text',
  bytes: 'text',
  sealed: 'text',
  created_at: 'bigint',
} as const;

/**
 * Stores messages with what belongs to them, all or nothing, except those whose key somebody has used before.
 *
 * @returns how many messages were stored
 */
export async function storeMessages(
  added: NewMessages,
  options: StoreOptions,
): Promise<number> {
  const { knex } = options;
  if (isOneStatementEnough(knex, added)) {
    return storeInOneStatement(added, options);
  }
  return knex.isTransaction
    ? storeInSteps(added, options)
    : knex.transaction(transaction =>
        storeInSteps(added, { ...options, knex: transaction }),
      );
}

/** SQLite takes no more than one change a statement, and has no way to go between them. */
function isOneStatementEnough(knex: Knex, added: NewMessages): boolean {
  return (
    isPostgres(knex) &&
    added.contents.length <= contentsAtOnce &&
    added.messages.length <= messagesAtOnce
  );
}

/** One way to the database where a transaction takes six, as somebody waits for every one. */
async function storeInOneStatement(
  { contents, messages, entities }: NewMessages,
  { knex, ringing }: StoreOptions,
): Promise<number> {
  const encoded = contents.map(row => ({
    ...row,
    bytes: row.bytes?.toString('base64'),
    sealed: row.sealed,
  }));
  const steps = {
    stored: knex.raw('? returning id, content_id', [
      messagesStatement(knex, messages),
    ]),
    written: knex.raw(
      `insert into outbox_contents (id, bytes, sealed, created_at)
       select id, decode(bytes, 'base64'), sealed, created_at from (?) as composed
       where id in (select content_id from stored)`,
      [rowsTable(knex, encoded, contentColumns)],
    ),
    ...(entities.length > 0 && {
      concerned: entitiesStatement(knex, entities, 'stored'),
    }),
  };
  const names = Object.keys(steps).map(name => `${name} as (?)`);
  const statement = knex.raw(
    `with ${names.join(', ')} select count(*) as messages, ? from stored`,
    [...Object.values(steps), ringing?.(knex) ?? knex.raw('null')],
  );
  const [row] = returnedRows<{ messages: string }>(
    await planOnce(knex, statement),
  );
  return Number(row.messages);
}

async function storeInSteps(
  { contents, messages, entities }: NewMessages,
  { knex, ringing }: StoreOptions,
): Promise<number> {
  for (const some of parts(contents, contentsAtOnce)) {
    await knex('outbox_contents').insert(some);
  }
  let stored = 0;
  for (const some of parts(messages, messagesAtOnce)) {
    const inserted = knex.raw('? returning id', [
      messagesStatement(knex, some),
    ]);
    stored += returnedRows(await inserted).length;
  }
  if (stored < messages.length) {
    // What we composed for the others is of no use.
    const contentIds = contents.map(({ id }) => id);
    await deleteUnusedContents({ knex, contentIds });
  }
  if (entities.length > 0) {
    await entitiesStatement(knex, entities, 'outbox_messages');
  }
  const rings = ringing?.(knex);
  if (rings) await knex.select(rings);
  return stored;
}

function messagesStatement(knex: Knex, messages: MessageRow[]): Knex.Raw {
  const names = Object.keys(messageColumns).join(', ');
  // SQLite takes the conflict for a join without the condition.
  return knex.raw(
    `insert into outbox_messages (${names})
     select ${names} from (?) as pending where true
     on conflict (origin, idempotency_key) do nothing`,
    [rowsTable(knex, messages, messageColumns)],
  );
}

/** @param among - where the messages are; one that somebody else was faster with has no row */
function entitiesStatement(
  knex: Knex,
  entities: EntityRow[],
  among: 'stored' | 'outbox_messages',
): Knex.Raw {
  const names = Object.keys(entityColumns).join(', ');
  return knex.raw(
    `insert into message_entities (${names})
     select ${names} from (?) as concerned
     where exists (select 1 from ${among} where ${among}.id = concerned.message_id)`,
    [rowsTable(knex, entities, entityColumns)],
  );
}

function parts<Item>(items: Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
