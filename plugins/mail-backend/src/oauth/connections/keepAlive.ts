import { TokenFault } from '../../settings';
import { ConnectionParts } from './ConnectionParts';
import { readConnection } from './readConnection';
import { Renewals } from './Renewals';

/** Less than a day: the daily task does not come to the minute. */
const oftenEnoughMs = 20 * 60 * 60 * 1000;

/**
 * Renews a connection that no mail has renewed for a day.
 *
 * @remarks
 *
 * Authorisations that are not used lapse: after 90 days at Microsoft, six
 * months at Google, 30 days at Keycloak. What fails is written down with the
 * connection, and told from there.
 */
export async function keepAlive(
  { knex }: Pick<ConnectionParts, 'knex'>,
  renewals: Renewals,
  id: string,
): Promise<void> {
  const connection = await readConnection(knex, { id });
  const { renewedAt = 0, readAt = 0 } = connection ?? {};
  if (!connection || readAt - renewedAt < oftenEnoughMs) {
    return;
  }
  try {
    await renewals.renew(id);
  } catch (error) {
    if (!(error instanceof TokenFault)) throw error;
  }
}
