/** What the errors of OAuth providers mean. */
export const provider = {
  'provider.redirect-url-not-registered-oauth-client':
    'The redirect URL is not registered with the OAuth client.',
  'provider.add-exactly-under-authorised-redirect-uris':
    'Add exactly {{urlWords}} under "Authorised redirect URIs"; a new entry can take some minutes.',
  'provider.service-account-not-act-mailbox':
    'The service account may not act for the mailbox.',
  'provider.admin-console':
    'In the admin console, add the client ID of the service account with the scope https://mail.google.com/ under "Security" → "API controls" → "Domain-wide delegation".',
  'provider.google-not-accept-key-service-account':
    'Google does not accept the key of the service account for this mailbox.',
  'provider.check-mailbox-exists-key-still-list':
    'Check that the mailbox exists and that the key is still in the list of the service account, and that the clock of this machine is right. Else enter a new key.',
  'provider.google-not-know-client-id':
    'Google does not know the client ID, or the client secret does not belong to it.',
  'provider.copy-both-again-credentials':
    'Copy both again from "Credentials"; Google deletes clients that are not used for six months.',
  'provider.organisation-session-control-asks-new-signin':
    "The organisation's session control asks for a new sign-in.",
  'provider.let-workspace-administrator-trust-application':
    'Let a Workspace administrator trust the application, or use a service account; then press "Get Refresh Token".',
  'provider.answer-signin-used-twice-too-old':
    'The answer of the sign-in was used twice or is too old.',
  'provider.press-get-refresh-token-not-reload':
    'Press "Get Refresh Token" and do not reload the page.',
  'provider.authorisation-ended':
    'The authorisation has ended: the password was changed, access was revoked, it was not used for six months, or the application still has the status "Testing", where it lasts seven days.',
  'provider.if-application-testing':
    'If the application is in "Testing", publish it; then press "Get Refresh Token".',
  'provider.workspace-administrator-not-allow-application':
    'The Workspace administrator does not allow the application.',
  'provider.let-workspace-administrator-allow-under-api':
    'Let the Workspace administrator allow it under "API controls" → "App access control".',
  'provider.permission-declined':
    'The permission was declined, or the account is not among the test users of the application.',
  'provider.press-get-refresh-token-again-accept':
    'Press "Get Refresh Token" again and accept.',
  'provider.application-accounts-organisation-only':
    'The application is for the accounts of its organisation only.',
  'provider.signin-account-organisation':
    'Sign in with an account of that organisation.',
  'provider.google-refuses-request-set-up':
    'Google refuses the request as it is set up.',
  'provider.check-consent-screen-project-google-cloud':
    'Check the consent screen of the project in the Google Cloud console.',
  'provider.google-takes-no-more-requests-application':
    'Google takes no more requests of the application for now.',
  'provider.account-not-exist-tenant-entered':
    'This account does not exist in the tenant that was entered.',
  'provider.check-mailbox-tenant-id':
    'Check the mailbox and the tenant ID, or sign in with an account of that tenant.',
  'provider.nobody-allowed-application-send-mail-yet':
    'Nobody has allowed this application to send mail yet.',
  'provider.let-entra-administrator-grant-consent-permission':
    'Let an Entra administrator grant consent to the permission SMTP.SendAsApp of Office 365 Exchange Online.',
  'provider.press-get-refresh-token-accept':
    'Press "Get Refresh Token" and accept, or let an Entra administrator grant consent.',
  'provider.permission-send-mail-declined':
    'The permission to send mail was declined.',
  'provider.tenant-only-administrator-consent':
    'In this tenant only an administrator may consent.',
  'provider.ask-entra-administrator-grant-smtp-send':
    'Ask an Entra administrator to grant SMTP.Send to the application, then sign in again.',
  'provider.client-id-unknown-tenant':
    'The client ID is unknown in this tenant.',
  'provider.copy-application-client-id-again':
    'Copy "Application (client) ID" again, and check the tenant ID and the cloud.',
  'provider.client-secret-wrong': 'The client secret is wrong.',
  'provider.paste-value-secret':
    'Paste the Value of the secret, not its Secret ID. If it is not shown any more, create a new one.',
  'provider.client-secret-expired': 'The client secret has expired.',
  'provider.create-new-one-certificates-secrets-enter':
    'Create a new one in "Certificates & secrets" and enter it here. The refresh token can stay.',
  'provider.application-registered-another-type-than-used':
    'The application is registered as another type than it is used as.',
  'provider.register-redirect-url-under-platform-web':
    'Register the redirect URL under the platform "Web", and create a client secret.',
  'provider.authorisation-expired':
    'The authorisation has expired: it was too old, or not used for 90 days.',
  'provider.authorisation-lasted-24-hours-only':
    'The authorisation lasted 24 hours only, because the redirect URL is registered as a single-page application.',
  'provider.register-redirect-url-under-platform-web-then':
    'Register the redirect URL under the platform "Web", then press "Get Refresh Token".',
  'provider.given-refresh-token-not-one':
    'What was given as a refresh token is not one, or was used up.',
  'provider.authorisation-revoked':
    'The authorisation was revoked: a password was reset, sessions were revoked or the account was changed.',
  'provider.signin-frequency-policy-ended-authorisation':
    'A sign-in frequency policy has ended the authorisation.',
  'provider.let-entra-administrator-exempt-application-policy':
    'Let an Entra administrator exempt this application from the policy, or sign in as an application; then sign in again.',
  'provider.account-pass-multi-factor-authentication':
    'The account has to pass multi-factor authentication.',
  'provider.press-get-refresh-token-signin-again':
    'Press "Get Refresh Token" and sign in again. If this comes back, let an Entra administrator exempt the application, or sign in as an application.',
  'provider.conditional-access-policy-blocks-signin':
    'A Conditional Access policy blocks this sign-in.',
  'provider.let-entra-administrator-allow-application':
    "Let an Entra administrator allow the application, or this server's address.",
  'provider.account-mailbox-disabled-locked':
    'The account of the mailbox is disabled or locked, or its password has expired.',
  'provider.let-entra-administrator-mend-account':
    'Let an Entra administrator mend the account.',
  'provider.account-not-assigned-application':
    'The account is not assigned to the application.',
  'provider.let-entra-administrator-assign-enterprise-applications':
    'Let an Entra administrator assign it in "Enterprise applications" → "Users and groups".',
  'provider.tenant-another-microsoft-clouds':
    "The tenant is in another of Microsoft's clouds.",
  'provider.choose-cloud-application-registered':
    'Choose the cloud in which the application is registered.',
  'provider.tenant-not-found': 'The tenant was not found.',
  'provider.copy-directory-tenant-id-again':
    'Copy "Directory (tenant) ID" again, and check the cloud.',
  'provider.application-registered-one-tenant-only':
    'The application is registered for one tenant only.',
  'provider.enter-directory-tenant-id-instead-common':
    'Enter the "Directory (tenant) ID" instead of "common".',
  'provider.redirect-url-not-registered-application':
    'The redirect URL is not registered with the application.',
  'provider.register-exactly-under-platform-web':
    'Register exactly {{urlWords}} under the platform "Web", then sign in again.',
  'provider.signin-began-one-tenant-ended-another':
    'The sign-in began in one tenant and ended in another.',
  'provider.check-tenant-id-press-get-refresh':
    'Check the tenant ID and press "Get Refresh Token" again.',
  'provider.permission-send-mail-not-set-up':
    'The permission to send mail is not set up for the application.',
  'provider.add-delegated-permission-smtp-send-api':
    'Add the delegated permission SMTP.Send in "API permissions"; for an application that signs in as itself, SMTP.SendAsApp of Office 365 Exchange Online.',
  'provider.application-only-signin-one-tenant':
    'An application can only sign in to one tenant.',
  'provider.enter-directory-tenant-id-instead-general':
    'Enter the "Directory (tenant) ID" instead of a general name.',
  'provider.microsoft-takes-our-requests-loop':
    'Microsoft takes our requests for a loop.',
  'provider.wait-asked-less-often-now-if':
    'Wait: it is asked less often now. If this stays, give the trace ID to the support of Microsoft.',
  'provider.microsoft-cannot-answer-moment':
    'Microsoft cannot answer for the moment.',
  'provider.the-permission-was-declined': 'The permission was declined.',
  'provider.provider-not-let-application-signin-itself':
    'The provider does not let the application sign in as itself.',
  'provider.authorisation-ended-revoked':
    'The authorisation has ended: it was revoked, used up or too old.',
  'provider.provider-wants-somebody-signin-again':
    'The provider wants somebody to sign in again.',
  'provider.provider-not-know-client-id':
    'The provider does not know the client ID, or the client secret does not belong to it.',
  'provider.copy-both-again-where-application-registered':
    'Copy both again from where the application is registered.',
  'provider.application-not-get-tokens-way':
    'The application may not get tokens in this way.',
  'provider.allow-grant-application-where-registered-provider':
    'Allow the grant for the application where it is registered with the provider.',
  'provider.provider-not-give-scope-application':
    'The provider does not give this scope to the application.',
  'provider.check-scope':
    'Check the scope, and whether the application is registered for it.',
  'provider.provider-not-offer-way-getting-tokens':
    'The provider does not offer this way of getting tokens.',
  'provider.choose-other-signin-method':
    'Choose the other sign-in method, or check the endpoints.',
  'provider.provider-not-understand-request-set-up':
    'The provider does not understand the request as it is set up.',
  'provider.check-endpoints-client-secret-sent':
    'Check the endpoints and how the client secret is sent, and that exactly {{urlWords}} is registered.',
  'provider.provider-cannot-answer-moment':
    'The provider cannot answer for the moment.',
};
