import { limitRows } from './limitRows';
import { reputationRows } from './reputationRows';
import { showsEveryRow } from './__testUtils__/showsEveryRow';

const microsoft = { host: 'smtp.office365.com' };

describe('what is known about limits', () => {
  showsEveryRow(limitRows, [
    [
      'DATA: 432 4.3.2 STOREDRV.ClientSubmit; sender thread limit exceeded',
      'throttle',
      'three',
      { field: 'advanced.maxConnections' },
    ],
    [
      'MAIL FROM: 432 4.3.2 Concurrent connections limit exceeded. Visit https://aka.ms/concurrent_sending',
      'throttle',
      'three',
    ],
    [
      'CONN: 421 4.7.0 smtp.harbour.example Error: too many connections from 192.0.2.7',
      'throttle',
      'fewer connections',
      { field: 'advanced.maxConnections' },
    ],
    [
      'CONN: 421 Too many concurrent SMTP connections',
      'throttle',
      'fewer connections',
    ],
    [
      'MAIL FROM: 421 Max message per connection reached, closing transmission channel',
      'throttle',
      'new one',
    ],
    ['RCPT TO: 421 4.7.0 Error: too many errors', 'throttle', 'commands'],
    ['RCPT TO: 452 4.5.3 Error: too many recipients', 'throttle', 'at once'],
    ['RCPT TO: 452 4.5.3 No', 'throttle', 'at once'],
    ['DATA: 550 5.2.2 Submission quota exceeded', 'throttle', 'for a day'],
    ['DATA: 550 5.1.90 No', 'throttle', 'recipients for a day'],
    [
      'DATA: 550 5.4.5 Daily user sending limit exceeded. gsmtp',
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
      'RCPT TO: 450 4.2.1 The user you are trying to contact is receiving mail too quickly.',
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
      'DATA: 550 Domain b.example has exceeded the max emails per hour (250/200)',
      'throttle',
      'higher limit',
    ],
    [
      'CONN: 421 Rate limit reached. Please try again later',
      'throttle',
      'higher limit',
    ],
    [
      'DATA: 451 4.7.500 Server busy. Please try again later',
      'throttle',
      'busy',
    ],
    ['DATA: 429 No', 'throttle', 'higher limit'],
    ['DATA: 450 You are throttled', 'throttle', 'higher limit'],
  ]);
});

describe('what is known about reputation', () => {
  showsEveryRow(reputationRows, [
    [
      'MAIL FROM: 550 5.7.606 Access denied, banned sending IP [192.0.2.7]',
      'reputation',
      'sender.office.com',
    ],
    ['MAIL FROM: 550 5.7.511 No', 'reputation', 'sender.office.com'],
    ['MAIL FROM: 550 5.7.649 No', 'reputation', 'sender.office.com'],
    [
      'MAIL FROM: 451 4.7.650 The mail server [192.0.2.7] has been temporarily rate limited due to IP reputation.',
      'reputation',
      'Smart Network',
    ],
    [
      'MAIL FROM: 451 4.7.850 Access denied, please try again later',
      'reputation',
      'for now',
      microsoft,
    ],
    [
      'RCPT TO: 550 5.7.513 Service unavailable, Client host [192.0.2.7] blocked by b.example using Customer Block list',
      'reputation',
      'of its own',
    ],
    [
      'DATA: 421 4.7.28 Our system has detected an unusual rate of mail',
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
      'MAIL FROM: 421 4.7.0 [TSS04] Messages from 192.0.2.7 temporarily deferred due to user complaints',
      'reputation',
      'Yahoo',
    ],
    [
      'RCPT TO: 554 5.7.1 192.0.2.7 is listed by zen.spamhaus.org',
      'reputation',
      'Spamhaus',
    ],
    ['CONN: 421 Reject due to policy violations', 'reputation', 'EHLO name'],
    ['RCPT TO: 554 5.7.1 You are on our blacklist', 'reputation', 'block list'],
  ]);
});
