import { CatalogueRow } from './CatalogueRow';

const suspectedOfSpam =
  'Microsoft 365 suspects the account of sending spam. An administrator must release it in the security portal, under restricted entities.';

/** What a provider lets an account do that has signed in. */
export const accountRows: CatalogueRow[] = [
  {
    text: /throttled due to continuous/i,
    failureClass: 'reputation',
    advice:
      'Microsoft 365 has blocked the mailbox for a while, because the fault named above was repeated. Put that right first; it is tried again every hour.',
  },
  {
    enhancedCode: /^5\.2\.25[1345]$/,
    provider: ['microsoft365'],
    failureClass: 'reputation',
    advice:
      'Microsoft 365 has blocked the mailbox for a while, because a fault was repeated. Look into the deliveries before this one and put that right first; it is tried again every hour.',
  },
  {
    text: /mailbox logon failure/i,
    failureClass: 'transient',
    advice:
      'The application cannot open this mailbox yet; a new permission takes up to two hours to hold. It is tried again by itself.',
    ifRecurring: {
      over: 'time',
      advice:
        'The application may not open this mailbox. Give it full access to the mailbox in Exchange Online, wait up to two hours, and test again.',
    },
  },
  {
    // Submissions are stored in the mailbox that sends them.
    replyCode: [554],
    enhancedCode: /^5\.2\.2$/,
    command: ['DATA'],
    provider: ['microsoft365'],
    failureClass: 'config',
    advice:
      'The mailbox that sends is full. Empty its sent items, or set a rule that does.',
  },
  {
    enhancedCode: /^5\.(1\.8|7\.501|7\.70[358])$/,
    provider: ['microsoft365'],
    failureClass: 'config',
    advice: suspectedOfSpam,
  },
  {
    text: /bad outbound sender/i,
    failureClass: 'config',
    advice: suspectedOfSpam,
  },
  {
    text: /Access denied: User .*ses:Send/i,
    failureClass: 'config',
    advice:
      'The AWS user of these SMTP credentials may not send. Attach a policy that allows ses:SendRawEmail to it.',
  },
  {
    text: /sending (is |has been )?(paused|suspended|disabled) for (this|your) account/i,
    failureClass: 'config',
    advice:
      'The provider has paused sending for this account. Open its console, look for the reason (often bounces or complaints) and ask to have it resumed.',
  },
  {
    text: /unusual sending activity/i,
    failureClass: 'config',
    advice:
      'Zoho has stopped sending for this account, because it saw unusual activity. Unblock it in the mail settings of Zoho, and set a new password.',
  },
  {
    text: /sender address blocked/i,
    provider: ['zoho'],
    failureClass: 'config',
    advice:
      'Zoho has blocked this sender. Let its administrator unblock it in the admin console.',
  },
  {
    text: /domain .*not allowed to send/i,
    failureClass: 'config',
    field: 'fromEmail',
    advice:
      'The provider lets this domain send nothing. Finish the verification of the domain there, or ask its support why it is disabled.',
  },
  {
    text: /sandbox (sub)?domain|free accounts? .*(authorized|test) (recipients|purposes)|not (an )?authorized recipient/i,
    failureClass: 'config',
    advice:
      'The account may only write to addresses that were authorised for trying. Set up a domain of your own there, or leave the trial.',
  },
  {
    text: /(pending approval|under review|account (is |has been )?(suspended|disabled|frozen|terminated))/i,
    failureClass: 'config',
    advice:
      'The provider has not released the account for sending, or has suspended it. Open its console and follow what it asks for.',
  },
  {
    text: /maximum credits exceeded/i,
    failureClass: 'throttle',
    advice:
      'The contingent of the account is used up. It goes on when the provider grants new mail; raise the plan if that happens often.',
  },
];
