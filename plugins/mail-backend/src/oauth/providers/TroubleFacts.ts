import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
} from 'openid-client';
import { EndpointRefused } from './guardedFetch';
import { UselessTokens } from './readTokens';

/** What can be learned from an error, without judging it. */
export interface TroubleFacts {
  /** The provider's codes, the most exact first. */
  codes: string[];
  /** The provider's description; may hold anything. */
  words?: unknown;
  traceId?: unknown;
  /** Of the answer, when there was one. */
  status?: number;
  contentType?: string;
  /** As the provider sent it (RFC 9110 §10.2.3), and its clock beside. */
  retryAfter?: string;
  date?: string;
  /** What the operating system says about the connection, such as `ECONNREFUSED`; `TIMEOUT` when time was up. */
  network?: string;
  /** Why nobody connected at all. */
  refused?: string;
  /** The answer has the right shape of HTTP, but not of OAuth. */
  malformed?: boolean;
}

/** Reads any error of openid-client, or of what it is given to speak HTTP with. */
export function readTroubleFacts(error: unknown): TroubleFacts {
  if (error instanceof ResponseBodyError) {
    return { ...ofBody(error.cause), ...ofResponse(error.response) };
  }
  if (error instanceof AuthorizationResponseError) {
    return ofBody(Object.fromEntries(error.cause));
  }
  if (error instanceof ClientError) {
    return ofClientError(error);
  }
  return ofConnection(error);
}

/**
 * Finds a refresh token in an answer that is of no use otherwise.
 *
 * @remarks
 *
 * A provider that rotates has taken the old one back by then: without the one
 * in the unusable answer somebody would have to sign in again.
 */
export function rescuedRefreshToken(error: unknown): string | undefined {
  const token =
    error instanceof UselessTokens
      ? error.refreshToken
      : bodyOf(error)?.refresh_token;
  return typeof token === 'string' && token !== '' ? token : undefined;
}

function bodyOf(error: unknown): Record<string, unknown> | undefined {
  if (error instanceof ResponseBodyError) {
    return error.cause;
  }
  const inner = (error as { cause?: { cause?: { body?: unknown } } })?.cause
    ?.cause?.body;
  return typeof inner === 'object' && inner !== null
    ? (inner as Record<string, unknown>)
    : undefined;
}

function ofClientError(error: ClientError): TroubleFacts {
  if (error.code === 'OAUTH_TIMEOUT') {
    return { codes: [], network: 'TIMEOUT' };
  }
  if (error.cause instanceof Response) {
    return { codes: [], ...ofResponse(error.cause), malformed: true };
  }
  return error.code === undefined
    ? ofConnection(error.cause)
    : { codes: [], malformed: true };
}

function ofConnection(error: unknown): TroubleFacts {
  if (error instanceof EndpointRefused) {
    return { codes: [], refused: error.message };
  }
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  return {
    codes: [],
    network:
      name === 'TimeoutError' ? 'TIMEOUT' : String(code ?? name ?? 'UNKNOWN'),
  };
}

function ofResponse({ status, headers }: Response): Partial<TroubleFacts> {
  return {
    status,
    contentType: headers.get('content-type') ?? undefined,
    retryAfter: headers.get('retry-after') ?? undefined,
    date: headers.get('date') ?? undefined,
  };
}

function ofBody(body: Record<string, unknown>): TroubleFacts {
  const { error, error_description: words } = body;
  const subtype = body.error_subtype ?? body.suberror;
  return {
    codes: [
      microsoftCode(body),
      subtype ? `${error}/${subtype}` : undefined,
      typeof error === 'string' ? error : undefined,
    ].filter(code => code !== undefined),
    words,
    traceId: body.trace_id ?? body.correlation_id ?? traceIdIn(words),
  };
}

/** In its own list where there is one, else at the beginning of the description. */
function microsoftCode(body: Record<string, unknown>): string | undefined {
  const [listed] = Array.isArray(body.error_codes) ? body.error_codes : [];
  return Number.isInteger(listed)
    ? `AADSTS${listed}`
    : /\bAADSTS\d+/.exec(String(body.error_description ?? ''))?.[0];
}

function traceIdIn(words: unknown): string | undefined {
  return /Trace ID: ([0-9a-f-]{36})/i.exec(String(words ?? ''))?.[1];
}
