import { oauthHelpMessages } from './oauthHelpMessages';

/** The labels of the OAuth fields on the tab "SMTP settings". */
export const oauthFieldMessages = {
  oauthProvider: 'OAuth provider',
  oauthGrant: 'Sign in as',
  oauthCloud: 'Microsoft cloud',
  oauthTenantId: 'Tenant ID',
  oauthIssuer: 'Issuer',
  oauthAuthorizationEndpoint: 'Authorization endpoint',
  oauthTokenEndpoint: 'Token endpoint',
  oauthClientId: 'Client ID',
  oauthClientSecret: 'Client Secret',
  oauthClientSecretExpiresOn: 'Client Secret expires on',
  oauthServiceAccountKey: 'Service account key (JSON)',
  oauthScope: 'Scope',
  oauthClientAuthentication: 'Client authentication',
  oauthMechanism: 'Login to the mail server',
  oauthAuthorizationParameters: 'Extra authorization parameters',
  oauthConnectionId: 'Refresh Token',
  oauthRefreshToken: 'Refresh Token (pasted)',
} as const;

/** The English texts of signing in with OAuth. */
export const oauthMessages = {
  useInstead: 'Use OAuth instead',
  provider: { microsoft: 'Microsoft', google: 'Google', generic: 'Other' },
  /** The same within a sentence. */
  providerName: {
    microsoft: 'Microsoft',
    google: 'Google',
    generic: 'the provider',
  },
  grant: {
    user: 'A mailbox user: somebody signs in to the mailbox once',
    application: 'The application: with its own secret, nobody signs in',
    serviceAccount: 'A service account of a Google Workspace: with its key',
  },
  /** The same where there is room for a name only. */
  grantName: {
    'mailbox-user': 'a mailbox user',
    application: 'the application',
  },
  cloud: {
    global: 'Global (also GCC)',
    'us-government-high': 'US Government, GCC High',
    'us-government-dod': 'US Government, DoD',
    china: 'China (21Vianet)',
  },
  clientAuthentication: {
    client_secret_post: 'In the request (client_secret_post)',
    client_secret_basic: 'In the header (client_secret_basic)',
  },
  hint: {
    username: 'The mailbox that is signed in to, as an address.',
    tenantMicrosoft:
      '“Directory (tenant) ID” of the app registration, or a domain of the tenant.',
    tenantPersonal:
      'consumers for an Outlook.com account; otherwise “Directory (tenant) ID” or a domain of the tenant.',
    clientIdMicrosoft: '“Application (client) ID” of the app registration.',
    clientIdGoogle: 'Ends in .apps.googleusercontent.com.',
    clientIdGeneric: 'The provider gives it on registration.',
    secretMicrosoft: 'The “Value” of the client secret, not its “Secret ID”.',
    expires:
      'As the provider shows it. You are reminded before it comes, and mail goes on.',
    key: 'Paste the key file, choose it or drop it here. It is stored sealed and never shown again.',
    issuer:
      'Where the provider describes itself, such as https://login.example.com/realms/mail. The endpoints are found there.',
    scope:
      'What SMTP needs at this provider, separated by blanks, often with offline_access.',
    parameters: 'A line each: name=value, such as access_type=offline.',
    endpoints: 'Only when the provider does not describe itself at its issuer.',
  },
  needed: {
    username: 'The mailbox is needed, for example portal@example.com.',
    oauthClientId: 'The Client ID is needed; the provider gives it.',
    oauthClientSecret: 'The Client Secret is needed.',
    oauthTenantId: 'The Tenant ID is needed, or a domain of the tenant.',
    oauthServiceAccountKey: 'The key file of the service account is needed.',
    oauthIssuer: 'The issuer is needed, or both endpoints.',
    bothEndpoints: 'Needed: the endpoints belong together.',
    token:
      'A refresh token is needed: press “Get Refresh Token”, or paste one.',
  },
  wrongParameter: 'This line is not name=value: {{line}}',
  more: 'Endpoints and details',
  secret: {
    again:
      'Enter it again: the stored one belongs to the registration that was saved, and is not sent anywhere else.',
    expiresSoon: 'Runs out {{when}}. Make a new one and replace it here.',
    expired: 'Ran out {{when}}. Make a new one and replace it here.',
  },
  key: {
    choose: 'Choose the key file',
    tooLarge: 'This is no key file: it is larger than 10 KB.',
    noKey:
      'This is no key file of a service account: it has no “private_key” and “client_email”.',
  },
  copy: 'Copy',
  copied: 'Copied',
  copyThis: 'Copy {{what}}',
  copiedThis: 'Copied: {{what}}',
  redirect: {
    label: 'Fallback URL (redirect URL)',
    hint: 'Register exactly this URL with the provider; it sends people back to it after they have signed in.',
    problem: 'Nobody can sign in with this Fallback URL',
    advice:
      'An operator sets backend.baseUrl in app-config to the https address that browsers use; plain http works on localhost only. Until then, paste a refresh token.',
  },
  token: {
    title: 'Refresh Token',
    get: 'Get Refresh Token',
    getHint: 'Opens the sign-in of {{provider}}. Sign in there as the mailbox.',
    none: 'There is none yet.',
    stored: 'It is stored, sealed; it is never shown.',
    ended: 'The stored one is no longer accepted. Get a new one.',
    accepted: 'It is here, sealed, and not saved yet.',
    otherValues:
      'The stored one was got for other values than those on the screen. Get a new one.',
    paste: 'Paste a refresh token instead',
    pasteNot: 'Do not paste one',
    pasteHint:
      'For a portal that the provider cannot call back. It is tried once and then stored sealed. A blank or line end around it does not matter.',
  },
  signIn: {
    label: 'Sign-in at {{provider}}',
    starting: 'Beginning…',
    returning: 'Asking how the sign-in went…',
    open: 'Sign in at {{provider}} in the window that has opened, as {{mailbox}}. This page notices by itself.',
    blocked: 'Your browser has blocked the window of {{provider}}.',
    blockedAdvice:
      'Allow windows for this page and press “Get Refresh Token” again, or continue in this tab.',
    continueHere: 'Continue in this tab',
    keeps: 'What stands in the form comes back with you; secrets do not.',
    closed:
      'The window of {{provider}} seems to be closed. If you have finished there, this takes a moment; otherwise press “Get Refresh Token” again.',
    unknown:
      'The sign-in at {{provider}} is not finished yet. This page goes on asking.',
    asking:
      'The portal cannot be asked for the moment ({{reason}}); it is asked again.',
    show: 'Show the window',
    cancel: 'Cancel',
    accepting: 'Signed in. The token is taken over…',
    connected: 'Connected as {{account}}',
    connectedUnnamed: 'Connected',
    saveToUse: 'Save to use it.',
    otherAccount:
      'The User name is {{mailbox}}. That is right for a shared mailbox that {{account}} may send as; otherwise sign in again as the mailbox.',
    cancelled: 'The sign-in was cancelled. Nothing has changed.',
    expired: 'The sign-in was not finished in time. Nothing has changed.',
    expiredAdvice:
      'Did an error show there, such as redirect_uri_mismatch? Nobody is sent back then. Register exactly this URL, wait some minutes, and press “Get Refresh Token” again:',
    failed: 'The sign-in has failed',
    refused: 'That did not work: {{reason}}',
    retry: 'Try again',
  },
  connection: {
    title: 'Connection',
    state: {
      unproven: 'Not tried yet',
      connected: 'Connected',
      retrying: 'Trying again',
      'needs-consent': 'Sign in again',
      misconfigured: 'Refused',
      disconnected: 'Disconnected',
    },
    explained: {
      unproven: 'No token was got with it yet. Press “Test” to try it.',
      connected: 'The portal gets its tokens by itself.',
      retrying:
        'The provider cannot answer for the moment. It is asked again by itself.',
      'needs-consent':
        'The authorisation has ended. Mails wait until somebody signs in again; nothing is lost.',
      misconfigured:
        'The provider refuses the registration. Mails wait until it is mended; nothing is lost.',
      disconnected:
        'An administrator has ended it. Mails wait until somebody signs in again.',
    },
    unsaved: 'Not saved yet.',
    account: 'Account',
    scope: 'Allowed',
    noScope: 'not told by the provider',
    obtained: 'Signed in',
    obtainedBy: '{{age}} by {{person}}',
    renewed: 'Last renewal',
    notRenewed: 'none yet',
    nextRenewal: 'Next renewal',
    atTheLatest: '{{age}} at the latest',
    secretExpires: 'Client Secret',
    expires: 'runs out {{when}}',
    expired: 'ran out {{when}}',
    trouble: 'What is wrong',
    providerWords: 'What the provider said',
    code: 'Code: {{code}}',
    trace: 'Trace id: {{trace}}',
    time: 'Time: {{time}}',
    replaceSecret: 'Replace the Client Secret',
    replaceKey: 'Replace the key',
    openHelp: 'Open the steps',
  },
  scope: {
    smtpSend: 'send mail as the mailbox, over SMTP',
    offline: 'go on without you being there',
    googleMail:
      'read, send and delete mail of the mailbox (for SMTP, Google has no smaller permission)',
    application: 'what the application was permitted in its registration',
  },
  disconnect: {
    button: 'Disconnect',
    title: 'Disconnect from {{provider}}?',
    text: 'The portal forgets the tokens at once and hands them back where the provider takes them. Mails wait from then on and nothing is lost: they are sent when somebody has signed in again, or when another way of signing in is saved.',
    microsoft:
      'Microsoft takes none back: to end the access there too, remove the application at myapps.microsoft.com as the mailbox, or under “Enterprise applications” as its administrator.',
    stay: 'Stay connected',
    confirm: 'Disconnect',
    busy: 'Disconnecting…',
    done: 'Disconnected. Mails wait until somebody signs in again.',
    failed: 'It could not be disconnected: {{reason}}',
  },
  help: oauthHelpMessages,
} as const;
