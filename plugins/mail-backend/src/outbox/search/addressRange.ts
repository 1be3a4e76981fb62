import { Knex } from 'knex';
import { isPostgres } from '../../database';

/** The address as it is indexed: the case of the letters A to Z does not count. */
export function indexedAddress(knex: Knex): string {
  return isPostgres(knex) ? 'lower(address collate "C")' : 'lower(address)';
}

/** An address, or the beginning of one, as {@link indexedAddress} has it. */
export function foldAddress(address: string): string {
  return address.replace(/[A-Z]+/g, letters => letters.toLowerCase());
}

/** Those that begin so: in the order of bytes nothing comes after the last character of Unicode. */
export function addressRange(beginning: string): [string, string] {
  return [beginning, `${beginning}\u{10ffff}`];
}
