import {
  OAuthConnection,
  OAuthFlow,
  OAuthTrouble,
} from '@mailroom/backstage-plugin-mail-common';

/** How the sign-in of a mailbox at its provider is going, as far as this page knows. */
export type SignIn =
  | { step: 'none' }
  | { step: 'starting' }
  /** The page was left for the provider's, and is back. */
  | { step: 'returning' }
  | OpenSignIn
  | { step: 'accepting' }
  | { step: 'connected'; connection: OAuthConnection }
  | {
      step: 'over';
      state: 'failed' | 'expired' | 'cancelled';
      trouble?: OAuthTrouble;
    }
  /** The backend could not be asked. */
  | { step: 'refused'; reason: string; retry?: () => Promise<void> };

/** The provider's page is somewhere; the backend is asked again and again. */
export interface OpenSignIn {
  step: 'open';
  flowId: string;
  /** `closed` may be said of a window that is open: a provider may cut it off from its opener. */
  window: 'open' | 'blocked' | 'closed' | 'unknown';
  /** Opens the provider's page once, until `startsUntil`. */
  startUrl?: string;
  startsUntil?: number;
  /** Why the latest question failed; the next may not. */
  reason?: string;
}

/** Where a flow that nobody accepts any more has ended. */
export function endOf(flow: OAuthFlow): SignIn | undefined {
  const { state, trouble } = flow;
  switch (state) {
    case 'failed':
    case 'expired':
    case 'cancelled':
      return { step: 'over', state, trouble };
    default:
      return undefined;
  }
}
