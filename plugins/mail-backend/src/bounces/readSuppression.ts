import { Suppression } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import {
  suppressionColumns,
  SuppressionRow,
  toSuppression,
} from './suppressionRow';

/**
 * Reads the suppression of an address.
 *
 * @param options.address - normalised
 * @returns undefined when it is written to
 */
export async function readSuppression(options: {
  knex: Knex;
  address: string;
}): Promise<Suppression | undefined> {
  const row: SuppressionRow | undefined = await options
    .knex('suppressions')
    .select(...suppressionColumns)
    .where({ address: options.address })
    .whereNull('lifted_at')
    .first();
  return row && toSuppression(row);
}
