import { CatalogueRow } from './CatalogueRow';

const unknownDomain =
  'The domain of the sender address does not exist for the mail server, or takes no mail. Check the spelling of the sender address, and that its domain has an MX or A record.';
const ownAddress =
  'The account may not send with this sender address. Use the address of the account as sender, or let the administrator of the server allow it.';

const domainNotFound =
  /Sender address rejected: Domain not found|Domain of sender address .*does not (exist|resolve)|unresolvable RFC.?5321|Could not resolve sender domain|domain of the sender address does not exist/i;
/** Postfix says so by default, whether the domain does not exist or its name servers do not answer. */
const notFoundForNow: Omit<CatalogueRow, 'text'> = {
  field: 'fromEmail',
  failureClass: 'transient',
  advice:
    'The mail server does not find the domain of the sender address for now. It is tried again by itself. Check the spelling of the sender address: if it is right, the name servers of its domain, or those that the mail server asks, are out of order.',
  ifRecurring: { over: 'time', advice: unknownDomain },
};

/** How the sender is refused. */
export const senderRows: CatalogueRow[] = [
  {
    // Postfix, Dovecot, GMX and IONOS, iCloud.
    text: /not owned by user|Sender address is not allowed|From address is not one of your addresses/i,
    field: 'fromEmail',
    failureClass: 'config',
    advice: ownAddress,
  },
  {
    text: /SendAsDenied|permissions? to send as this sender/i,
    field: 'fromEmail',
    failureClass: 'config',
    advice:
      'The account may not send with this sender address. Use the address of the mailbox as sender, or let the administrator grant the account Send As for it.',
  },
  {
    enhancedCode: /^5\.(7\.60|2\.252)$/,
    field: 'fromEmail',
    failureClass: 'config',
    advice:
      'The account may not send with this sender address. Use the address of the mailbox as sender, or grant it Send As.',
  },
  {
    text: /Email address is not verified|failed the check in region/i,
    field: 'fromEmail',
    failureClass: 'config',
    advice:
      'Amazon SES knows the addresses named above not as yours. Verify the sender or its domain in the region named there; while the account is in the sandbox the recipients too.',
  },
  {
    // SendGrid.
    text: /does not match a verified Sender Identity|not authorized to send from that email address/i,
    field: 'fromEmail',
    failureClass: 'config',
    advice:
      'SendGrid knows the sender address not as yours. Verify it, or better its domain, under Sender Authentication.',
  },
  {
    // Postmark.
    text: /Sender Signature/i,
    field: 'fromEmail',
    failureClass: 'config',
    advice:
      'Postmark has no confirmed signature for the sender address. Add one for it, or for its domain, under Sender Signatures.',
  },
  {
    // Mailjet, Brevo.
    text: /sender .*not (been )?(valid\b|validated|verified|authori[sz]ed)|unverified sender/i,
    field: 'fromEmail',
    failureClass: 'config',
    advice:
      'The provider knows the sender address not as yours. Validate it, or its domain, among the senders of the account.',
  },
  {
    text: /Relaying disallowed as/i,
    field: 'fromEmail',
    failureClass: 'config',
    advice:
      'Zoho does not know the sender address as one of the account. Use the address of the mailbox or one of its aliases as sender.',
  },
  {
    text: /Request failed; Mailbox unavailable|From: .*not allowed/i,
    provider: ['yahoo'],
    field: 'fromEmail',
    failureClass: 'config',
    advice:
      'Yahoo sends only with the address of the account. Use it as sender address.',
  },
  {
    // sendmail 5.1.8, Yahoo, Mailgun.
    text: domainNotFound,
    field: 'fromEmail',
    failureClass: 'config',
    advice: unknownDomain,
  },
  {
    enhancedCode: /^5\.1\.8$/,
    field: 'fromEmail',
    failureClass: 'config',
    advice: unknownDomain,
  },
  {
    // The same words, while name servers are out of order; the code tells.
    text: domainNotFound,
    replyCode: [450, 451],
    ...notFoundForNow,
  },
  { enhancedCode: /^4\.1\.8$/, ...notFoundForNow },
  {
    // IANA; at Google 5.7.27 is about SPF.
    enhancedCode: /^5\.7\.27$/,
    text: /null ?MX/i,
    field: 'fromEmail',
    failureClass: 'config',
    advice:
      'The domain of the sender address says that it takes no mail. Use a sender address that can be answered.',
  },
  {
    enhancedCode: /^5\.1\.7$/,
    field: 'fromEmail',
    failureClass: 'config',
    advice:
      'The server cannot read the sender address. Check its spelling in the mail settings.',
  },
  {
    // Exim calls the sender's own server back.
    text: /Sender verif(y|ication) failed|Callback setup failed/i,
    field: 'fromEmail',
    failureClass: 'config',
    advice:
      'The server has asked after the sender address and it does not exist. Use an address that takes mail.',
  },
  {
    text: /Sender address rejected: (Access denied|User unknown|undeliverable)/i,
    field: 'fromEmail',
    failureClass: 'config',
    advice:
      'The server refuses the sender address. Use one that exists there, or let its administrator allow it.',
  },
];
