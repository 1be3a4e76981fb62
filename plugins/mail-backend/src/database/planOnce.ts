import { Knex } from 'knex';
import { createHash } from 'node:crypto';

/** Databases of which it is proven that a connection stays with its server process. */
const direct = new WeakSet<object>();

/** By text; there are as many as there are ways to call this. */
const names = new Map<string, string>();

/** Remembers that notifications are heard, so that no pooler lends server processes for a transaction each. */
export function noteDirect(knex: Knex) {
  direct.add(configOf(knex));
}

/**
 * Lets PostgreSQL read and plan a statement once for each connection.
 *
 * @remarks
 *
 * For what is said all the time, by few rows at a time: to read and plan it
 * takes as long as to do it. A pooler such as pgbouncer in transaction mode
 * would show another server process what was prepared for the last one, so
 * everything stays as it is until it is proven that there is none; see
 * {@link Listener}.
 *
 * @param statement - its text must not depend on values
 */
export function planOnce(knex: Knex, statement: Knex.Raw): Knex.Raw {
  if (!direct.has(configOf(knex))) {
    return statement;
  }
  const { sql, bindings } = statement.toSQL();
  return knex.raw(sql, bindings).options({ name: nameOf(sql) });
}

function nameOf(text: string): string {
  const name =
    names.get(text) ??
    `mailroom_${createHash('md5').update(text).digest('hex')}`;
  names.set(text, name);
  return name;
}

/** A transaction shares it. */
function configOf(knex: Knex): object {
  return knex.client.config;
}
