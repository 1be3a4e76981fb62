/** The English steps of registering the portal with a provider. */
export const oauthHelpMessages = {
  title: {
    microsoftUser: 'Step by step: register the portal with Microsoft',
    microsoftApplication:
      'Step by step: let an application send with Microsoft 365',
    googleUser: 'Step by step: register the portal with Google',
    googleServiceAccount:
      'Step by step: let a service account send with Google Workspace',
    genericUser: 'Step by step: register the portal with your provider',
    genericApplication: 'Step by step: let an application send',
  },
  menus: 'The names are those of the English pages.',
  link: 'Open the page',
  step: {
    msRegister:
      'In the Microsoft Entra admin center, open “Entra ID” > “App registrations” > “New registration”. Choose “Accounts in this organizational directory only”; for an Outlook.com account choose “Personal Microsoft accounts”.',
    msRedirect:
      'Under “Redirect URI” choose the platform “Web” and enter the Fallback URL below. Not “Single-page application (SPA)”: its tokens end after a day.',
    msIds:
      'From “Overview”, copy “Application (client) ID” to Client ID and “Directory (tenant) ID” to Tenant ID.',
    msSecret:
      'In “Certificates & secrets” > “Client secrets”, press “New client secret”. Copy its “Value”, which is shown only once, to Client Secret, and the day under “Expires” to Client Secret expires on.',
    msPermission:
      'In “API permissions” > “Add a permission” > “Microsoft Graph” > “Delegated permissions”, tick “SMTP.Send” and “offline_access”. Where users may not consent, an administrator presses “Grant admin consent”.',
    msSwitch:
      'Turn on authenticated SMTP for the mailbox: in the Microsoft 365 admin center “Users” > “Active users” > the mailbox > “Mail” > “Manage email apps” > “Authenticated SMTP”, or in Exchange Online PowerShell:',
    msGet:
      'Press “Get Refresh Token” and sign in as the mailbox, not as yourself. For a shared mailbox, sign in as somebody who may send as it.',
    msAppRegister:
      'In the Microsoft Entra admin center, open “Entra ID” > “App registrations” > “New registration”. A redirect URI is not needed.',
    msAppPermission:
      'In “API permissions” > “Add a permission” > “APIs my organization uses” > “Office 365 Exchange Online” > “Application permissions”, tick “SMTP.SendAsApp”; then press “Grant admin consent”.',
    msAppPrincipal:
      'Tell Exchange Online about the application. The object ID is that of “Enterprise applications” > the application > “Overview”; the one of “App registrations” does not work.',
    msAppMailbox:
      'Let it use the mailbox; the second line is for a From Email other than the mailbox:',
    msAppWait:
      'Enter the mailbox as User name and press “Test”. Microsoft may need up to two hours until all of this holds.',
    gProject:
      'In the Google Cloud console, choose a project or make one, and open “Google Auth Platform”.',
    gAudience:
      'Under “Audience”, choose “Internal” for a Workspace. For Gmail choose “External” and press “Publish app”: while its status is “Testing”, every token ends after seven days.',
    gScope:
      'Under “Data Access” > “Add or remove scopes”, enter this scope in “Manually add scopes”:',
    gClient:
      'Under “Clients” > “Create client”, choose “Web application” and enter the Fallback URL below in “Authorized redirect URIs”. It can take some minutes to hold.',
    gPrivate:
      'Google takes only https URLs with a public host name (and localhost): no IP address, nothing like .local, .internal or .corp. For such a portal, register the URL of Google’s OAuth Playground instead, and there choose the gear > “Use your own OAuth credentials”, authorize the scope above, press “Exchange authorization code for tokens”, and paste the “Refresh token” below.',
    gIds: 'Copy “Client ID” and “Client secret” to the fields below.',
    gGet: 'Press “Get Refresh Token” and sign in as the mailbox. A new password of the mailbox ends the token: sign in again then.',
    gsaAccount:
      'In the Google Cloud console, open “IAM & Admin” > “Service Accounts” > “Create service account”. It needs no role.',
    gsaKey:
      'Open it > “Keys” > “Add key” > “Create new key” > “JSON”. Paste the file below, then delete it from your computer.',
    gsaDelegate:
      'In the Google Admin console, open “Security” > “Access and data control” > “API controls” > “Manage Domain Wide Delegation” > “Add new”. “Client ID” is the “Unique ID” of the service account; the scope is:',
    gsaCare:
      'Guard the key: with this delegation it can read and send as every user of the domain.',
    gsaTest: 'Enter the mailbox as User name and press “Test”.',
    genRegister:
      'Register a confidential client (a web application with a client secret) for the “authorization code” grant, with the Fallback URL below as redirect URI.',
    genRefresh:
      'Let it have refresh tokens; many providers give them for the scope offline_access. Where they may be used once only, allow one reuse (in Keycloak “Refresh Token Max Reuse” = 1): otherwise an answer that is lost on the way costs a new sign-in.',
    genScope:
      'Enter the issuer, and the scope that its mail server asks for. Whether the server wants XOAUTH2 or OAUTHBEARER is under “Endpoints and details”.',
    genGet: 'Press “Get Refresh Token” and sign in as the mailbox.',
    genAppRegister:
      'Register a confidential client for the “client credentials” grant; a redirect URI is not needed.',
    genAppRight:
      'Let the client send as the mailbox that you enter as User name.',
  },
} as const;
