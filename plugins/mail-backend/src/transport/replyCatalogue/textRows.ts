import { CatalogueRow } from './CatalogueRow';

/** The provider's own words: they beat every code. */
export const textRows: CatalogueRow[] = [
  {
    text: /Must issue a STARTTLS command first/i,
    field: 'security',
    failureClass: 'config',
    advice: 'The server demands TLS. Switch on STARTTLS, required.',
  },
  {
    text: /need fully-qualified hostname|(HELO|EHLO) argument .*invalid/i,
    field: 'advanced.ehloName',
    failureClass: 'config',
    advice:
      'The server wants the portal to call itself by a full name. Set mail.smtp.ehloName to one, such as portal.example.com.',
  },
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
    text: /Application-specific password required|Username and Password not accepted|log in (with|through|via) your web browser/i,
    field: 'password',
    failureClass: 'auth',
    advice:
      'Google takes no account password here. Create an app password for the account (two-step verification must be on) and use that.',
  },
  {
    text: /SmtpClientAuthentication is disabled|did not meet the criteria to be authenticated/i,
    failureClass: 'config',
    advice:
      'Microsoft 365 does not let this mailbox send by SMTP. In the admin centre open the user, Mail, Manage email apps, and switch on Authenticated SMTP.',
  },
  {
    text: /Basic authentication is not supported/i,
    failureClass: 'config',
    advice:
      'Microsoft 365 has switched passwords off for sending. Use a relay connector, or another way to send that it still allows.',
  },
  {
    text: /too many login attempts/i,
    failureClass: 'throttle',
    advice:
      'The server has seen too many sign-ins. It is left alone for a while and tried again.',
  },
  {
    text: /not authenticated to send anonymous mail|Authentication required/i,
    field: 'username',
    failureClass: 'config',
    advice:
      'The server wants credentials. Set username and password, and switch signing in on.',
  },
  {
    text: /not owned by user|SendAsDenied|permissions? to send as this sender|Email address is not verified/i,
    field: 'fromEmail',
    failureClass: 'config',
    advice:
      'The account may not send with this sender address. Use the address of the account as sender, or let the administrator of the server allow it.',
  },
  {
    text: /relay access denied|relay not permitted|unable to relay|relay denied|Invalid credentials for relay/i,
    failureClass: 'config',
    advice:
      'The server does not send on to other domains for the portal. Sign in, or let its administrator add the address of the portal to those it relays for.',
  },
  {
    text: /DMARC|Sender Policy Framework|SPF or DKIM/i,
    failureClass: 'config',
    advice:
      'The domain of the sender address does not vouch for this server. Let its administrator publish SPF and DKIM for it.',
  },
  {
    text: /gr[ea]ylist/i,
    failureClass: 'transient',
    advice:
      'The server makes senders it does not know wait some minutes. It is tried again by itself.',
  },
  {
    text: /mailbox (is )?full|over ?quota|quota exceeded for (this )?mailbox/i,
    command: ['RCPT TO', 'DATA'],
    failureClass: 'recipient',
    advice: 'The mailbox of this person is full. Tell them another way.',
  },
  {
    text: /too many (connections|messages|recipients)|thread limit exceeded|Maximum sending rate exceeded|(submission|message) quota exceeded|(sending|relay) limit|daily limit|receiving mail too quickly|rate limit/i,
    failureClass: 'throttle',
    advice:
      'The server limits how much may be sent. It goes on more slowly; if it happens often, ask for a higher limit.',
  },
  {
    text: /content presents a potential\s+security issue|illegal attachment/i,
    failureClass: 'content',
    advice:
      'A content filter holds this message for dangerous. Send a link instead of what it contains.',
  },
  {
    text: /banned send|unusual rate|block(ed|list)|blacklist|spamhaus/i,
    failureClass: 'reputation',
    advice:
      'The sender or the address of the server is on a block list. Ask its administrator to have it taken off.',
  },
  {
    text: /likely unsolicited|spam/i,
    command: ['DATA'],
    failureClass: 'content',
    advice: 'A content filter took this message for spam. Others may pass.',
  },
];
