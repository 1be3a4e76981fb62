/** How an OAuth connection and signing in for it are doing. */
export const connection = {
  'connection.provider-said': 'The provider said: {{replyWords}}',
  'connection.oauth-provider': 'the OAuth provider',
  'connection.oauth-connection-settings-refer-gone':
    'The OAuth connection that the settings refer to is gone.',
  'connection.press-get-refresh-token-signin-again':
    'Press "Get Refresh Token" and sign in again.',
  'connection.not-key-file-service-account':
    'is not the key file of a service account: paste the whole JSON file that was downloaded when the key was made.',
  'connection.not-mail-server':
    'is not a mail server of {{provider}}: a token of {{owner}} is given only to {{hosts}}.',
  'connection.oauth-connection-disconnected':
    'The OAuth connection was disconnected by {{person}}.',
  'connection.needed-signin-oauth': 'is needed to sign in with OAuth.',
  'connection.cannot-kept': 'cannot be kept. {{sealingWords}}',
  'connection.not-used-service-account':
    'is not used with a service account: leave it empty.',
  'connection.used-only-when-application-signs-google':
    'is used only when an application signs in to Google: leave it empty.',
  'connection.holds-line-break-another-control-character':
    'holds a line break or another control character: remove it.',
  'connection.enter-again':
    'Enter it again: what is stored is for another provider, tenant, endpoint or client ID.',
  'connection.enter-again-stored':
    'Enter it again: what is stored is for another mailbox or mail server.',
  'connection.not-used-when-application-signs-itself':
    'is not used when an application signs in as itself: leave it empty.',
  'connection.must-one-word':
    'must be one word, without blanks and line breaks.',
  'connection.needed-press-get-refresh-token-paste':
    'is needed: press "Get Refresh Token", or paste one.',
  'connection.signin-again':
    'Sign in again: the stored one is for another {{whatWords}}.',
  'connection.mail-server': 'mail server',
  'connection.provider-tenant-endpoint-client-id':
    'provider, tenant, endpoint or client ID',
  'connection.not-proven':
    'could not be proven: {{troubleWords}} Try again in a moment.',
  'connection.providers-send-people-back-https-addresses':
    'Providers send people back to https addresses only, and {{redirectUrl}} is none: set backend.baseUrl in app-config to the https address that your browser uses. A refresh token can be pasted nevertheless.',
  'connection.oauth-connection-disconnected-administrator':
    'The OAuth connection was disconnected by an administrator.',
  'connection.secrets-oauth-connection-cannot-opened':
    'The secrets of the OAuth connection cannot be opened: {{reasonWords}}',
  'connection.bring-back-key-mail-sealing-keys':
    'Bring back the key in mail.sealing.keys that sealed them; if it is lost, enter the client secret and sign in again.',
  'connection.another-backend-still-renewing-access-token':
    'Another backend is still renewing the access token.',
  'connection.nothing-done': 'Nothing has to be done: it is tried again.',
  'connection.provider-renewed-tokens':
    'The provider has renewed the tokens, but the database did not take them; they are lost.',
  'connection.check-database-portal':
    'Check the database of the portal. If the provider takes a refresh token only once, sign in again.',
  'connection.renewal-cut-off-restart-network-failure':
    'A renewal was cut off by a restart or a network failure, and the new refresh token was lost with it; the provider takes the old one only once.',
  'connection.press-get-refresh-token-signin-again-if':
    'Press "Get Refresh Token" and sign in again. If the provider can allow it (Keycloak: Refresh Token Max Reuse = 1), let a refresh token be used twice.',
  'connection.create-new-one-provider-enter':
    'Create a new one at the provider and enter it here; the sign-in stays.',
  'connection.client-secret-ended':
    'The client secret ended on {{date}}. {{adviceWords}}',
  'connection.client-secret-ends':
    'The client secret ends {{whenWords}}, on {{date}}: no mail is sent from then on. {{adviceWords}}',
  'connection.in-days': 'in {{days}} days',
  'connection.no-access-token-got-since-connection':
    'No access token could be got since the connection was made, more than a day ago.',
  'connection.access-token-last-renewed':
    'The access token was last renewed on {{date}}, more than a day ago: the authorisation may end without anybody noticing.',
  'connection.authorisation-lasted-seven-days':
    'The authorisation lasted seven days, which is what Google gives to applications with the publishing status "Testing": publish the application on the page "OAuth consent screen" before signing in again.',
  'connection.exchange-online-takes-mail-only-mailboxes':
    'Exchange Online takes mail only from mailboxes with "Authenticated SMTP" switched on, with OAuth too: Microsoft 365 admin center → Users → the mailbox → Mail → Manage email apps.',
  'connection.connection-accepted':
    'This connection was accepted, but not saved in time. Press "Get Refresh Token" again.',
  'connection.signin-not-succeed':
    'The sign-in did not succeed: {{troubleWords}}',
  'connection.signin-cancelled':
    'The sign-in was cancelled. Press "Get Refresh Token" again.',
  'connection.signin-not-finished-time':
    'The sign-in was not finished in time. Press "Get Refresh Token" again.',
  'connection.provider-not-granted-anything-yet':
    'The provider has not granted anything yet. Finish the sign-in in its window first.',
  'connection.several-signin-being-started-you-once':
    'Several sign-ins are being started by you at once. Start one.',
  'connection.you-started-no-such-signin':
    'You have started no such sign-in, or it was long ago.',
  'connection.the-signin-was-not-finished-in-time':
    'The sign-in was not finished in time.',
  'connection.press-get-refresh-token-again':
    'Press "Get Refresh Token" again. If the page of the provider showed an error such as redirect_uri_mismatch or AADSTS50011, register exactly {{redirectUrl}} there first.',
  'connection.answer-came-name-another-provider-than':
    'The answer came in the name of another provider than the one that was asked, so it was not used.',
  'connection.if-you-know-name-gave':
    'If you know the name that it gave, enter it as the issuer. If not, somebody may have tried to mix two providers up.',
  'connection.check-application-offline-access':
    'Check that the application may have "offline_access", then press "Get Refresh Token" again.',
  'connection.remove-access-application-https-myaccount-google':
    'Remove the access of the application at https://myaccount.google.com/connections, then press "Get Refresh Token" again.',
  'connection.ask-gives-one':
    'Ask for what gives one: often the scope offline_access or the parameter access_type=offline. Then press "Get Refresh Token" again.',
  'connection.signin-succeeded':
    'The sign-in succeeded, but {{providerWords}} gave no refresh token, so mail would stop within the hour.',
  'connection.no-signin-started':
    'No sign-in can be started, because its tokens could not be kept: there is no key to seal them with. {{sealingWords}}',
  'connection.signs-itself':
    'signs in by itself: there is nobody to send to the provider. Save the settings instead.',
  'connection.needed-none-kept-provider-tenant-endpoint':
    'is needed: none is kept for this provider, tenant, endpoint and client ID.',
  'connection.not-say-where-people-signin':
    'does not say where people sign in. Enter the endpoints.',
  'connection.not-tell-endpoints':
    'does not tell its endpoints: {{troubleWords}} Check it, or enter the endpoints.',
  'connection.must-address-begins-https':
    'must be an address that begins with https://.',
  'connection.must-hold-neither-user-name-nor':
    'must hold neither a user name nor a password nor a part behind #.',
  'connection.must-begin-https':
    'must begin with https://: secrets are sent there.',
  'connection.not-allowed':
    'is not allowed here. app-config allows in mail.policy.allowedOAuthHosts: {{hosts}}.',
  'connection.machine-portal-runs':
    'is the machine that the portal runs on. If the provider really is there, set mail.policy.allowLoopback to true in app-config.',
  'connection.link-local':
    'is a link-local, metadata or unusable address, where no provider is.',
  'connection.check-endpoints-provider': 'Check the endpoints of the provider.',
  'connection.provider-takes-no-more-requests-now':
    'The provider takes no more requests for now.',
  'connection.nothing-done-asked':
    'Nothing has to be done: it is asked again, later.',
  'connection.provider-cannot-answer-moment-http':
    'The provider cannot answer for the moment (HTTP {{status}}).',
  'connection.nothing-done-asked-again':
    'Nothing has to be done: it is asked again.',
  'connection.no-answer-time':
    'There was no answer from {{providerWords}} in time.',
  'connection.proxy-not-let-portal-through':
    'The proxy does not let the portal through to {{providerWords}}.',
  'connection.no-connection':
    'There is no connection to {{providerWords}} ({{code}}).',
  'connection.address-not-answer-like-oauth-token':
    'The address does not answer like an OAuth token endpoint{{answer}}.',
  'connection.check-endpoints':
    'Check the endpoints, and that no proxy or sign-in page stands before them.',
  'connection.provider-refuses':
    'The provider refuses, for a reason of its own.',
  'connection.look-code-up-documentation-provider':
    'Look the code up in the documentation of the provider.',
  'connection.check-application-registered-provider':
    'Check how the application is registered with the provider.',
  'connection.redirect-url-settings-page':
    'the redirect URL of the settings page',
  'connection.not-used': 'is not used with {{providerWords}}: leave it out.',
  'connection.is-needed': 'is needed. {{adviceWords}}',
  'connection.the-provider': 'the provider',
  'connection.provider-gives-registration':
    'The provider gives it on registration.',
  'connection.this-provider': 'this provider',
  'connection.enter-endpoints-authorization-tokens':
    'Enter it, or the endpoints for authorization and tokens.',
  'connection.belongs-authorization-endpoint':
    'It belongs to the authorization endpoint.',
  'connection.belongs-token-endpoint': 'It belongs to the token endpoint.',
  'connection.must-not-hold': 'must not hold "{{name}}": the portal says it.',
  'connection.must-hold-names-values-one-line':
    'must hold names and values of one line.',
  'connection.copy-oauth-client-page-credentials-google':
    'Copy it from the OAuth client on the page "Credentials" of the Google Cloud console.',
  'connection.address-provider': 'The address of the provider {{faultWords}}',
  'connection.name-provider-leads-address':
    'The name of the provider leads to an address that {{faultWords}}',
  'connection.not-allowed-portal':
    'is not allowed here: the portal itself, link-local or metadata.',
  'connection.copy-application-client-id-overview-app':
    'Copy "Application (client) ID" from the overview of the app registration.',
  'connection.copy-directory-tenant-id-overview-app':
    'Copy "Directory (tenant) ID" from the overview of the app registration.',
  'connection.must-directory-tenant-id':
    'must be the Directory (tenant) ID, a domain of the tenant such as example.onmicrosoft.com, or one of common, organizations, consumers.',
  'connection.must-one-tenant':
    'must be one tenant: an application cannot sign in to "{{tenant}}".',
  'connection.asked-again':
    'It is asked again. If this stays, check that the proxy in HTTPS_PROXY lets the portal through to the provider.',
  'connection.proxy-not-used':
    'The proxy is not used, because Node.js {{version}} knows none: run the backend with Node.js 22.21, 24.5 or later.',
  'connection.https-proxy-set-not-used':
    'HTTPS_PROXY is set and not used: start the backend with NODE_USE_ENV_PROXY=1.',
  'connection.asked-again-if':
    'It is asked again. If this stays, check that this machine reaches the provider; behind a proxy, start the backend with HTTPS_PROXY and NODE_USE_ENV_PROXY=1.',
  'connection.provider-gives-tokens-bound-key-dpop':
    'The provider gives tokens that are bound to a key (DPoP), which no mail server accepts.',
  'connection.register-application-without-sender-constrained-tokens':
    'Register the application without sender-constrained tokens at the provider.',
  'connection.permission-send-mail-not-granted':
    'The permission to send mail ({{scopes}}) was not granted.',
  'connection.press-get-refresh-token-again-accept':
    'Press "Get Refresh Token" again and accept everything that is asked for.',
  'connection.tomorrow': 'tomorrow',
  'connection.today': 'today',
};
