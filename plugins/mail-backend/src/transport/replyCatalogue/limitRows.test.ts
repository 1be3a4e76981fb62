import { limitRows } from './limitRows';
import { reputationRows } from './reputationRows';
import { showsEveryRow } from './__testUtils__/showsEveryRow';

const microsoft = { host: 'smtp.office365.com' };

describe('what is known about limits', () => {
  showsEveryRow(limitRows, [
    [
      [
        'DATA: 432 4.3.2 STOREDRV.ClientSubmit; sender thread limit exceeded',
        'DATA: 432 STOREDRV: thread limit',
        'DATA: 432 thread limit exceeded',
      ],
      'throttle',
      'three',
      { field: 'advanced.maxConnections' },
    ],
    [
      'MAIL FROM: 432 4.3.2 Concurrent connections limit exceeded. Visit https://aka.ms/concurrent_sending',
      'throttle',
      'three',
      { field: 'advanced.maxConnections' },
    ],
    [
      [
        'CONN: 421 4.7.0 smtp.harbour.example Error: too many connections from 192.0.2.7',
        'CONN: 421 too many simultaneous',
        'CONN: 421 connection rate limit',
        'CONN: 421 too frequent connects',
      ],
      'throttle',
      'fewer connections',
      { field: 'advanced.maxConnections' },
    ],
    [
      'CONN: 421 Too many concurrent SMTP connections',
      'throttle',
      'fewer connections',
      { field: 'advanced.maxConnections' },
    ],
    [
      [
        'MAIL FROM: 421 Max message per connection reached, closing transmission channel',
        'MAIL FROM: 421 Connection expired, try reconnecting',
        'MAIL FROM: 421 Maximum message per connection',
      ],
      'throttle',
      'new one',
    ],
    ['RCPT TO: 421 4.7.0 Error: too many errors', 'throttle', 'commands'],
    [
      [
        'RCPT TO: 452 4.5.3 Error: too many recipients',
        'RCPT TO: 452 too many recipients',
      ],
      'throttle',
      'at once',
    ],
    ['RCPT TO: 452 4.5.3 No', 'throttle', 'at once'],
    [
      [
        'DATA: 550 5.2.2 Submission quota exceeded',
        'DATA: 550 daily limit for message recipients',
        'DATA: 550 recipient limit',
        'DATA: 550 recipient rate limit',
      ],
      'throttle',
      'for a day',
    ],
    ['DATA: 550 5.1.90 No', 'throttle', 'recipients for a day'],
    [
      [
        'DATA: 550 5.4.5 Daily user sending limit exceeded. gsmtp',
        'DATA: 550 Daily user sending limit exceeded',
        'DATA: 550 Daily SMTP relay sending limit exceeded',
        'DATA: 550 Daily sending quota exceeded',
        'DATA: 550 Daily SMTP relay limit',
      ],
      'throttle',
      '24 hours',
    ],
    ['DATA: 550 5.4.5 No', 'throttle', 'digests', { host: 'smtp.gmail.com' }],
    [
      'DATA: 450 4.2.1 Peak SMTP relay limit exceeded for customer.',
      'throttle',
      'relay of Google',
    ],
    [
      [
        'RCPT TO: 450 4.2.1 The user you are trying to contact is receiving mail too quickly.',
        'RCPT TO: 450 receiving messages at a rate',
      ],
      'throttle',
      'person',
    ],
    [
      'DATA: 454 Throttling failure: Maximum sending rate exceeded.',
      'throttle',
      'per second',
    ],
    [
      'DATA: 454 Throttling failure: Daily message quota exceeded.',
      'throttle',
      'sending quota',
    ],
    [
      [
        'DATA: 550 Domain b.example has exceeded the max emails per hour (250/200)',
        'DATA: 550 exceeded the max emails',
        'DATA: 550 exceeded the max defers',
        'DATA: 550 exceeded the max messages',
        'DATA: 550 max emails per hour',
        'DATA: 550 max messages per hour',
        'DATA: 550 hourly quota',
        'DATA: 550 daily quota',
        'DATA: 550 daily mail quota',
        'DATA: 550 daily message limit',
        'DATA: 550 daily email quota',
      ],
      'throttle',
      'higher limit',
    ],
    [
      [
        'CONN: 421 Rate limit reached. Please try again later',
        'CONN: 421 message quota',
        'CONN: 421 sending quota',
        'CONN: 421 sending limit',
        'CONN: 421 relay limit',
        'CONN: 421 too many messages',
      ],
      'throttle',
      'higher limit',
    ],
    [
      'DATA: 451 4.7.500 Server busy. Please try again later',
      'throttle',
      'busy',
    ],
    [
      [
        'DATA: 421 Messages from 192.0.2.7 temporarily deferred due to excessive volume',
        'MAIL FROM: 421 Reduce your sending rate',
      ],
      'throttle',
      'higher limit',
    ],
    ['DATA: 429 No', 'throttle', 'higher limit'],
    ['DATA: 450 You are throttled', 'throttle', 'higher limit'],
  ]);
});

describe('what is known about reputation', () => {
  showsEveryRow(reputationRows, [
    [
      [
        'MAIL FROM: 550 5.7.606 Access denied, banned sending IP [192.0.2.7]',
        'MAIL FROM: 550 banned sender',
        'MAIL FROM: 550 banned sending IP',
      ],
      'reputation',
      'sender.office.com',
    ],
    [
      ['MAIL FROM: 550 5.7.511 No', 'MAIL FROM: 550 5.7.606 No'],
      'reputation',
      'sender.office.com',
    ],
    ['MAIL FROM: 550 5.7.649 No', 'reputation', 'sender.office.com'],
    [
      [
        'MAIL FROM: 451 4.7.650 The mail server [192.0.2.7] has been temporarily rate limited due to IP reputation.',
        'MAIL FROM: 451 part of their network is on our block list',
      ],
      'reputation',
      'Smart Network',
    ],
    [
      [
        'MAIL FROM: 451 4.7.850 Access denied, please try again later',
        'MAIL FROM: 450 4.7.657 No',
      ],
      'reputation',
      'for now',
      microsoft,
    ],
    [
      [
        'RCPT TO: 550 5.7.513 Service unavailable, Client host [192.0.2.7] blocked by b.example using Customer Block list',
        'RCPT TO: 550 Customer Block list',
        'RCPT TO: 550 blocked by b.example using',
      ],
      'reputation',
      'of its own',
    ],
    [
      [
        'DATA: 421 4.7.28 Our system has detected an unusual rate of mail',
        'DATA: 421 unusual rate of',
      ],
      'reputation',
      'floods',
    ],
    ['DATA: 450 4.7.28 No', 'reputation', 'floods'],
    [
      'DATA: 550 5.7.1 Our system has detected that this message is likely suspicious due to the very low reputation of the sending domain',
      'reputation',
      'Postmaster Tools',
    ],
    [
      [
        'MAIL FROM: 421 4.7.0 [TSS04] Messages from 192.0.2.7 temporarily deferred due to user complaints',
        'MAIL FROM: 421 temporarily deferred due to unexpected volume',
        'MAIL FROM: 421 temporarily deferred due to user complaints',
        'MAIL FROM: 421 permanently deferred',
        'MAIL FROM: 421 [TS77]',
      ],
      'reputation',
      'Yahoo',
    ],
    [
      'RCPT TO: 554 5.7.1 192.0.2.7 is listed by zen.spamhaus.org',
      'reputation',
      'Spamhaus',
    ],
    [
      [
        'CONN: 421 Reject due to policy violations',
        'CONN: 421 Reject due to policy restrictions',
      ],
      'reputation',
      'EHLO name',
    ],
    [
      [
        'RCPT TO: 554 5.7.1 You are on our blacklist',
        'RCPT TO: 554 blocked',
        'RCPT TO: 554 blocklist',
        'RCPT TO: 554 denylist',
        'RCPT TO: 554 RBL',
        'RCPT TO: 554 DNSBL',
        'RCPT TO: 554 blocklisted',
        'RCPT TO: 554 blacklisted',
      ],
      'reputation',
      'block list',
    ],
  ]);
});
