import { OAuthConnections } from '../settings';

function unexpected(): never {
  throw new Error('Nobody signs in with OAuth in this test');
}

/** For tests in which nobody signs in with OAuth: fails whoever asks for a connection. */
export const withoutOAuth: OAuthConnections = {
  check: unexpected,
  find: unexpected,
  prove: unexpected,
  tokens: unexpected,
  present: unexpected,
  warnings: unexpected,
  redirect: () => ({
    redirectUrl: 'https://portal.harbour.example/api/mail/oauth/callback',
  }),
};
