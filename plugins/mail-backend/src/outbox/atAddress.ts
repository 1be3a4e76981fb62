import { Knex } from 'knex';
import { indexedAddress } from './indexedAddress';

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
  return knex.raw(
    `${indexedAddress(knex, 'outbox_messages.address')}
       = ${indexedAddress(knex, 'cast(? as text)')}
     and outbox_messages.address = ?`,
    [address, address],
  );
}
