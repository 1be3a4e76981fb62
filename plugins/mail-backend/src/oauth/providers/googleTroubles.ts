import { TroubleRow } from './TroubleRow';

/** What Google's errors mean; https://developers.google.com/identity/protocols/oauth2/web-server#errors */
export const googleTroubles: TroubleRow[] = [
  {
    codes: ['redirect_uri_mismatch'],
    kind: 'configuration',
    summary: 'The redirect URL is not registered with the OAuth client.',
    advice:
      'Add exactly {redirectUrl} under "Authorised redirect URIs"; a new entry can take some minutes.',
    field: 'clientId',
  },
  {
    codes: ['unauthorized_client', 'access_denied'],
    grant: 'application',
    moment: 'renewal',
    kind: 'configuration',
    summary: 'The service account may not act for the mailbox.',
    advice:
      'In the admin console, add the client ID of the service account with the scope https://mail.google.com/ under "Security" → "API controls" → "Domain-wide delegation".',
    field: 'serviceAccountKey',
  },
  {
    codes: ['invalid_grant', 'invalid_client', 'deleted_client'],
    grant: 'application',
    moment: 'renewal',
    kind: 'configuration',
    summary:
      'Google does not accept the key of the service account for this mailbox.',
    advice:
      'Check that the mailbox exists and that the key is still in the list of the service account, and that the clock of this machine is right. Else enter a new key.',
    field: 'serviceAccountKey',
  },
  {
    codes: ['invalid_client', 'deleted_client', 'unauthorized_client'],
    kind: 'configuration',
    summary:
      'Google does not know the client ID, or the client secret does not belong to it.',
    advice:
      'Copy both again from "Credentials"; Google deletes clients that are not used for six months.',
    field: 'clientSecret',
  },
  {
    codes: ['invalid_grant/invalid_rapt'],
    kind: 'consent',
    summary: "The organisation's session control asks for a new sign-in.",
    advice:
      'Let a Workspace administrator trust the application, or use a service account; then press "Get Refresh Token".',
    field: 'refreshToken',
  },
  {
    codes: ['invalid_grant'],
    moment: 'sign-in',
    kind: 'consent',
    summary: 'The answer of the sign-in was used twice or is too old.',
    advice: 'Press "Get Refresh Token" and do not reload the page.',
    field: 'refreshToken',
  },
  {
    codes: ['invalid_grant'],
    kind: 'consent',
    summary:
      'The authorisation has ended: the password was changed, access was revoked, it was not used for six months, or the application still has the status "Testing", where it lasts seven days.',
    advice:
      'If the application is in "Testing", publish it; then press "Get Refresh Token".',
    field: 'refreshToken',
  },
  {
    codes: ['admin_policy_enforced'],
    kind: 'configuration',
    summary: 'The Workspace administrator does not allow the application.',
    advice:
      'Let the Workspace administrator allow it under "API controls" → "App access control".',
    field: 'clientId',
  },
  {
    codes: ['access_denied'],
    kind: 'consent',
    summary:
      'The permission was declined, or the account is not among the test users of the application.',
    advice: 'Press "Get Refresh Token" again and accept.',
    field: 'refreshToken',
  },
  {
    codes: ['org_internal'],
    kind: 'configuration',
    summary: 'The application is for the accounts of its organisation only.',
    advice: 'Sign in with an account of that organisation.',
    field: 'clientId',
  },
  {
    codes: ['access_not_configured', 'disallowed_useragent', 'invalid_request'],
    kind: 'configuration',
    summary: 'Google refuses the request as it is set up.',
    advice:
      'Check the consent screen of the project in the Google Cloud console.',
    field: 'clientId',
  },
  {
    codes: ['rate_limit_exceeded'],
    kind: 'throttle',
    summary: 'Google takes no more requests of the application for now.',
    advice: 'Nothing has to be done: it is asked again, later.',
  },
];
