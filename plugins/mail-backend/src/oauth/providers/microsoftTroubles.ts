import { TroubleRow } from './TroubleRow';

/**
 * What the codes of Microsoft Entra ID mean.
 *
 * @remarks
 *
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 * Microsoft may add codes at any time: one that is not here is judged by its
 * OAuth error alone.
 */
export const microsoftTroubles: TroubleRow[] = [
  {
    codes: ['AADSTS50034', 'AADSTS50020', 'AADSTS51004', 'AADSTS16000'],
    kind: 'configuration',
    summary: 'This account does not exist in the tenant that was entered.',
    advice:
      'Check the mailbox and the tenant ID, or sign in with an account of that tenant.',
    field: 'tenantId',
  },
  {
    codes: ['AADSTS65001'],
    grant: 'application',
    kind: 'configuration',
    summary: 'Nobody has allowed this application to send mail yet.',
    advice:
      'Let an Entra administrator grant consent to the permission SMTP.SendAsApp of Office 365 Exchange Online.',
    field: 'clientId',
  },
  {
    codes: ['AADSTS65001'],
    kind: 'consent',
    summary: 'Nobody has allowed this application to send mail yet.',
    advice:
      'Press "Get Refresh Token" and accept, or let an Entra administrator grant consent.',
    field: 'refreshToken',
  },
  {
    codes: ['AADSTS65004'],
    kind: 'consent',
    summary: 'The permission to send mail was declined.',
    advice: 'Press "Get Refresh Token" again and accept.',
    field: 'refreshToken',
  },
  {
    codes: ['AADSTS90094', 'AADSTS90095'],
    kind: 'configuration',
    summary: 'In this tenant only an administrator may consent.',
    advice:
      'Ask an Entra administrator to grant SMTP.Send to the application, then sign in again.',
    field: 'clientId',
  },
  {
    codes: ['AADSTS700016'],
    kind: 'configuration',
    summary: 'The client ID is unknown in this tenant.',
    advice:
      'Copy "Application (client) ID" again, and check the tenant ID and the cloud.',
    field: 'clientId',
  },
  {
    codes: ['AADSTS7000215', 'AADSTS70002'],
    kind: 'configuration',
    summary: 'The client secret is wrong.',
    advice:
      'Paste the Value of the secret, not its Secret ID. If it is not shown any more, create a new one.',
    field: 'clientSecret',
  },
  {
    codes: ['AADSTS7000222'],
    kind: 'configuration',
    summary: 'The client secret has expired.',
    advice:
      'Create a new one in "Certificates & secrets" and enter it here. The refresh token can stay.',
    field: 'clientSecret',
  },
  {
    codes: ['AADSTS7000218', 'AADSTS700025'],
    kind: 'configuration',
    summary:
      'The application is registered as another type than it is used as.',
    advice:
      'Register the redirect URL under the platform "Web", and create a client secret.',
    field: 'clientSecret',
  },
  {
    codes: ['AADSTS70008', 'AADSTS700082'],
    kind: 'consent',
    summary:
      'The authorisation has expired: it was too old, or not used for 90 days.',
    advice: 'Press "Get Refresh Token" and sign in again.',
    field: 'refreshToken',
  },
  {
    codes: ['AADSTS700084'],
    kind: 'consent',
    summary:
      'The authorisation lasted 24 hours only, because the redirect URL is registered as a single-page application.',
    advice:
      'Register the redirect URL under the platform "Web", then press "Get Refresh Token".',
    field: 'refreshToken',
  },
  {
    codes: ['AADSTS70000', 'AADSTS54005', 'AADSTS501481'],
    moment: 'sign-in',
    kind: 'consent',
    summary: 'The answer of the sign-in was used twice or is too old.',
    advice: 'Press "Get Refresh Token" and do not reload the page.',
    field: 'refreshToken',
  },
  {
    codes: ['AADSTS54005', 'AADSTS501481'],
    kind: 'consent',
    summary: 'What was given as a refresh token is not one, or was used up.',
    advice: 'Press "Get Refresh Token" and sign in again.',
    field: 'refreshToken',
  },
  {
    codes: ['AADSTS50173', 'AADSTS70000', 'AADSTS50132', 'AADSTS50133'],
    kind: 'consent',
    summary:
      'The authorisation was revoked: a password was reset, sessions were revoked or the account was changed.',
    advice: 'Press "Get Refresh Token" and sign in again.',
    field: 'refreshToken',
  },
  {
    codes: ['AADSTS70043'],
    kind: 'consent',
    summary: 'A sign-in frequency policy has ended the authorisation.',
    advice:
      'Let an Entra administrator exempt this application from the policy, or sign in as an application; then sign in again.',
    field: 'refreshToken',
  },
  {
    codes: [
      'AADSTS50076',
      'AADSTS50079',
      'AADSTS50074',
      'AADSTS50072',
      'AADSTS50158',
    ],
    kind: 'consent',
    summary: 'The account has to pass multi-factor authentication.',
    advice:
      'Press "Get Refresh Token" and sign in again. If this comes back, let an Entra administrator exempt the application, or sign in as an application.',
    field: 'refreshToken',
  },
  {
    codes: [
      'AADSTS53003',
      'AADSTS53000',
      'AADSTS53001',
      'AADSTS530032',
      'AADSTS530035',
      'AADSTS50131',
    ],
    kind: 'configuration',
    summary: 'A Conditional Access policy blocks this sign-in.',
    advice:
      "Let an Entra administrator allow the application, or this server's address.",
    field: 'clientId',
  },
  {
    codes: ['AADSTS50057', 'AADSTS50055', 'AADSTS50053'],
    kind: 'configuration',
    summary:
      'The account of the mailbox is disabled or locked, or its password has expired.',
    advice: 'Let an Entra administrator mend the account.',
    field: 'refreshToken',
  },
  {
    codes: ['AADSTS50105'],
    kind: 'configuration',
    summary: 'The account is not assigned to the application.',
    advice:
      'Let an Entra administrator assign it in "Enterprise applications" → "Users and groups".',
    field: 'clientId',
  },
  {
    codes: ['AADSTS90038'],
    kind: 'configuration',
    summary: "The tenant is in another of Microsoft's clouds.",
    advice: 'Choose the cloud in which the application is registered.',
    field: 'tenantId',
  },
  {
    codes: ['AADSTS90002', 'AADSTS900023', 'AADSTS50059'],
    kind: 'configuration',
    summary: 'The tenant was not found.',
    advice: 'Copy "Directory (tenant) ID" again, and check the cloud.',
    field: 'tenantId',
  },
  {
    codes: ['AADSTS50194'],
    kind: 'configuration',
    summary: 'The application is registered for one tenant only.',
    advice: 'Enter the "Directory (tenant) ID" instead of "common".',
    field: 'tenantId',
  },
  {
    codes: ['AADSTS50011', 'AADSTS500113', 'AADSTS900971', 'AADSTS70004'],
    kind: 'configuration',
    summary: 'The redirect URL is not registered with the application.',
    advice:
      'Register exactly {redirectUrl} under the platform "Web", then sign in again.',
    field: 'clientId',
  },
  {
    codes: ['AADSTS700005'],
    kind: 'configuration',
    summary: 'The sign-in began in one tenant and ended in another.',
    advice: 'Check the tenant ID and press "Get Refresh Token" again.',
    field: 'tenantId',
  },
  {
    codes: [
      'AADSTS70011',
      'AADSTS28002',
      'AADSTS28003',
      'AADSTS650057',
      'AADSTS650056',
      'AADSTS500011',
    ],
    kind: 'configuration',
    summary: 'The permission to send mail is not set up for the application.',
    advice:
      'Add the delegated permission SMTP.Send in "API permissions"; for an application that signs in as itself, SMTP.SendAsApp of Office 365 Exchange Online.',
    field: 'clientId',
  },
  {
    codes: ['AADSTS9001023'],
    kind: 'configuration',
    summary: 'An application can only sign in to one tenant.',
    advice: 'Enter the "Directory (tenant) ID" instead of a general name.',
    field: 'tenantId',
  },
  {
    codes: ['AADSTS50196'],
    kind: 'transient',
    summary: 'Microsoft takes our requests for a loop.',
    advice:
      'Wait: it is asked less often now. If this stays, give the trace ID to the support of Microsoft.',
  },
  {
    codes: [
      'AADSTS90006',
      'AADSTS90024',
      'AADSTS90033',
      'AADSTS50033',
      'AADSTS90055',
      'AADSTS90012',
    ],
    kind: 'transient',
    summary: 'Microsoft cannot answer for the moment.',
    advice: 'Nothing has to be done: it is asked again.',
  },
];
