import { Knex } from 'knex';
import { returnedRows } from '../../database';
import { indexedAddress } from '../indexedAddress';
import { addressRange, foldAddress } from './addressRange';
import { mergeNewestFirst, newestFirst, toPositions } from './newestFirst';
import { Source, SourceOptions } from './Source';

/** So many entries of the index are read and ordered in some milliseconds. */
const mostOrdered = 20_000;
/** So many addresses are read one by one, and merged. */
const mostAddresses = 64;

/**
 * The messages to an address, or to all that begin so.
 *
 * @remarks
 *
 * The index has the messages of one address in the order of time, but not
 * those of several. Messages of few addresses are merged; few messages are
 * ordered. What begins like very many messages to very many addresses is
 * common, and found by looking through all of them.
 *
 * @returns undefined when the beginning is that common
 */
export async function addressSource(
  options: SourceOptions & { address: string },
): Promise<Source | undefined> {
  const beginning = foldAddress(options.address);
  const addresses = await readAddresses(options.knex, beginning);
  if (addresses.length <= mostAddresses) {
    return addressesSource(options, addresses);
  }
  return (await isFew(options.knex, beginning))
    ? orderedSource(options, beginning)
    : undefined;
}

function orderedSource(options: SourceOptions, beginning: string): Source {
  const { knex, range } = options;
  return {
    fulfils: ['address'],
    async next(after, limit) {
      // Reckoned with, the time is no reason to take another index than that of the addresses.
      const query = beginningSo(knex, beginning)
        .select('created_at', 'id')
        .whereRaw('(created_at + 0, id) < (?, ?)', [after.createdAt, after.id])
        .whereRaw('created_at + 0 >= ?', [range.from ?? 0])
        .orderByRaw('created_at + 0 desc, id desc')
        .limit(limit);
      return toPositions(await query);
    },
  };
}

function addressesSource(options: SourceOptions, addresses: string[]): Source {
  const { knex } = options;
  const stretches = addresses.map(address => ({
    ...options,
    where: (query: Knex.QueryBuilder) =>
      query.whereRaw(`${indexedAddress(knex)} = ?`, [address]),
  }));
  return {
    fulfils: ['address'],
    next: (after, limit) =>
      mergeNewestFirst(
        knex,
        stretches.map(stretch => newestFirst(stretch, after, limit)),
        limit,
      ),
  };
}

function beginningSo(knex: Knex, beginning: string): Knex.QueryBuilder {
  const address = indexedAddress(knex);
  return knex('outbox_messages').whereRaw(
    `${address} >= ? and ${address} < ?`,
    addressRange(beginning),
  );
}

async function isFew(knex: Knex, beginning: string): Promise<boolean> {
  const row = await knex
    .count({ found: '*' })
    .from(
      beginningSo(knex, beginning)
        .select(knex.raw('1'))
        // In the order of the index: PostgreSQL reads the table for a beginning that it takes for common.
        .orderByRaw(`${indexedAddress(knex)}, created_at, id`)
        .limit(mostOrdered + 1)
        .as('beginning'),
    )
    .first<{ found: string | number }>();
  return Number(row.found) <= mostOrdered;
}

/** From one address to the next, as many looks into the index as there are addresses. */
async function readAddresses(knex: Knex, beginning: string): Promise<string[]> {
  const address = indexedAddress(knex);
  const [from, to] = addressRange(beginning);
  const result = await knex.raw(
    `with recursive found(address, n) as (
       select min(${address}), 1 from outbox_messages
       where ${address} >= ? and ${address} < ?
       union all
       select (
         select min(${address}) from outbox_messages
         where ${address} > found.address and ${address} < ?
       ), n + 1
       from found where found.address is not null and n <= ${mostAddresses}
     )
     select address from found where address is not null`,
    [from, to, to],
  );
  return returnedRows<{ address: string }>(result).map(row => row.address);
}
