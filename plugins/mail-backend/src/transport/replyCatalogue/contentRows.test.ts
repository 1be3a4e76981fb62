import { contentRows } from './contentRows';
import { temporaryRows } from './temporaryRows';
import { showsEveryRow } from './__testUtils__/showsEveryRow';

describe('what is known about content', () => {
  showsEveryRow(contentRows, [
    [
      'MAIL FROM: 552 5.3.4 Message size exceeds fixed limit',
      'content',
      'larger',
    ],
    [
      "DATA: 552-5.2.3 Your message exceeded Google's message size limits. gsmtp",
      'content',
      'larger',
    ],
    [
      "DATA: 552 5.3.4 The size of the Subject header value exceeds Google's limit of 9 bytes per individual header size",
      'content',
      'form',
    ],
    ['DATA: 550 5.2.3 No', 'content', 'larger'],
    ['DATA: 552 No', 'content', 'larger'],
    [
      'DATA: 552-5.7.0 This message was blocked because its content presents a potential\n552 5.7.0 security issue. gsmtp',
      'content',
      'dangerous',
    ],
    [
      'DATA: 552 5.7.1 virus EICAR detected by Zoho Mail',
      'content',
      'dangerous',
    ],
    [
      'DATA: 550 5.7.1 Our system has detected that this message is likely unsolicited mail',
      'content',
      'for spam',
    ],
    [
      'DATA: 550 5.7.1 This message is not RFC 5322 compliant. gsmtp',
      'content',
      'form',
    ],
    ['DATA: 550 5.6.11 No', 'content', 'form'],
    [
      'DATA: 554 5.4.6 Message exceeded 50 hops, this may indicate a mail loop.',
      'content',
      'circles',
    ],
    [
      'MAIL FROM: 553 5.6.7 Must declare SMTPUTF8 to send unicode address',
      'content',
      'plain English',
    ],
    ['MAIL FROM: 550 5.6.7 No', 'content', 'plain English'],
    [
      'DATA: 554 5.7.9 Message not accepted for policy reasons.',
      'content',
      'rule of the receiver',
    ],
    ['DATA: 554 This looks like spam', 'content', 'for spam'],
  ]);
});

describe('what passes by itself', () => {
  showsEveryRow(temporaryRows, [
    [
      'RCPT TO: 450 4.2.0 <x@b.example>: Recipient address rejected: Greylisted',
      'transient',
      'does not know',
    ],
    [
      'RCPT TO: 451 4.7.1 Please try again in 300 seconds',
      'transient',
      'does not know',
    ],
    ['RCPT TO: 450 4.7.1 Later', 'transient', 'does not know'],
    ['DATA: 452 4.3.1 Insufficient system storage', 'transient', 'no room'],
    ['DATA: 452 4.3.1 No', 'transient', 'no room'],
    [
      'DATA: 451 4.7.0 Temporary server error. Please try again later. PRX2',
      'transient',
      'of its own',
    ],
    ['RCPT TO: 451 Temporary local problem', 'transient', 'of its own'],
    ['RCPT TO: 451 4.3.0 No', 'transient', 'of its own'],
    ['DATA: 421 4.4.2 Timeout - closing connection', 'transient', 'waiting'],
    [
      'RCPT TO: 421 4.7.0 TLS required for RCPT domain, closing connection',
      'transient',
      'all the way',
    ],
    [
      'RCPT TO: 421 4.7.0 IP not in whitelist for RCPT domain, closing connection',
      'reputation',
      'listed',
    ],
    ['MAIL FROM: 421 Bye', 'transient', 'for now'],
  ]);
});
