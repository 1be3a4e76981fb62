import { Connection } from './Connection';

/** The time before its end in which a token is not begun with any more. */
const longestMarginMs = 5 * 60 * 1000;
/** When somebody asks after this part of its life, the next one is got ahead of time. */
const ageing = 0.8;

/** Whether there is an access token, with enough life left for a conversation. */
export function hasFreshToken(connection: Connection): boolean {
  const { readAt, accessExpiresAt = 0 } = connection;
  const margin = Math.min(longestMarginMs, lifetimeMs(connection) / 2);
  return mayBeUsed(connection) && accessExpiresAt - margin > readAt;
}

/** Whether there is an access token that has not ended: better than none while the provider cannot answer. */
export function hasLivingToken(connection: Connection): boolean {
  const { readAt, accessExpiresAt = 0 } = connection;
  return mayBeUsed(connection) && accessExpiresAt > readAt;
}

/** Whether it is time to get the next token while the present one is still good. */
export function isAgeing(connection: Connection): boolean {
  const { readAt, renewedAt = 0 } = connection;
  return readAt - renewedAt > lifetimeMs(connection) * ageing;
}

/** After the end of an authorisation its last token is refused as well, or should be. */
function mayBeUsed({ state, sealedAccessToken }: Connection): boolean {
  return (
    sealedAccessToken !== undefined &&
    state !== 'needs-consent' &&
    state !== 'disconnected'
  );
}

function lifetimeMs({ accessExpiresAt = 0, renewedAt = 0 }: Connection) {
  return accessExpiresAt - renewedAt;
}
