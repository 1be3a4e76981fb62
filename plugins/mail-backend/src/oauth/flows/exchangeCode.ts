import { OAuthTrouble } from '@mailroom/backstage-plugin-mail-common';
import { authorizationCodeGrant, Configuration } from 'openid-client';
import {
  explainTrouble,
  openClient,
  Provider,
  readTokens,
  TokenAnswer,
} from '../providers';
import { Flow } from './Flow';
import { FlowParts } from './FlowParts';
import { openOfFlow } from './flowSecrets';
import { noRefreshToken, otherIssuer } from './signInTroubles';

/** Tokens that mail can be sent with for long, or why there are none. */
type Exchange =
  | (TokenAnswer & { refreshToken: string })
  | { trouble: OAuthTrouble };

/**
 * Exchanges the code of an answer for tokens, at the provider that was asked and nowhere else.
 *
 * @param answer - the query that the browser brought; holds an error when the provider refuses
 */
export async function exchangeCode(
  parts: FlowParts,
  flow: Flow,
  answer: URLSearchParams,
): Promise<Exchange> {
  const { providers, policy, sealing } = parts;
  const { client, redirectUrl } = flow;
  const provider = providers[client.provider];
  const clientSecret = await openOfFlow(sealing, flow, 'clientSecret');
  const verifier = (await openOfFlow(sealing, flow, 'verifier')) ?? '';
  try {
    const configuration = await openClient(client, {
      ...{ clientSecret, provider, policy },
    });
    const trouble = issuerTrouble(configuration, answer);
    if (trouble) {
      return { trouble };
    }
    const tokens = await authorizationCodeGrant(
      configuration,
      // What the backend sees of its own URL depends on the proxies in front of it.
      new URL(`${redirectUrl}?${answer}`),
      { pkceCodeVerifier: verifier, expectedState: answer.get('state')! },
    );
    return longLived(readTokens(tokens, { client, provider }), {
      ...{ provider, scope: provider.scope(client) },
    });
  } catch (error) {
    const secrets = [clientSecret, verifier, ...secretsIn(answer)];
    return explainTrouble(error, {
      ...{ provider, client, redirectUrl, moment: 'sign-in' },
      secrets: secrets.filter(secret => secret !== undefined),
    });
  }
}

/** RFC 9207 §2.4: an answer of another issuer is one that was meant for another client. */
function issuerTrouble(
  configuration: Configuration,
  answer: URLSearchParams,
): OAuthTrouble | undefined {
  const issuer = answer.get('iss');
  return issuer === null || issuer === configuration.serverMetadata().issuer
    ? undefined
    : otherIssuer(issuer);
}

function longLived(
  { refreshToken, ...tokens }: TokenAnswer,
  asked: { provider: Provider; scope: string },
): Exchange {
  return refreshToken
    ? {
        ...tokens,
        refreshToken,
        scope: tokens.scope ?? (asked.scope || undefined),
      }
    : { trouble: noRefreshToken(asked.provider) };
}

function secretsIn(answer: URLSearchParams): string[] {
  return ['code', 'state'].flatMap(name => answer.get(name) ?? []);
}
