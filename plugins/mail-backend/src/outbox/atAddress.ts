import { Knex } from 'knex';
import { isPostgres } from '../database';

/**
 * Whether a message goes to an address, as an SQL condition.
 *
 * @remarks
 *
 * The log is found by address however its letters are written, so the index
 * holds it in lower case; said in both ways, the condition is exact and quick.
 *
 * @param address - normalised
 */
export function atAddress(knex: Knex, address: string): Knex.Raw {
  const collate = isPostgres(knex) ? 'collate "C"' : '';
  return knex.raw(
    `lower(outbox_messages.address ${collate}) = lower(cast(? as text) ${collate})
     and outbox_messages.address = ?`,
    [address, address],
  );
}
