import { recipientRows } from './recipientRows';
import { judge, showsEveryRow } from './__testUtils__/showsEveryRow';

describe('what is known about recipients', () => {
  showsEveryRow(recipientRows, [
    [
      [
        'RCPT TO: 550 5.1.1 <x@b.example>: Recipient address rejected: User unknown',
        'RCPT TO: 550 no such user',
        'RCPT TO: 550 no such recipient',
        'RCPT TO: 550 no such mailbox',
        "RCPT TO: 550 user doesn't have",
        "RCPT TO: 550 recipient doesn't have",
        "RCPT TO: 550 mailbox doesn't have",
        "RCPT TO: 550 account doesn't have",
        'RCPT TO: 550 user does not have',
        "RCPT TO: 550 user doesn't exist",
        'RCPT TO: 550 user unknown',
        'RCPT TO: 550 unknown user',
        'RCPT TO: 550 RecipientNotFound',
        'RCPT TO: 550 ExRecipNotFound',
        'RCPT TO: 550 mailbox not found',
        'RCPT TO: 550 unknown or illegal alias',
        'RCPT TO: 550 inactive email address',
        'RCPT TO: 550 recipient no longer on server',
        'RCPT TO: 550 no mailbox here',
        "RCPT TO: 550 user you tried to reach doesn't have",
        "RCPT TO: 550 user that you tried to reach doesn't have",
        'DATA: 550 <x@b.example>: Recipient address rejected: User unknown',
      ],
      'recipient',
      'does not exist',
    ],
    [
      'RCPT TO: 550 5.1.10 RESOLVER.ADR.ExRecipNotFound; not found',
      'recipient',
      'does not exist',
    ],
    [
      'RCPT TO: 550-5.1.1 The email account that you tried to reach does not exist. gsmtp',
      'recipient',
      'does not exist',
    ],
    [
      "DATA: 554 delivery error: dd This user doesn't have a yahoo.com account",
      'recipient',
      'does not exist',
      { host: 'smtp.mail.yahoo.com' },
    ],
    [
      'DATA: 554 delivery error: dd is no longer valid.',
      'recipient',
      'does not exist',
      { host: 'smtp.mail.yahoo.com' },
    ],
    [
      [
        'RCPT TO: 550 5.1.1 No',
        'RCPT TO: 550 5.1.0 No',
        'RCPT TO: 550 5.1.10 No',
        'DATA: 550 5.1.1 No',
      ],
      'recipient',
      'does not exist',
    ],
    [
      [
        'RCPT TO: 550 5.1.6 The domain is reserved by RFC 2606',
        'RCPT TO: 550 single label domain',
      ],
      'recipient',
      'for trying',
    ],
    [
      ['RCPT TO: 550 5.1.4 Ambiguous', 'DATA: 550 5.1.4 Ambiguous'],
      'recipient',
      'more than one mailbox',
    ],
    ['RCPT TO: 556 No', 'recipient', 'takes no mail'],
    [
      [
        'RCPT TO: 550 5.1.10 Recipient address has null MX',
        'RCPT TO: 550 domain b.example does not accept mail',
        'DATA: 550 5.1.10 Recipient address has null MX',
      ],
      'recipient',
      'takes no mail',
    ],
    [
      'RCPT TO: 450 4.1.2 <x@b.example>: Recipient address rejected: Domain not found',
      'transient',
      'spelling',
    ],
    [
      'RCPT TO: 550-Verification failed for <a@b.example>\n550 Called: 192.0.2.7',
      'recipient',
      'which one',
    ],
    ['RCPT TO: 550 Unrouteable address', 'recipient', 'no way'],
    [
      ['RCPT TO: 552 5.2.2 Quota exceeded', 'DATA: 552 5.2.2 Quota exceeded'],
      'recipient',
      'full',
    ],
    [
      [
        'RCPT TO: 452 The mailbox is full',
        'RCPT TO: 452 inbox is out of storage',
        'RCPT TO: 452 mailbox is out of storage',
        'RCPT TO: 452 overquota',
        'RCPT TO: 452 quota exceeded for mailbox',
        'RCPT TO: 452 mailbox size limit',
        'RCPT TO: 452 quota exceeded for this mailbox',
        'DATA: 452 The mailbox is full',
      ],
      'recipient',
      'full',
    ],
    [
      [
        'RCPT TO: 554 30 Sorry, this mailbox is disabled (554.30)',
        'RCPT TO: 554 account disabled',
        'RCPT TO: 554 user disabled',
        'RCPT TO: 554 user has been disabled',
        'RCPT TO: 554 user inactive',
        'RCPT TO: 554 user deactivated',
        'RCPT TO: 554 user suspended',
      ],
      'recipient',
      'switched off',
    ],
    [
      ['RCPT TO: 550 5.2.1 No', 'DATA: 550 5.2.1 No'],
      'recipient',
      'switched off',
    ],
    [
      [
        'RCPT TO: 550 5.7.133 RESOLVER.RST.AuthRequired; authentication required',
        'RCPT TO: 550 not authorized to send to this list',
        'RCPT TO: 550 not authorized to send to the list',
        'RCPT TO: 550 not authorized to send to the recipient',
        'RCPT TO: 550 not authorized to send to the group',
        'RCPT TO: 550 authentication required to send',
        'RCPT TO: 550 authentication required to deliver',
        'RCPT TO: 550 NotAuthorized; not authorized',
        'DATA: 550 5.7.133 RESOLVER.RST.AuthRequired; authentication required',
      ],
      'recipient',
      'only from inside',
    ],
    [
      [
        'RCPT TO: 550 5.7.124 No',
        'RCPT TO: 550 5.7.2 No',
        'RCPT TO: 550 5.7.133 No',
        'DATA: 550 5.7.124 No',
      ],
      'recipient',
      'only from inside',
    ],
    [
      'RCPT TO: 550 5.4.1 Recipient address rejected: Access denied',
      'recipient',
      'tenant',
    ],
    [
      [
        'RCPT TO: 550 5.1.1 You tried to send to a recipient that has been marked as inactive.',
        'RCPT TO: 550 inactive recipient',
        'RCPT TO: 550 suppression list',
        'RCPT TO: 550 address is suppressed',
      ],
      'recipient',
      'suppression list',
    ],
    ['RCPT TO: 551 Gone to x@c.example', 'recipient', 'another address'],
    ['RCPT TO: 553 What?', 'recipient', 'cannot read'],
  ]);

  it('tries again what may pass, and only that', () => {
    const retry = (exchange: string) => judge(exchange).retry;
    expect(retry('RCPT TO: 452 4.2.2 Over quota')).toBe(true);
    expect(retry('RCPT TO: 552 5.2.2 Over quota')).toBe(false);
  });
});
