import { CatalogueRow } from './CatalogueRow';
import { ProviderId } from './providers';

/** A refused password, where the provider is known to want another one than that of the account. */
function refusedPassword(provider: ProviderId, advice: string): CatalogueRow {
  return {
    replyCode: [535],
    command: ['AUTH'],
    provider: [provider],
    signIn: 'password',
    field: 'password',
    failureClass: 'auth',
    advice,
  };
}

/** How the services that send for others refuse a sign-in. */
export const providerSignInRows: CatalogueRow[] = [
  refusedPassword(
    'ses',
    'Amazon SES refuses the credentials. Create SMTP credentials in the SES console, in the region of this host; the keys of an AWS user are not the same.',
  ),
  {
    text: /not subscribed to SES/i,
    failureClass: 'config',
    advice:
      'The AWS account has not signed up for Amazon SES. Switch SES on in the console, in the region of this host.',
  },
  refusedPassword(
    'sendgrid',
    'SendGrid refuses the credentials. The username is the word apikey, the password an API key that may send mail.',
  ),
  refusedPassword(
    'mailgun',
    'Mailgun refuses the credentials. Use the SMTP user and password of the sending domain, not the API key; domains in the EU have the host smtp.eu.mailgun.org.',
  ),
  refusedPassword(
    'postmark',
    'Postmark refuses the credentials. Use the server API token as username and as password; an account API token does not do.',
  ),
  refusedPassword(
    'mailjet',
    'Mailjet refuses the credentials. The username is the API key, the password the secret key.',
  ),
  refusedPassword(
    'brevo',
    'Brevo refuses the credentials. Use the login and an SMTP key of the page SMTP & API; an API key does not do.',
  ),
  {
    text: /Unauthorized IP address/i,
    failureClass: 'config',
    advice:
      'The provider does not know the address that the portal sends from. Add the address named above to the authorised ones in the security settings of the account.',
  },
  {
    text: /SMTP account is not (yet )?activated/i,
    failureClass: 'config',
    advice:
      'The account may not send by SMTP yet. Ask the provider to activate it.',
  },
  refusedPassword(
    'zoho',
    'Zoho refuses the password. Use the host of the region that the account is in (smtp.zoho.com, .eu, .in …), and an app password when two-step verification is on.',
  ),
  refusedPassword(
    'yahoo',
    'Yahoo takes no account password here. Create an app password in the security settings of the account and use that.',
  ),
  refusedPassword(
    'icloud',
    'iCloud takes no account password here. Create an app-specific password at account.apple.com and use that.',
  ),
  refusedPassword(
    'fastmail',
    'Fastmail takes no account password here. Create an app password with access to SMTP and use that.',
  ),
  refusedPassword(
    'ovh',
    'OVH refuses the credentials. The username is the whole address; check the password of this mailbox.',
  ),
  refusedPassword(
    'ionos',
    'IONOS refuses the credentials. The username is the whole address; check the password of this mailbox, which is not that of the account.',
  ),
  refusedPassword(
    'gmx',
    'The provider refuses the credentials. Allow access by POP3 and IMAP in the settings of the mailbox; with two-step verification use an application-specific password.',
  ),
];
