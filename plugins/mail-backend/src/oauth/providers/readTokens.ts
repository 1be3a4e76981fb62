import { OAuthClient } from '@mailroom/backstage-plugin-mail-common';
import { Provider } from './Provider';
import { TroubleRow } from './TroubleRow';

/** What the token endpoint gave. */
export interface TokenAnswer {
  accessToken: string;
  /** Absent when the one before stays in use, and where there is none. */
  refreshToken?: string;
  /** How long the access token lasts from the moment that the answer arrived. */
  lifetimeMs: number;
  /** Absent when it is what was asked for (RFC 6749 §5.1). */
  scope?: string;
}

type Fault = Omit<TroubleRow, 'codes'>;

/** An answer that is well formed, but of no use. */
export class UselessTokens extends Error {
  name = 'UselessTokens';
  constructor(
    readonly row: Fault,
    /** Came with them, and may be the only one that is left. */
    readonly refreshToken?: string,
  ) {
    super(row.summary);
  }
}

/** What openid-client makes of a token answer, as far as it is read here. */
export interface ParsedTokens {
  access_token: string;
  token_type: string;
  refresh_token?: string;
  expires_in?: number;
  scope?: string;
}

const second = 1000;
const absentLifetimeMs = 300 * second;
const shortestLifetimeMs = 300 * second;
const longestLifetimeMs = 24 * 60 * 60 * second;

/**
 * Reads a token answer: how long it lasts, and whether mail can be sent with it.
 *
 * @remarks
 *
 * Some providers say 0 seconds or a thousand years: what is not believable is
 * brought between five minutes and a day. A token that ends earlier costs one
 * refused sign-in, after which another one is got.
 *
 * @throws UselessTokens
 */
export function readTokens(
  tokens: ParsedTokens,
  options: { client: OAuthClient; provider: Provider },
): TokenAnswer {
  const fault = typeFault(tokens) ?? scopeFault(tokens, options);
  if (fault) {
    throw new UselessTokens(fault, tokens.refresh_token);
  }
  return {
    accessToken: tokens.access_token,
    refreshToken: tokens.refresh_token,
    lifetimeMs: lifetimeOf(tokens.expires_in),
    scope: tokens.scope,
  };
}

function lifetimeOf(seconds: number | undefined): number {
  return seconds === undefined
    ? absentLifetimeMs
    : Math.min(
        Math.max(seconds * second, shortestLifetimeMs),
        longestLifetimeMs,
      );
}

function typeFault({ token_type: type }: ParsedTokens): Fault | undefined {
  return type === 'bearer'
    ? undefined
    : {
        kind: 'configuration',
        summary:
          'The provider gives tokens that are bound to a key (DPoP), which no mail server accepts.',
        advice:
          'Register the application without sender-constrained tokens at the provider.',
        field: 'clientId',
      };
}

/** People can untick what was asked for, and some policies shrink it: the provider then says what is left. */
function scopeFault(
  { scope: granted }: ParsedTokens,
  options: { client: OAuthClient; provider: Provider },
): Fault | undefined {
  const { client, provider } = options;
  const left = granted?.toLowerCase().split(/[\s,]+/);
  const missing = left
    ? provider
        .neededScope(client)
        .filter(scope => !left.includes(scope.toLowerCase()))
    : [];
  return missing.length === 0
    ? undefined
    : {
        kind: 'consent',
        summary: `The permission to send mail (${missing.join(
          ' ',
        )}) was not granted.`,
        advice:
          'Press "Get Refresh Token" again and accept everything that is asked for.',
        field: 'refreshToken',
      };
}
