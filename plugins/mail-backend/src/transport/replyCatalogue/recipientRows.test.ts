import { recipientRows } from './recipientRows';
import { judge, showsEveryRow } from './__testUtils__/showsEveryRow';

describe('what is known about recipients', () => {
  showsEveryRow(recipientRows, [
    [
      'RCPT TO: 550 5.1.1 <x@b.example>: Recipient address rejected: User unknown',
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
    ['RCPT TO: 550 5.1.1 No', 'recipient', 'does not exist'],
    [
      'RCPT TO: 550 5.1.6 The domain is reserved by RFC 2606',
      'recipient',
      'for trying',
    ],
    ['RCPT TO: 550 5.1.4 Ambiguous', 'recipient', 'more than one mailbox'],
    ['RCPT TO: 556 No', 'recipient', 'takes no mail'],
    [
      'RCPT TO: 550 5.1.10 Recipient address has null MX',
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
    ['RCPT TO: 552 5.2.2 Quota exceeded', 'recipient', 'full'],
    ['RCPT TO: 452 The mailbox is full', 'recipient', 'full'],
    [
      'RCPT TO: 554 30 Sorry, this mailbox is disabled (554.30)',
      'recipient',
      'switched off',
    ],
    ['RCPT TO: 550 5.2.1 No', 'recipient', 'switched off'],
    [
      'RCPT TO: 550 5.7.133 RESOLVER.RST.AuthRequired; authentication required',
      'recipient',
      'only from inside',
    ],
    ['RCPT TO: 550 5.7.124 No', 'recipient', 'only from inside'],
    [
      'RCPT TO: 550 5.4.1 Recipient address rejected: Access denied',
      'recipient',
      'tenant',
    ],
    [
      'RCPT TO: 550 5.1.1 You tried to send to a recipient that has been marked as inactive.',
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
