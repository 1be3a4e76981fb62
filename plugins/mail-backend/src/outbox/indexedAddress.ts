import { Knex } from 'knex';
import { isPostgres } from '../database';

/** An address as it is indexed: the case of the letters A to Z does not count, and bytes are in their order. */
export function indexedAddress(knex: Knex, address = 'address'): string {
  const collation = isPostgres(knex) ? ' collate "C"' : '';
  return `lower(${address}${collation})`;
}
