import { CatalogueRow } from './CatalogueRow';
import { MICROSOFT } from './providers';

/** What a provider lets an account do that has signed in. */
export const submissionRows: CatalogueRow[] = [
  {
    text: /throttled due to continuous/i,
    failureClass: 'reputation',
    advice:
      'Microsoft 365 has blocked the mailbox for a while, because the fault named above was repeated. Put that right first; it is tried again every hour.',
  },
  {
    text: /not owned by user|SendAsDenied|permissions? to send as this sender|Email address is not verified/i,
    field: 'fromEmail',
    failureClass: 'config',
    advice:
      'The account may not send with this sender address. Use the address of the account as sender, or let the administrator of the server allow it (Microsoft 365: Send As).',
  },
  {
    enhancedCode: /^5\.(7\.60|2\.252)$/,
    field: 'fromEmail',
    failureClass: 'config',
    advice:
      'The account may not send with this sender address. Use the address of the mailbox as sender, or grant it Send As.',
  },
  {
    replyCode: [430],
    text: /mailbox logon failure/i,
    failureClass: 'config',
    advice:
      'The application may not open this mailbox. Give it full access to the mailbox in Exchange Online; that can take two hours to hold. It is tried again by itself.',
  },
  {
    text: /concurrent connections|thread limit exceeded/i,
    field: 'advanced.maxConnections',
    failureClass: 'throttle',
    advice:
      'The mailbox has more connections open than its provider allows (Microsoft 365: three). Lower the number of connections; other programs that use the mailbox count too.',
  },
  {
    // Submissions are stored in the mailbox that sends them.
    replyCode: [554],
    enhancedCode: /^5\.2\.2$/,
    command: ['DATA'],
    server: MICROSOFT,
    failureClass: 'config',
    advice:
      'The mailbox that sends is full. Empty its sent items, or set a rule that does.',
  },
  {
    enhancedCode: /^5\.(1\.8|7\.501|7\.708)$/,
    server: MICROSOFT,
    failureClass: 'config',
    advice:
      'Microsoft 365 suspects the account of sending spam. An administrator must release it in the security portal, under restricted entities.',
  },
  {
    enhancedCode: /^4\.7\.500$/,
    failureClass: 'throttle',
    advice:
      'The server is busy and asks for less. It goes on more slowly by itself.',
  },
];
