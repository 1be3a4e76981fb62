import { ConnectionTrouble } from './Connection';

function at(): string {
  return new Date().toISOString();
}

/** Somebody ended the connection. */
export function disconnectedTrouble(): ConnectionTrouble {
  return {
    kind: 'consent',
    field: 'refreshToken',
    trouble: {
      summary: 'The OAuth connection was disconnected by an administrator.',
      advice: 'Press "Get Refresh Token" and sign in again.',
      at: at(),
    },
  };
}

/** What is sealed does not open. */
export function sealedTrouble(reason: string): ConnectionTrouble {
  return {
    kind: 'configuration',
    field: 'clientSecret',
    trouble: {
      summary: `The secrets of the OAuth connection cannot be opened: ${reason}`,
      advice:
        'Bring back the key in mail.sealing.keys that sealed them; if it is lost, enter the client secret and sign in again.',
      at: at(),
    },
  };
}

/** Another backend has the lease and does not end. */
export function busyTrouble(): ConnectionTrouble {
  return {
    kind: 'transient',
    trouble: {
      summary: 'Another backend is still renewing the access token.',
      advice: 'Nothing has to be done: it is tried again.',
      at: at(),
    },
  };
}

/** The provider has given new tokens, and the database did not take them. */
export function unstoredTrouble(): ConnectionTrouble {
  return {
    kind: 'transient',
    trouble: {
      summary:
        'The provider has renewed the tokens, but the database did not take them; they are lost.',
      advice:
        'Check the database of the portal. If the provider takes a refresh token only once, sign in again.',
      at: at(),
    },
  };
}

/**
 * The refresh token was used up by a renewal whose answer never arrived.
 *
 * @remarks
 *
 * Looks like a revoked one to the provider. Who reads "revoked" would look for
 * somebody who did it.
 */
export function lostTrouble(refused: ConnectionTrouble): ConnectionTrouble {
  return {
    ...refused,
    trouble: {
      ...refused.trouble,
      summary:
        'A renewal was cut off by a restart or a network failure, and the new refresh token was lost with it; the provider takes the old one only once.',
      advice:
        'Press "Get Refresh Token" and sign in again. If the provider can allow it (Keycloak: Refresh Token Max Reuse = 1), let a refresh token be used twice.',
    },
  };
}
