import { CatalogueRow } from './CatalogueRow';
import { MICROSOFT } from './providers';

const wantsToken =
  'Microsoft 365 takes no passwords for sending any more. Sign in with OAuth instead.';
const blockedByPolicy =
  'A policy of the Microsoft 365 tenant forbids this sign-in. Let its administrator look into the sign-in log of Entra for the mailbox, allow the portal there, and switch on Authenticated SMTP for the mailbox.';
const otherWay =
  'The server does not know this way to sign in. Choose the other mechanism (XOAUTH2 or OAUTHBEARER); if it knows neither, the port is not the submission port, or it wants a password.';

/** What Microsoft 365 answers to AUTH. */
const microsoftRows: CatalogueRow[] = [
  {
    text: /SmtpClientAuthentication is disabled for the Tenant/i,
    failureClass: 'config',
    advice:
      'Microsoft 365 does not let this tenant send by SMTP, with OAuth neither. Allow it for the mailbox alone, which beats the tenant: Set-CASMailbox -Identity <mailbox> -SmtpClientAuthenticationDisabled $false',
  },
  {
    text: /SmtpClientAuthentication is disabled/i,
    failureClass: 'config',
    advice:
      'Microsoft 365 does not let this mailbox send by SMTP, with OAuth neither. In the admin centre open the user, Mail, Manage email apps, and switch on Authenticated SMTP; or: Set-CASMailbox -Identity <mailbox> -SmtpClientAuthenticationDisabled $false',
  },
  {
    text: /user credentials were incorrect/i,
    signIn: 'password',
    field: 'password',
    failureClass: 'auth',
    advice:
      'Microsoft 365 refuses the password of this mailbox. Check username and password; a mailbox with a second factor needs OAuth.',
  },
  {
    text: /basic authentication is disabled|security defaults/i,
    signIn: 'password',
    field: 'authentication',
    failureClass: 'config',
    advice: wantsToken,
  },
  {
    text: /did not meet the criteria to be authenticated/i,
    signIn: 'password',
    field: 'authentication',
    failureClass: 'config',
    advice:
      'Microsoft 365 takes no password here: sending by SMTP is switched off for the mailbox, or a policy demands more. Sign in with OAuth, and switch on Authenticated SMTP for the mailbox.',
  },
  {
    enhancedCode: /^5\.7\.139$/,
    failureClass: 'config',
    advice: blockedByPolicy,
  },
  {
    // At DATA the same number is Google's word for DKIM, so the text decides.
    text: /Basic authentication is not supported/i,
    field: 'authentication',
    failureClass: 'config',
    advice: wantsToken,
  },
  {
    enhancedCode: /^5\.7\.3$/,
    replyCode: [535],
    command: ['AUTH'],
    signIn: 'token',
    field: 'username',
    failureClass: 'auth',
    advice:
      'Microsoft 365 refuses the token, a new one too. The mailbox must be the one that was signed in to, with the permission SMTP.Send; an application must be registered in Exchange Online with the object id of its enterprise application, and have full access to the mailbox.',
  },
  {
    replyCode: [535],
    command: ['AUTH'],
    server: MICROSOFT,
    signIn: 'password',
    failureClass: 'auth',
    advice:
      'Microsoft 365 refuses the credentials: the password is wrong, the account needs a second factor, or sending by SMTP is switched off for the mailbox.',
  },
];

/** What Google answers to AUTH. */
const googleRows: CatalogueRow[] = [
  {
    text: /too many login attempts/i,
    failureClass: 'throttle',
    advice:
      'The server has seen too many sign-ins. It is left alone for a while and tried again.',
  },
  {
    text: /"scope"\s*:\s*"https:\/\/mail\.google\.com\/?"/,
    signIn: 'token',
    field: 'oauth.refreshToken',
    failureClass: 'auth',
    advice:
      'Google refuses the token: it is for another account, or without the scope https://mail.google.com/. Get a new refresh token, signed in as the mailbox of the settings, and leave every box ticked.',
  },
  {
    text: /Application-specific password required|Username and Password not accepted|log in (with|through|via) your web browser/i,
    signIn: 'password',
    field: 'password',
    failureClass: 'auth',
    advice:
      'Google takes no account password here. Create an app password for the account (two-step verification must be on) and use that; or sign in with OAuth.',
  },
  {
    text: /log in (with|through|via) your web browser/i,
    signIn: 'token',
    failureClass: 'auth',
    advice:
      'Google wants a person to look first. Sign in to the mailbox in a browser, confirm what Google asks, and test again.',
  },
  {
    enhancedCode: /^5\.7\.(9|14)$/,
    command: ['AUTH'],
    signIn: 'password',
    field: 'password',
    failureClass: 'auth',
    advice:
      'The provider takes no account password here. Create an app password for the account and use that; or sign in with OAuth.',
  },
];

/** What any server answers to AUTH. */
const generalRows: CatalogueRow[] = [
  {
    text: /authentication not enabled/i,
    field: 'port',
    failureClass: 'config',
    advice:
      'The server takes no credentials at that port. Use port 587, or switch signing in off.',
  },
  {
    text: /Encryption required for requested authentication/i,
    field: 'security',
    failureClass: 'config',
    advice: 'The server takes credentials only over TLS. Switch on STARTTLS.',
  },
  {
    // Dovecot makes whoever was refused wait, and Postfix in front of it does not wait that long.
    text: /lost to authentication server|authentication server (is )?unavailable/i,
    command: ['AUTH'],
    signIn: 'token',
    failureClass: 'transient',
    advice:
      'The server cannot check the token for now; it is tried again by itself. Some servers also say this for a while after they have refused tokens: if it goes on, check that the mailbox is the one that was signed in to.',
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
    replyCode: [538],
    command: ['AUTH'],
    field: 'security',
    failureClass: 'config',
    advice: 'The server takes credentials only over TLS. Switch on STARTTLS.',
  },
  {
    replyCode: [500, 502, 504],
    command: ['AUTH'],
    signIn: 'token',
    field: 'oauth.mechanism',
    failureClass: 'config',
    advice: otherWay,
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

/** How signing in is refused, the surest signs first. */
export const signInRows: CatalogueRow[] = [
  ...microsoftRows,
  ...googleRows,
  ...generalRows,
];
