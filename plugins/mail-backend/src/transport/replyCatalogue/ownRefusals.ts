import { CatalogueRow } from './CatalogueRow';

/** What we refuse to do ourselves. */
export const ownRefusals: CatalogueRow[] = [
  {
    cause: ['ADDRESS_REFUSED'],
    field: 'host',
    failureClass: 'config',
    advice:
      'The portal never connects there. Use the name of a mail server; for one on the same machine, mail.policy.allowLoopback in app-config must be true.',
  },
  {
    cause: ['CREDENTIALS_IN_CLEAR_TEXT'],
    signIn: 'token',
    field: 'security',
    failureClass: 'security',
    advice:
      'The token would have crossed the network unprotected, which is never allowed. Require STARTTLS, or use TLS from the start.',
  },
  {
    cause: ['CREDENTIALS_IN_CLEAR_TEXT'],
    field: 'security',
    failureClass: 'security',
    advice:
      'The password would have crossed the network unprotected. Require STARTTLS, or use TLS from the start.',
  },
  {
    cause: ['CREDENTIALS_INCOMPLETE'],
    field: 'username',
    failureClass: 'config',
    advice:
      'Enter username and password, or switch signing in off if the server knows the portal by its address.',
  },
  {
    cause: ['AUTH_NOT_OFFERED'],
    field: 'port',
    failureClass: 'config',
    advice:
      'The server takes no credentials at that port. Use the submission port (587 or 465); or, if the server knows the portal by its address, switch signing in off.',
  },
  {
    cause: ['MECHANISM_NOT_OFFERED'],
    text: /offers .*\bXOAUTH2\b.* but not/,
    field: 'oauth.mechanism',
    failureClass: 'config',
    advice:
      'The server takes tokens in another way than the one that is chosen. Choose XOAUTH2 as the mechanism.',
  },
  {
    cause: ['MECHANISM_NOT_OFFERED'],
    text: /offers .*\bOAUTHBEARER\b.* but not/,
    field: 'oauth.mechanism',
    failureClass: 'config',
    advice:
      'The server takes tokens in another way than the one that is chosen. Choose OAUTHBEARER as the mechanism.',
  },
  {
    cause: ['MECHANISM_NOT_OFFERED'],
    text: /offers no way to sign in/,
    field: 'port',
    failureClass: 'config',
    advice:
      'The server lets nobody sign in at that port. Use the submission port (587 or 465); or, if the server knows the portal by its address, switch signing in off.',
  },
  {
    cause: ['MECHANISM_NOT_OFFERED'],
    field: 'authentication',
    failureClass: 'config',
    advice:
      'The server takes no tokens. Sign in with username and password, or ask its administrator to switch OAuth on.',
  },
  {
    cause: ['TOKEN_LATE'],
    failureClass: 'network',
    advice:
      'The provider of the tokens answers too slowly. It is asked again by itself; if it goes on, check that the portal reaches the provider.',
  },
  {
    cause: ['CALLED_OFF'],
    failureClass: 'network',
    advice: 'It was ended before its time. Try again.',
  },
  {
    text: /^Message size larger than allowed/,
    failureClass: 'content',
    advice:
      'The message is larger than the mail server takes. Send a link instead of the text.',
  },
  {
    text: /^Invalid recipient/,
    failureClass: 'recipient',
    advice:
      'The address of the recipient cannot be written to. Correct it in the catalog.',
  },
];
