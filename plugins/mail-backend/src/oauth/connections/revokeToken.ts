import { tokenRevocation } from 'openid-client';
import { explainTrouble, openClient } from '../providers';
import { Connection } from './Connection';
import { ConnectionParts } from './ConnectionParts';

/** What is handed back. */
export interface Revocation {
  connection: Connection;
  token: string;
  clientSecret?: string;
  timeoutMs: number;
}

/**
 * Hands a token back to its provider (RFC 7009), where the provider takes it.
 *
 * @returns what a person has to do instead; undefined when it is done
 */
export async function revokeToken(
  parts: Pick<ConnectionParts, 'providers' | 'policy' | 'logger'>,
  { connection, token, clientSecret, timeoutMs }: Revocation,
): Promise<string | undefined> {
  const { client } = connection;
  const provider = parts.providers[client.provider];
  const byHand = `End the access of this application in the account of the mailbox at ${provider.name}.`;
  try {
    const configuration = await openClient(client, {
      ...{ provider, policy: parts.policy, clientSecret, timeoutMs },
    });
    if (!configuration.serverMetadata().revocation_endpoint) {
      return byHand;
    }
    await tokenRevocation(configuration, token, {
      token_type_hint: 'refresh_token',
    });
    return undefined;
  } catch (error) {
    const { trouble } = explainTrouble(error, {
      ...{ provider, client, moment: 'renewal' },
      secrets: [token, clientSecret ?? ''],
    });
    parts.logger.warn(
      `The refresh token of OAuth connection ${connection.id} could not be revoked: ${trouble.summary}`,
    );
    return byHand;
  }
}
