import { TroubleRow } from './TroubleRow';

/** What errors mean with every provider (RFC 6749 §4.1.2.1, §5.2), and the ones that some invented. */
export const oauthTroubles: TroubleRow[] = [
  {
    codes: ['access_denied'],
    moment: 'sign-in',
    kind: 'consent',
    summary: 'The permission was declined.',
    advice: 'Press "Get Refresh Token" again and accept.',
    field: 'refreshToken',
  },
  {
    codes: ['invalid_grant', 'invalid_code'],
    moment: 'sign-in',
    kind: 'consent',
    summary: 'The answer of the sign-in was used twice or is too old.',
    advice: 'Press "Get Refresh Token" and do not reload the page.',
    field: 'refreshToken',
  },
  {
    codes: ['invalid_grant', 'invalid_code'],
    grant: 'application',
    kind: 'configuration',
    summary: 'The provider does not let the application sign in as itself.',
    advice: 'Check how the application is registered with the provider.',
    field: 'clientId',
  },
  {
    codes: ['invalid_grant', 'invalid_code'],
    kind: 'consent',
    summary: 'The authorisation has ended: it was revoked, used up or too old.',
    advice: 'Press "Get Refresh Token" and sign in again.',
    field: 'refreshToken',
  },
  {
    codes: ['interaction_required', 'login_required', 'consent_required'],
    kind: 'consent',
    summary: 'The provider wants somebody to sign in again.',
    advice: 'Press "Get Refresh Token" and sign in again.',
    field: 'refreshToken',
  },
  {
    codes: ['invalid_client'],
    kind: 'configuration',
    summary:
      'The provider does not know the client ID, or the client secret does not belong to it.',
    advice: 'Copy both again from where the application is registered.',
    field: 'clientSecret',
  },
  {
    codes: ['unauthorized_client'],
    kind: 'configuration',
    summary: 'The application may not get tokens in this way.',
    advice:
      'Allow the grant for the application where it is registered with the provider.',
    field: 'clientId',
  },
  {
    codes: ['invalid_scope'],
    kind: 'configuration',
    summary: 'The provider does not give this scope to the application.',
    advice:
      'Check the scope, and whether the application is registered for it.',
    field: 'scope',
  },
  {
    codes: ['unsupported_grant_type', 'unsupported_response_type'],
    kind: 'configuration',
    summary: 'The provider does not offer this way of getting tokens.',
    advice: 'Choose the other sign-in method, or check the endpoints.',
    field: 'tokenEndpoint',
  },
  {
    codes: ['invalid_request', 'invalid_target'],
    kind: 'configuration',
    summary: 'The provider does not understand the request as it is set up.',
    advice:
      'Check the endpoints and how the client secret is sent, and that exactly {redirectUrl} is registered.',
    field: 'clientId',
  },
  {
    codes: [
      'slow_down',
      'too_many_requests',
      'rate_limit_exceeded',
      'Access Denied',
    ],
    kind: 'throttle',
    summary: 'The provider takes no more requests for now.',
    advice: 'Nothing has to be done: it is asked again, later.',
  },
  {
    codes: ['temporarily_unavailable', 'server_error'],
    kind: 'transient',
    summary: 'The provider cannot answer for the moment.',
    advice: 'Nothing has to be done: it is asked again.',
  },
];
