import { CatalogueRow } from './CatalogueRow';

const appPassword =
  'Google takes no account password here. Create an app password for the account (two-step verification must be on) and use that; or sign in with OAuth.';

/** How Google refuses a sign-in. */
export const googleSignInRows: CatalogueRow[] = [
  {
    text: /too many login attempts/i,
    provider: ['google'],
    failureClass: 'throttle',
    advice:
      'Google has seen too many sign-ins. It is left alone for a while and tried again; if it goes on, lower the number of connections.',
    field: 'advanced.maxConnections',
  },
  {
    text: /"scope"\s*:\s*"https:\/\/mail\.google\.com\/?"/,
    signIn: 'token',
    field: 'oauth.refreshToken',
    failureClass: 'auth',
    advice:
      'Google refuses the token: it is for another account, or without the scope https://mail.google.com/. Get a new refresh token, signed in as the mailbox of the settings, and leave every box ticked.',
  },
  {
    text: /Application-specific password required|Username and Password not accepted/i,
    provider: ['google'],
    signIn: 'password',
    field: 'password',
    failureClass: 'auth',
    advice: appPassword,
  },
  {
    replyCode: [534, 535],
    command: ['AUTH'],
    provider: ['google'],
    signIn: 'password',
    field: 'password',
    failureClass: 'auth',
    advice: appPassword,
  },
  {
    text: /log in (with|through|via) your web browser/i,
    signIn: 'token',
    failureClass: 'auth',
    advice:
      'Google wants a person to look first. Sign in to the mailbox in a browser, confirm what Google asks, and test again.',
  },
  {
    text: /Cannot authenticate due to (a )?temporary system problem/i,
    failureClass: 'transient',
    advice:
      'Google cannot check the sign-in for now. It is tried again by itself.',
  },
];
