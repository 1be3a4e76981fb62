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
    text: /not authenticated to send anonymous mail|Authentication required/i,
    field: 'username',
    failureClass: 'config',
    advice:
      'The server wants credentials. Set username and password, and switch signing in on.',
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
    text: /too many (connections|messages|recipients)|Maximum sending rate exceeded|(submission|message) quota exceeded|(sending|relay) limit|daily limit|receiving mail too quickly|rate limit/i,
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
