import { CatalogueRow } from './CatalogueRow';

const appPassword =
  'The provider takes no account password here. Create an app password for the account and use that; or sign in with OAuth.';
const wrongPassword =
  'The mail server refuses username or password. Check both; some servers want the whole address as the username.';
const wantsCredentials =
  'The server wants credentials. Set username and password, and switch signing in on.';
const checkLater =
  'The server cannot check the credentials for now; it is tried again by itself.';
const keepsFailing =
  'The server still cannot check the credentials. Check username and password, and ask its administrator whether the service behind the sign-in works.';

/** How any server refuses a sign-in. */
export const signInRows: CatalogueRow[] = [
  {
    text: /(?<!Basic )authentication (is )?not (enabled|supported|available)/i,
    command: ['AUTH'],
    field: 'port',
    failureClass: 'config',
    advice:
      'The server takes no credentials at that port. Use port 587, or switch signing in off.',
  },
  {
    replyCode: [503],
    command: ['AUTH'],
    field: 'port',
    failureClass: 'config',
    advice:
      'The server takes no credentials at that point. Use port 587 with STARTTLS, or switch signing in off.',
  },
  {
    text: /Authentication (is )?required/i,
    field: 'username',
    failureClass: 'config',
    advice: wantsCredentials,
  },
  {
    replyCode: [530],
    field: 'username',
    failureClass: 'config',
    advice:
      'The server wants credentials or TLS first. Set username and password, and switch on STARTTLS.',
  },
  {
    // Google says it, and others say it after Google.
    text: /Username and Password not accepted/i,
    signIn: 'password',
    field: 'password',
    failureClass: 'auth',
    advice: wrongPassword,
  },
  {
    text: /(application|app)[- ]specific password|app password/i,
    command: ['AUTH'],
    signIn: 'password',
    field: 'password',
    failureClass: 'auth',
    advice: appPassword,
  },
  {
    enhancedCode: /^5\.7\.(9|14)$/,
    command: ['AUTH'],
    signIn: 'password',
    field: 'password',
    failureClass: 'auth',
    advice: appPassword,
  },
  {
    // RFC 4954 §6; Google's 5.7.9 asks for an app password.
    text: /mechanism (is )?too weak/i,
    field: 'security',
    failureClass: 'config',
    advice:
      'The server wants a safer way to sign in. Switch on TLS; if it is on, ask its administrator which mechanisms it allows.',
  },
  {
    // RFC 4954 §6.
    text: /password transition/i,
    field: 'password',
    failureClass: 'config',
    advice:
      'The password must be set anew before this way to sign in works. Change the password of the account and enter it here.',
  },
  {
    text: /password (has |is )?expired/i,
    command: ['AUTH'],
    field: 'password',
    failureClass: 'auth',
    advice:
      'The password of the account has expired. Set a new one and enter it here.',
  },
  {
    text: /account (is |has been )?(temporarily )?(disabled|locked|suspended|deactivated|blocked)/i,
    command: ['AUTH'],
    failureClass: 'config',
    advice:
      'The account is locked. Let its administrator unlock it, and check that nothing else uses it with an old password.',
  },
  {
    text: /too many (failed |bad |unsuccessful |invalid )?(login|auth\w*|sign-?in|password)/i,
    failureClass: 'throttle',
    advice:
      'The server has seen too many sign-ins. It is left alone for a while and tried again.',
  },
  {
    // Exim and Dovecot.
    text: /Incorrect authentication data|invalid (login|credentials)|bad (username|user name|credentials)|login (failed|incorrect)/i,
    command: ['AUTH'],
    signIn: 'password',
    field: 'password',
    failureClass: 'auth',
    advice: wrongPassword,
  },
  {
    // Dovecot makes whoever was refused wait, and Postfix in front of it does not wait that long.
    text: /lost to authentication server|authentication server (is )?unavailable/i,
    command: ['AUTH'],
    signIn: 'token',
    failureClass: 'transient',
    advice:
      'The server cannot check the token for now; it is tried again by itself. Some servers also say this for a while after they have refused tokens: if it goes on, check that the mailbox is the one that was signed in to.',
    ifRecurring: {
      over: 'time',
      advice:
        'The server still cannot check the token, as some say after they have refused tokens. Check that the mailbox is the one that was signed in to, then test again.',
    },
  },
  {
    // RFC 4954 §4: 454; Exim has 435 of its own.
    replyCode: [435, 454],
    command: ['AUTH'],
    failureClass: 'transient',
    advice: checkLater,
    ifRecurring: { over: 'time', advice: keepsFailing },
  },
  {
    text: /"status"\s*:\s*"insufficient_scope"/,
    signIn: 'token',
    field: 'oauth.refreshToken',
    failureClass: 'auth',
    advice:
      'The token does not allow to send mail. Add the scope that the server names above, and get a new refresh token.',
  },
  {
    replyCode: [500, 502, 504],
    command: ['AUTH'],
    signIn: 'token',
    field: 'oauth.mechanism',
    failureClass: 'config',
    advice:
      'The server does not know this way to sign in. Choose the other mechanism (XOAUTH2 or OAUTHBEARER); if it knows neither, the port is not the submission port, or it wants a password.',
  },
  {
    replyCode: [500, 502, 504],
    command: ['AUTH'],
    failureClass: 'config',
    advice:
      'The server does not take credentials in this way. TLS may have to be switched on first; else ask its administrator which mechanisms it allows.',
  },
  {
    replyCode: [501, 535],
    command: ['AUTH'],
    signIn: 'token',
    field: 'username',
    failureClass: 'auth',
    advice:
      'The mail server refuses the token, a new one too. The mailbox must be the account that was signed in to, and the scope must allow to send mail.',
  },
];
