import { OAuthClient } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { clientDigest } from './Binding';
import { keptClient } from './keptClient';

/** Whether a connection, or a sign-in that is under way, may live from what the same client was granted. */
export async function isClientInUse(
  knex: Knex,
  client: OAuthClient,
): Promise<boolean> {
  const connections: { client: string }[] = await knex('oauth_connections')
    .whereNotNull('sealed_refresh_token')
    .select('client');
  const signIns: { client: string }[] = await knex('oauth_flows')
    // All stages on the way to an acceptance keep it, and no other does.
    .whereNotNull('sealed_client_secret')
    .select('client');
  const wanted = clientDigest(keptClient(client));
  return [...connections, ...signIns].some(
    row => clientDigest(keptClient(JSON.parse(row.client))) === wanted,
  );
}
