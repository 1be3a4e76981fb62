import { CatalogueRow } from './CatalogueRow';

const unknown =
  'This address does not exist. Correct it where the person is kept in the catalog.';
const full = 'The mailbox of this person is full. Tell them another way.';
const disabled =
  'The mailbox of this person is switched off. Take the address out of the catalog if they have left.';
const closed =
  'This address, often that of a group, takes mail only from inside. Let its owner admit the sender address, or use another address.';
const toRecipient = ['RCPT TO', 'DATA'];

/** What is the matter with one recipient. */
export const recipientRows: CatalogueRow[] = [
  {
    // Postfix, Exim, Exchange, Google, Yahoo, iCloud, sendmail.
    text: /user unknown|unknown user|no such (user|recipient|mailbox)|(user|recipient|mailbox|account) (you tried to reach )?(that you tried to reach )?does(n't| not) (exist|have)|RecipientNotFound|ExRecipNotFound|mailbox not found|unknown or illegal alias|inactive email address|recipient no longer on server|no mailbox here/i,
    command: toRecipient,
    failureClass: 'recipient',
    deadAddress: true,
    advice: unknown,
  },
  {
    text: /is no longer valid/i,
    provider: ['yahoo'],
    failureClass: 'recipient',
    deadAddress: true,
    advice: unknown,
  },
  {
    enhancedCode: /^5\.1\.([1236]|10)$/,
    command: toRecipient,
    failureClass: 'recipient',
    deadAddress: true,
    advice: unknown,
  },
  {
    // Other, and relayed to a mailer that does not conform (RFC 3886): neither says that the address is dead.
    enhancedCode: /^5\.1\.[09]$/,
    command: toRecipient,
    failureClass: 'recipient',
    advice: unknown,
  },
  {
    text: /reserved by RFC 2606|single label domain/i,
    failureClass: 'recipient',
    deadAddress: true,
    advice:
      'This is an address for trying, such as user@example.com or user@localhost. Enter the real one where the person is kept in the catalog.',
  },
  {
    enhancedCode: /^5\.1\.[45]$/,
    command: toRecipient,
    failureClass: 'recipient',
    advice:
      'No mail can go to this address, or more than one mailbox has it. Correct it where the person is kept in the catalog.',
  },
  {
    // RFC 7505.
    replyCode: [556],
    failureClass: 'recipient',
    deadAddress: true,
    advice:
      'The domain of this address takes no mail. Correct it where the person is kept in the catalog.',
  },
  {
    text: /null ?MX|domain .*does not accept mail/i,
    command: toRecipient,
    failureClass: 'recipient',
    deadAddress: true,
    advice:
      'The domain of this address takes no mail. Correct it where the person is kept in the catalog.',
  },
  {
    enhancedCode: /^4\.1\.2$/,
    failureClass: 'transient',
    advice:
      'The domain of this address cannot be looked up for now. It is tried again by itself; if it goes on, check the spelling of the address.',
  },
  {
    // Exim asks the recipient's server, and names in the next lines who was refused.
    text: /Verification failed for/i,
    command: ['RCPT TO'],
    failureClass: 'recipient',
    advice:
      'The server has asked after an address and got no for an answer. Read in its words above which one: correct the recipient in the catalog, or the sender in the mail settings.',
  },
  {
    text: /Unrouteable address/i,
    command: ['RCPT TO'],
    failureClass: 'recipient',
    advice:
      'The server knows no way to this address. Check its domain where the person is kept in the catalog.',
  },
  {
    enhancedCode: /^[45]\.2\.2$/,
    command: toRecipient,
    failureClass: 'recipient',
    advice: full,
  },
  {
    text: /mailbox (is )?full|over ?quota|quota exceeded for (this )?mailbox|(inbox|mailbox) is out of storage|mailbox size limit/i,
    vague: true,
    command: toRecipient,
    failureClass: 'recipient',
    advice: full,
  },
  {
    text: /(mailbox|account|user) (is |has been )?(disabled|inactive|deactivated|suspended)/i,
    command: ['RCPT TO'],
    failureClass: 'recipient',
    deadAddress: true,
    advice: disabled,
  },
  {
    enhancedCode: /^5\.2\.1$/,
    command: toRecipient,
    failureClass: 'recipient',
    deadAddress: true,
    advice: disabled,
  },
  {
    text: /RST\.AuthRequired|not authorized to send to (this|the) (recipient|group|list)|NotAuthorized; not authorized|authentication required to (send|deliver)/i,
    command: toRecipient,
    failureClass: 'recipient',
    advice: closed,
  },
  {
    enhancedCode: /^5\.7\.(2|12[0-9]|13[346])$/,
    command: toRecipient,
    failureClass: 'recipient',
    advice: closed,
  },
  {
    text: /Recipient address rejected: Access denied/i,
    failureClass: 'recipient',
    advice:
      'Microsoft 365 does not know this address in its tenant. Correct it where the person is kept in the catalog.',
  },
  {
    // Postmark, SES: refused before, so nothing is sent any more.
    text: /inactive recipient|suppression list|marked as inactive|address is suppressed/i,
    failureClass: 'recipient',
    advice:
      'The provider sends nothing more to this address, because earlier mail came back or was complained about. Check the address, then take it off the suppression list there.',
  },
  {
    replyCode: [551],
    command: ['RCPT TO'],
    failureClass: 'recipient',
    advice:
      'This person has another address now. Correct it where the person is kept in the catalog.',
  },
  {
    replyCode: [553],
    command: ['RCPT TO'],
    failureClass: 'recipient',
    advice:
      'The server cannot read this address. Correct it where the person is kept in the catalog.',
  },
];
