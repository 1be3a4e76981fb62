import { introductionRows } from './introductionRows';
import { tlsRows } from './tlsRows';
import { showsEveryRow } from './__testUtils__/showsEveryRow';

describe('what is known about TLS', () => {
  showsEveryRow(tlsRows, [
    [
      'MAIL FROM: 530 5.7.0 Must issue a STARTTLS command first',
      'config',
      'Switch on STARTTLS',
      { field: 'security', signIn: 'token' },
    ],
    [
      'AUTH: 504 5.5.4 Encryption required for requested authentication mechanism',
      'config',
      'only over TLS',
      { field: 'security' },
    ],
    ['AUTH: 538 No', 'config', 'only over TLS', { field: 'security' }],
    ['AUTH: 535 5.7.11 No', 'config', 'only over TLS', { field: 'security' }],
    [
      'STARTTLS: 454 4.7.0 TLS not available due to local problem',
      'transient',
      'certificate',
    ],
    ['STARTTLS: 454 TLS currently unavailable', 'transient', 'certificate'],
    ['STARTTLS: 454 Later', 'transient', 'certificate'],
    [
      'AUTH: 503 AUTH command used when not advertised',
      'config',
      'only over TLS',
      { field: 'security' },
    ],
    ['DATA: 550 5.7.30 REQUIRETLS support required', 'security', 'REQUIRETLS'],
  ]);
});

describe('what is known about introductions', () => {
  showsEveryRow(introductionRows, [
    ['CONN: 554 No SMTP service here', 'config', 'name', { field: 'host' }],
    [
      'EHLO: 504 5.5.2 <portal>: Helo command rejected: need fully-qualified hostname',
      'config',
      'full name',
      { field: 'advanced.ehloName' },
    ],
    [
      'EHLO: 501 5.5.4 HELO/EHLO argument portal is invalid. gsmtp',
      'config',
      'full name',
      { field: 'advanced.ehloName' },
    ],
    [
      'EHLO: 501 Syntactically invalid EHLO argument(s)',
      'config',
      'full name',
      { field: 'advanced.ehloName' },
    ],
    [
      'EHLO: 550 5.7.506 Access Denied, Bad HELO',
      'config',
      'not its own',
      { field: 'advanced.ehloName' },
    ],
    ['EHLO: 502 5.5.1 What?', 'config', 'firewall', { field: 'host' }],
    ['EHLO: 501 No', 'config', 'full one', { field: 'advanced.ehloName' }],
    [
      'CONN: 554 Your address is refused here',
      'reputation',
      'turns the address',
    ],
  ]);
});
