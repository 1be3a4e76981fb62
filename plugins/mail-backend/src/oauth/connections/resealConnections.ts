import { Knex } from 'knex';
import { Reseal } from '../../sealing';
import { SealedColumn, sealedPlace } from './Binding';

const columns: SealedColumn[] = [
  'sealed_client_secret',
  'sealed_refresh_token',
  'sealed_access_token',
];

type SealedRow = Record<SealedColumn, string | null> & {
  id: string;
  client: string;
  destination: string;
};

/**
 * Seals the secrets of all connections again.
 *
 * @returns how many were written; see `ResealVerb` in sealing/
 */
export async function resealConnections(options: {
  knex: Knex;
  reseal: Reseal;
}): Promise<number> {
  const { knex, reseal } = options;
  const rows: SealedRow[] = await knex('oauth_connections').select(
    'id',
    'client',
    'destination',
    ...columns,
  );
  let written = 0;
  for (const row of rows) {
    for (const column of columns) {
      const sealed = row[column];
      const resealed =
        sealed !== null &&
        (await reseal({
          sealed,
          place: sealedPlace(
            { ...row, client: JSON.parse(row.client) },
            column,
          ),
          name: `${column} of OAuth connection ${row.id}`,
        }));
      if (resealed) {
        written += await knex('oauth_connections')
          .where({ id: row.id, [column]: sealed })
          .update({ [column]: resealed });
      }
    }
  }
  return written;
}
