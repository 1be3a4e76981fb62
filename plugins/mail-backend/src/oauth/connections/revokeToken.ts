import { OAuthClient } from '@mailroom/backstage-plugin-mail-common';
import { tokenRevocation } from 'openid-client';
import { explainTrouble, openClient } from '../providers';
import { ConnectionParts } from './ConnectionParts';

/** What is handed back. */
export interface Revocation {
  client: OAuthClient;
  clientSecret?: string;
  refreshToken: string;
  /** Whose token it was, for the log. */
  of: string;
}

/** Somebody may be waiting for what comes after it, such as the end of the process. */
const timeoutMs = 5_000;

/**
 * Hands a refresh token back to its provider (RFC 7009), where the provider takes it.
 *
 * @remarks
 *
 * Google does, and others whose endpoints are discovered may; Microsoft has no
 * place for it. What fails is logged: the portal has forgotten the token
 * already, so that nothing is left to be done for it.
 */
export async function revokeToken(
  parts: Pick<ConnectionParts, 'providers' | 'policy' | 'logger'>,
  revocation: Revocation,
): Promise<void> {
  const { client, clientSecret, refreshToken } = revocation;
  const provider = parts.providers[client.provider];
  try {
    const configuration = await openClient(client, {
      ...{ provider, policy: parts.policy, clientSecret, timeoutMs },
    });
    if (configuration.serverMetadata().revocation_endpoint) {
      await tokenRevocation(configuration, refreshToken, {
        token_type_hint: 'refresh_token',
      });
    }
  } catch (error) {
    const { trouble } = explainTrouble(error, {
      ...{ provider, client, moment: 'renewal' },
      secrets: [refreshToken, clientSecret ?? ''],
    });
    parts.logger.warn(
      `The refresh token of ${revocation.of} could not be revoked: ${trouble.summary}`,
    );
  }
}
