import { Request } from 'express';

/** So long the browser has to come back with it; a little longer than the sign-in may take. */
const LASTS_SECONDS = 600;

/** The cookie of one sign-in: which one, and where it is sent. */
interface FlowCookie {
  flowId: string;
  /** Where browsers reach this plugin's API; decides about `Secure` and the path. */
  apiBaseUrl: string;
}

/**
 * Lets a browser keep the proof that it opened a sign-in.
 *
 * @remarks
 *
 * `Lax`, because the provider sends the browser back by a link of its own; no
 * other page gets it sent along. Each sign-in has its own, so that two windows
 * do not take it from each other.
 */
export function setCookie(cookie: FlowCookie, secret: string): string {
  return cookieOf(cookie, { value: secret, lastsSeconds: LASTS_SECONDS });
}

/** Lets the browser forget it. */
export function clearCookie(cookie: FlowCookie): string {
  return cookieOf(cookie, { value: '', lastsSeconds: 0 });
}

/** @returns what the browser holds for this sign-in; nothing when it did not open it */
export function readCookie(request: Request, flowId: string): string {
  const name = nameFor(flowId);
  const pairs = (request.headers.cookie ?? '')
    .split(';')
    .map(pair => pair.trim());
  return (
    pairs.find(pair => pair.startsWith(`${name}=`))?.slice(name.length + 1) ??
    ''
  );
}

function cookieOf(
  { flowId, apiBaseUrl }: FlowCookie,
  { value, lastsSeconds }: { value: string; lastsSeconds: number },
): string {
  const { protocol, pathname } = new URL(apiBaseUrl);
  return [
    `${nameFor(flowId)}=${value}`,
    `Max-Age=${lastsSeconds}`,
    `Path=${pathname}/oauth`,
    'HttpOnly',
    'SameSite=Lax',
    ...(protocol === 'https:' ? ['Secure'] : []),
  ].join('; ');
}

function nameFor(flowId: string): string {
  return `mail-oauth-${flowId.slice(0, 8)}`;
}
