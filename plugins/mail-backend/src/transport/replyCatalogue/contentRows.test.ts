import { contentRows } from './contentRows';
import { temporaryRows } from './temporaryRows';
import { showsEveryRow } from './__testUtils__/showsEveryRow';

describe('what is known about content', () => {
  showsEveryRow(contentRows, [
    [
      [
        'MAIL FROM: 552 5.3.4 Message size exceeds fixed limit',
        'MAIL FROM: 550 message size exceeds',
        'MAIL FROM: 550 message is exceeds',
        'MAIL FROM: 550 message too large',
        'MAIL FROM: 550 message too big',
        'MAIL FROM: 550 exceeds a message size limit',
        'MAIL FROM: 550 exceeded a message size limit',
        'MAIL FROM: 550 size exceeded the policy',
      ],
      'content',
      'larger',
    ],
    [
      "DATA: 552-5.2.3 Your message exceeded Google's message size limits. gsmtp",
      'content',
      'larger',
    ],
    [
      [
        "DATA: 552 5.3.4 The size of the Subject header value exceeds Google's limit of 9 bytes per individual header size",
        'DATA: 552 header size limit',
        'DATA: 552 too many headers',
        'DATA: 552 header name limit',
      ],
      'content',
      'form',
    ],
    [['DATA: 550 5.2.3 No', 'DATA: 550 5.3.4 No'], 'content', 'larger'],
    [['DATA: 552 No', 'MAIL FROM: 552 No'], 'content', 'larger'],
    [
      [
        'DATA: 552-5.7.0 This message was blocked because its content presents a potential\n552 5.7.0 security issue. gsmtp',
        'DATA: 552 illegal file',
        'DATA: 552 forbidden file',
        'DATA: 552 blocked file',
        'DATA: 552 illegal attachment',
        'DATA: 552 attachment is not allowed',
      ],
      'content',
      'dangerous',
    ],
    [
      [
        'DATA: 552 5.7.1 virus EICAR detected by Zoho Mail',
        'DATA: 552 malware',
        'DATA: 552 infected',
      ],
      'content',
      'dangerous',
    ],
    [
      [
        'DATA: 550 5.7.1 Our system has detected that this message is likely unsolicited mail',
        'DATA: 550 5.7.1 Our system has detected that this message is likely suspicious',
      ],
      'content',
      'for spam',
    ],
    [
      [
        'DATA: 550 5.7.1 This message is not RFC 5322 compliant. gsmtp',
        'DATA: 550 missing a valid address',
        'DATA: 550 missing a valid message',
        'DATA: 550 bare LF',
        'DATA: 550 bare linefeed',
        'DATA: 550 headers are not RFC compliant',
        'DATA: 550 multiple addresses in From',
        'DATA: 550 duplicate headers',
      ],
      'content',
      'form',
    ],
    [
      [
        'DATA: 550 5.6.11 No',
        'DATA: 550 5.6.0 No',
        'DATA: 550 5.6.1 No',
        'DATA: 550 5.6.2 No',
      ],
      'content',
      'form',
    ],
    [
      [
        'DATA: 554 5.4.6 Message exceeded 50 hops, this may indicate a mail loop.',
        'DATA: 554 message exceeded 7 hops',
        'DATA: 554 too many hops',
        'DATA: 554 mail loop',
        'DATA: 554 routing loop',
      ],
      'content',
      'circles',
    ],
    [
      [
        'MAIL FROM: 553 5.6.7 Must declare SMTPUTF8 to send unicode address',
        'MAIL FROM: 553 Must declare SMTPUTF8',
        'MAIL FROM: 553 SMTPUTF8 required',
        'MAIL FROM: 553 internationalised',
        'MAIL FROM: 553 SMTPUTF8 is required',
      ],
      'content',
      'plain English',
    ],
    [
      [
        'MAIL FROM: 550 5.6.7 No',
        'MAIL FROM: 550 5.6.9 No',
        'MAIL FROM: 550 5.6.10 No',
      ],
      'content',
      'plain English',
    ],
    [
      [
        'DATA: 554 5.7.9 Message not accepted for policy reasons.',
        'DATA: 554 due to policy',
        'DATA: 554 by policy',
        'DATA: 554 by local policy',
        'DATA: 554 by a policy',
        'DATA: 554 by policies',
      ],
      'content',
      'rule of the receiver',
    ],
    ['DATA: 554 This looks like spam', 'content', 'for spam'],
  ]);
});

describe('what passes by itself', () => {
  showsEveryRow(temporaryRows, [
    [
      [
        'RCPT TO: 450 4.2.0 <x@b.example>: Recipient address rejected: Greylisted',
        'RCPT TO: 450 please try again in 7s',
        'RCPT TO: 450 please retry in 7s',
        'RCPT TO: 450 please retry after 7s',
        'RCPT TO: 450 please retry in 7min',
        'RCPT TO: 450 postgrey',
      ],
      'transient',
      'does not know',
    ],
    [
      'RCPT TO: 451 4.7.1 Please try again in 300 seconds',
      'transient',
      'does not know',
    ],
    [
      ['RCPT TO: 450 4.7.1 Later', 'RCPT TO: 451 4.7.1 Later'],
      'transient',
      'does not know',
    ],
    [
      [
        'DATA: 452 4.3.1 Insufficient system storage',
        'DATA: 452 Insufficient system storage',
        'DATA: 452 Insufficient system resources',
        'DATA: 452 insufficient disk',
        'DATA: 452 insufficient storage',
        'DATA: 452 backpressure',
      ],
      'transient',
      'no room',
    ],
    ['DATA: 452 4.3.1 No', 'transient', 'no room'],
    [
      [
        'DATA: 451 4.7.0 Temporary server error. Please try again later. PRX2',
        'DATA: 451 Service not available',
        'DATA: 451 Service not active',
        'DATA: 451 Temporary System Problem',
        'DATA: 451 Temporary System Error',
        'DATA: 451 server configuration error',
        'DATA: 451 server configuration problem',
        'DATA: 451 Temporary service failure',
        'DATA: 451 local error in processing',
        'DATA: 451 queue file write error',
        'DATA: 451 Service is not active',
      ],
      'transient',
      'of its own',
    ],
    ['RCPT TO: 451 Temporary local problem', 'transient', 'of its own'],
    ['RCPT TO: 451 4.3.0 No', 'transient', 'of its own'],
    [
      [
        'DATA: 421 4.4.2 Timeout - closing connection',
        'DATA: 421 Timeout waiting for data',
        'DATA: 421 timeout exceeded',
        'DATA: 421 Connection timed out',
      ],
      'transient',
      'waiting',
    ],
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
