import { introductionRows } from './introductionRows';
import { tlsRows } from './tlsRows';
import { showsEveryRow } from './__testUtils__/showsEveryRow';

describe('what is known about TLS', () => {
  showsEveryRow(tlsRows, [
    [
      [
        'MAIL FROM: 530 5.7.0 Must issue a STARTTLS command first',
        'MAIL FROM: 530 requires TLS',
        'MAIL FROM: 530 requires secure connection',
        'MAIL FROM: 530 TLS required',
        'MAIL FROM: 530 TLS is required',
        'MAIL FROM: 530 requires a TLS',
      ],
      'config',
      'Switch on STARTTLS',
      { field: 'security', signIn: 'token' },
    ],
    [
      [
        'AUTH: 504 5.5.4 Encryption required for requested authentication mechanism',
        'AUTH: 504 Encryption is required',
      ],
      'config',
      'only over TLS',
      { field: 'security' },
    ],
    ['AUTH: 538 No', 'config', 'only over TLS', { field: 'security' }],
    ['AUTH: 535 5.7.11 No', 'config', 'only over TLS', { field: 'security' }],
    [
      [
        'STARTTLS: 454 4.7.0 TLS not available due to local problem',
        'STARTTLS: 454 TLS currently unavailable',
      ],
      'transient',
      'certificate',
    ],
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
      [
        'EHLO: 504 5.5.2 <portal>: Helo command rejected: need fully-qualified hostname',
        'EHLO: 504 HELO argument a invalid',
        'EHLO: 504 HELO argument a not allowed',
        'EHLO: 504 syntactically invalid HELO',
        'EHLO: 504 HELO name: invalid domain',
        'EHLO: 504 EHLO name: invalid domain',
        'EHLO: 504 HELO name: must be a FQDN',
        'EHLO: 504 HELO name: must be a fully',
        'EHLO: 504 need fully-qualified hostname',
        'EHLO: 504 Helo command rejected',
      ],
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
    [
      ['EHLO: 502 5.5.1 What?', 'EHLO: 500 5.5.1 What?'],
      'config',
      'firewall',
      { field: 'host' },
    ],
    [
      ['EHLO: 501 No', 'EHLO: 504 No'],
      'config',
      'full one',
      { field: 'advanced.ehloName' },
    ],
    [
      [
        'CONN: 554 Your address is refused here',
        'CONN: 554 not accept',
        'CONN: 554 not allow',
        'CONN: 554 not welcome',
        'CONN: 554 denied',
        'CONN: 554 reject',
        'CONN: 550 Your address is refused here',
        'EHLO: 554 Your address is refused here',
      ],
      'reputation',
      'turns the address',
    ],
  ]);
});
