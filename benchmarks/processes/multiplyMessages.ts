import { Knex } from 'knex';

/** Few enough that no statement keeps the process busy for seconds. */
const rowsPerStatement = 50_000;

/** A value for each copy in SQL, where `n.n` counts them. */
export type CopiedValues = Record<string, string>;

/** What distinguishes one copy from the other: everything else is like the original. */
const distinct: CopiedValues = {
  id: "substr('00000000-0000-4000-8000-000000000000', 1, 24) || substr(cast(100000000000 + n.n as text), 1, 12)",
  idempotency_key: "'copy-' || n.n",
  message_id: "'<copy-' || n.n || '@portal.example.com>'",
  address: "'copy-' || n.n || '@example.com'",
};

/**
 * Copies the only message in the outbox within the database, until there are so many.
 *
 * @remarks
 *
 * A million messages through the door would take minutes, and prove nothing more.
 */
export async function multiplyMessages(
  knex: Knex,
  count: number,
  others: CopiedValues = {},
): Promise<void> {
  const original = await knex('outbox_messages').first();
  const columns = Object.keys(original);
  const perCopy = { ...distinct, ...others };
  const values = columns.map(column => perCopy[column] ?? `m.${column}`);
  for (let from = 1; from < count; from += rowsPerStatement) {
    const to = Math.min(from + rowsPerStatement, count) - 1;
    await knex.raw(
      `with recursive n(n) as (
         select ${from} union all select n + 1 from n where n < ${to}
       )
       insert into outbox_messages (${columns.join(', ')})
       select ${values.join(', ')} from outbox_messages m, n where m.id = ?`,
      [original.id],
    );
  }
}
