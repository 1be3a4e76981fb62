import { CatalogueRow } from './CatalogueRow';

/** Enhanced codes that mean one thing wherever they stand (RFC 3463). */
export const enhancedCodeRows: CatalogueRow[] = [
  {
    enhancedCode: /^5\.1\.([1236]|10)$/,
    command: ['RCPT TO', 'DATA'],
    failureClass: 'recipient',
    advice:
      'This address does not exist. Correct it where the person is kept in the catalog.',
  },
  {
    enhancedCode: /^[45]\.2\.2$/,
    command: ['RCPT TO', 'DATA'],
    failureClass: 'recipient',
    advice: 'The mailbox of this person is full. Tell them another way.',
  },
  {
    enhancedCode: /^5\.(2\.3|3\.4)$/,
    failureClass: 'content',
    advice:
      'The message is larger than the mail server takes. Send a link instead of the text.',
  },
  {
    enhancedCode: /^[45]\.7\.2[6-9]$/,
    failureClass: 'config',
    advice:
      'The domain of the sender address does not vouch for this server. Let its administrator publish SPF and DKIM for it.',
  },
];

/** Basic codes, with where they come from. */
export const replyCodeRows: CatalogueRow[] = [
  {
    replyCode: [454],
    command: ['STARTTLS'],
    failureClass: 'transient',
    advice:
      'The TLS of the mail server is out of order for now. If it goes on, tell its administrator to check the certificate.',
  },
  {
    replyCode: [530],
    failureClass: 'config',
    advice:
      'The server wants credentials or TLS first. Set username and password, and switch on STARTTLS.',
  },
  {
    replyCode: [552],
    command: ['MAIL FROM', 'DATA'],
    failureClass: 'content',
    advice:
      'The message is larger than the mail server takes. Send a link instead of the text.',
  },
  {
    replyCode: [421],
    failureClass: 'transient',
    advice:
      'The mail server ended the conversation for now. It is tried again by itself.',
  },
];
