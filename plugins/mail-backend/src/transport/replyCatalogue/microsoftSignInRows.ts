import { CatalogueRow } from './CatalogueRow';

const wantsToken =
  'Microsoft 365 takes no passwords for sending any more. Sign in with OAuth instead.';

/** How Microsoft 365 and Exchange refuse a sign-in. */
export const microsoftSignInRows: CatalogueRow[] = [
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
    advice:
      'A policy of the Microsoft 365 tenant forbids this sign-in. Let its administrator look into the sign-in log of Entra for the mailbox, allow the portal there, and switch on Authenticated SMTP for the mailbox.',
  },
  {
    // Google's 5.7.30 is about DKIM.
    text: /Basic authentication is not supported/i,
    field: 'authentication',
    failureClass: 'config',
    advice: wantsToken,
  },
  {
    enhancedCode: /^5\.7\.30$/,
    provider: ['microsoft365'],
    field: 'authentication',
    failureClass: 'config',
    advice: wantsToken,
  },
  {
    // AUTH is answered in place of the sign-in: no other server uses the number then.
    enhancedCode: /^5\.7\.30$/,
    command: ['AUTH'],
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
    provider: ['microsoft365'],
    signIn: 'password',
    field: 'password',
    failureClass: 'auth',
    advice:
      'Microsoft 365 refuses the credentials: the password is wrong, the account needs a second factor, or sending by SMTP is switched off for the mailbox. Sign in with OAuth, or check the password.',
  },
  {
    enhancedCode: /^5\.7\.3$/,
    replyCode: [535],
    command: ['AUTH'],
    provider: ['exchange'],
    signIn: 'password',
    field: 'password',
    failureClass: 'auth',
    advice:
      'Exchange refuses the credentials. Check the password, and write the username as DOMAIN\\name or as name@domain, whichever the server knows.',
  },
  {
    enhancedCode: /^5\.7\.4$/,
    replyCode: [504],
    command: ['AUTH'],
    provider: ['exchange', 'microsoft365'],
    field: 'security',
    failureClass: 'config',
    advice:
      'The receive connector does not allow this way to sign in. Switch on STARTTLS; if it is on, let the administrator of Exchange allow Basic authentication over TLS on the connector.',
  },
  {
    text: /not authenticated to send (anonymous )?mail/i,
    field: 'username',
    failureClass: 'config',
    advice:
      'The server takes mail only from those who sign in. Set username and password, or OAuth, and switch signing in on.',
  },
  {
    enhancedCode: /^5\.7\.57$/,
    field: 'username',
    failureClass: 'config',
    advice:
      'Exchange takes mail only from those who sign in. Set username and password, or OAuth, and switch signing in on.',
  },
];
