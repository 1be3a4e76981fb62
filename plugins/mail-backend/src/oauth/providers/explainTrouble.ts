import {
  OAuthClient,
  OAuthTrouble,
} from '@mailroom/backstage-plugin-mail-common';
import { oauthTroubles } from './oauthTroubles';
import { Provider } from './Provider';
import { providerWords } from './providerWords';
import { proxyAdvice } from './proxies';
import { UselessTokens } from './readTokens';
import { readRetryAfterMs } from './readRetryAfterMs';
import { readTroubleFacts, TroubleFacts } from './TroubleFacts';
import {
  TroubleField,
  TroubleKind,
  TroubleMoment,
  TroubleRow,
} from './TroubleRow';

/** What an error means, for people and for the machine. */
export interface ExplainedTrouble {
  kind: TroubleKind;
  trouble: OAuthTrouble;
  /** What has to be mended. */
  field?: TroubleField;
  /** When the provider wants to be asked again, at most an hour from now. */
  retryAfterMs?: number;
  /** The request may have been carried out, and what it gave was lost on the way. */
  answerLost: boolean;
}

/** When and with whom an error came up. */
export interface TroubleContext {
  provider: Provider;
  client: OAuthClient;
  moment: TroubleMoment;
  /** What was sent: is shown to nobody when the provider repeats it. */
  secrets?: string[];
  /** What to register with the provider. */
  redirectUrl?: string;
  /** @defaultValue now */
  at?: Date;
}

/**
 * Explains whatever went wrong with a provider in plain words, with one thing to do next.
 *
 * @param error - anything that openid-client, {@link openClient} or {@link readTokens} throw
 */
export function explainTrouble(
  error: unknown,
  context: TroubleContext,
): ExplainedTrouble {
  const { at = new Date(), secrets } = context;
  const facts = readTroubleFacts(error);
  const row =
    error instanceof UselessTokens ? error.row : findRow(facts, context);
  return {
    kind: row.kind,
    field: row.field,
    retryAfterMs: readRetryAfterMs(facts, at),
    answerLost: mayBeLost(facts, error),
    trouble: {
      summary: row.summary,
      advice: fillIn(row.advice, context),
      code: providerWords(facts.codes[0], { secrets }) ?? plainCode(facts),
      words: providerWords(facts.words, { secrets }),
      traceId: providerWords(facts.traceId, { secrets })?.slice(0, 100),
      at: at.toISOString(),
    },
  };
}

type Verdict = Omit<TroubleRow, 'codes'>;

function findRow(facts: TroubleFacts, context: TroubleContext): Verdict {
  const { provider, moment, client } = context;
  const rows = [...provider.troubles, ...oauthTroubles].filter(
    row =>
      (row.moment ?? moment) === moment &&
      (row.grant ?? client.grant) === client.grant,
  );
  for (const code of facts.codes) {
    const row = rows.find(({ codes }) => codes.includes(code));
    if (row) return row;
  }
  return withoutCode(facts, context);
}

/** What can be said when nothing is known about the code, or there is none. */
function withoutCode(facts: TroubleFacts, context: TroubleContext): Verdict {
  const { status = 0 } = facts;
  if (facts.refused) {
    return {
      kind: 'configuration',
      summary: facts.refused,
      advice: 'Check the endpoints of the provider.',
      field: 'tokenEndpoint',
    };
  }
  if (facts.network) {
    return unreachable(facts.network, context);
  }
  if (status === 429) {
    return {
      kind: 'throttle',
      summary: 'The provider takes no more requests for now.',
      advice: 'Nothing has to be done: it is asked again, later.',
    };
  }
  if (status >= 500 || status === 408) {
    return {
      kind: 'transient',
      summary: `The provider cannot answer for the moment (HTTP ${status}).`,
      advice: 'Nothing has to be done: it is asked again.',
    };
  }
  return facts.malformed ? notOAuth(facts) : unknownRefusal(facts);
}

function unreachable(code: string, { provider }: TroubleContext): Verdict {
  return {
    kind: 'network',
    summary: unreachableSummary(code, provider),
    advice: proxyAdvice(),
  };
}

function unreachableSummary(code: string, { name }: Provider): string {
  switch (code) {
    case 'TIMEOUT':
      return `There was no answer from ${name} in time.`;
    case 'ERR_PROXY_TUNNEL':
      return `The proxy does not let the portal through to ${name}.`;
    default:
      return `There is no connection to ${name} (${code}).`;
  }
}

/** Never with the body: it may hold anything. */
function notOAuth({ status, contentType }: TroubleFacts): Verdict {
  const answer = [
    status && `HTTP ${status}`,
    providerWords(contentType?.split(';')[0]),
  ].filter(Boolean);
  return {
    kind: 'configuration',
    summary: `The address does not answer like an OAuth token endpoint${
      answer.length > 0 ? ` (${answer.join(', ')})` : ''
    }.`,
    advice:
      'Check the endpoints, and that no proxy or sign-in page stands before them.',
    field: 'tokenEndpoint',
  };
}

function unknownRefusal({ codes }: TroubleFacts): Verdict {
  return {
    kind: 'configuration',
    summary: 'The provider refuses, for a reason of its own.',
    advice:
      codes.length > 0
        ? 'Look the code up in the documentation of the provider.'
        : 'Check how the application is registered with the provider.',
    field: 'clientId',
  };
}

function fillIn(
  advice: string,
  { redirectUrl, client }: TroubleContext,
): string {
  return advice
    .replaceAll(
      '{redirectUrl}',
      redirectUrl ?? 'the redirect URL of the settings page',
    )
    .replaceAll('{clientId}', client.clientId ?? '');
}

function plainCode({ status, network }: TroubleFacts): string | undefined {
  return network ?? (status ? `HTTP ${status}` : undefined);
}

/** Errors of connections that were never made. */
const neverSent =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|CERT_\w+|ERR_PROXY_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|UNABLE_TO_\w+|ERR_TLS_\w+)$/;

function mayBeLost(facts: TroubleFacts, error: unknown): boolean {
  if (error instanceof UselessTokens || facts.refused) {
    return false;
  }
  if (facts.network) {
    return !neverSent.test(facts.network);
  }
  return facts.codes.length === 0 && facts.status !== 429;
}
