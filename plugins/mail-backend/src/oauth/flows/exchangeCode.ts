import {
  OAuthClient,
  OAuthTrouble,
} from '@mailroom/backstage-plugin-mail-common';
import { authorizationCodeGrant } from 'openid-client';
import {
  explainTrouble,
  openClient,
  Provider,
  readTokens,
  rescuedRefreshToken,
  TokenAnswer,
} from '../providers';
import { Flow } from './Flow';
import { FlowParts } from './FlowParts';
import { openOfFlow } from './flowSecrets';
import { noRefreshToken, otherIssuer } from './signInTroubles';

/** Tokens that mail can be sent with for long, or why there are none. */
type Exchange =
  | (TokenAnswer & { refreshToken: string })
  | {
      trouble: OAuthTrouble;
      /** Came nevertheless, and is of no use. */
      refreshToken?: string;
    };

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
    const { issuer } = configuration.serverMetadata();
    const named = answer.get('iss');
    if (named !== null && !isIssuer(named, { provider, client, issuer })) {
      return { trouble: otherIssuer(named) };
    }
    const tokens = await authorizationCodeGrant(
      configuration,
      // What the backend sees of its own URL depends on the proxies in front of it.
      new URL(`${redirectUrl}?${inTheNameOf(issuer, answer)}`),
      { pkceCodeVerifier: verifier, expectedState: answer.get('state')! },
    );
    return longLived(readTokens(tokens, { client, provider }), {
      ...{ provider, scope: provider.scope(client) },
    });
  } catch (error) {
    const secrets = [clientSecret, verifier, ...secretsIn(answer)];
    const { trouble } = explainTrouble(error, {
      ...{ provider, client, redirectUrl, moment: 'sign-in' },
      secrets: secrets.filter(secret => secret !== undefined),
    });
    return { trouble, refreshToken: rescuedRefreshToken(error) };
  }
}

/** RFC 9207 §2.4: an answer of another issuer is one that was meant for another client. */
function isIssuer(
  named: string,
  {
    provider,
    client,
    issuer,
  }: { provider: Provider; client: OAuthClient; issuer: string },
): boolean {
  return named === issuer || (provider.isIssuer?.(named, client) ?? false);
}

/** The answer as openid-client takes it, which knows one name of an issuer only. */
function inTheNameOf(issuer: string, answer: URLSearchParams) {
  const renamed = new URLSearchParams(answer);
  if (renamed.has('iss')) renamed.set('iss', issuer);
  return renamed;
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
