import { googleSignInRows } from './googleSignInRows';
import { microsoftSignInRows } from './microsoftSignInRows';
import { providerSignInRows } from './providerSignInRows';
import { signInRows } from './signInRows';
import { Example, judge, showsEveryRow } from './__testUtils__/showsEveryRow';

const microsoft = 'smtp.office365.com';
const exchange = {
  introduction: '220 mail.harbour.example Microsoft ESMTP MAIL Service ready',
};
const token = { signIn: 'token' } as const;

describe('what Microsoft says to a sign-in', () => {
  const unsuccessful = 'AUTH: 535 5.7.139 Authentication unsuccessful, ';
  showsEveryRow(microsoftSignInRows, [
    [
      `${unsuccessful}SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled`,
      'config',
      'beats the tenant',
    ],
    [
      `${unsuccessful}SmtpClientAuthentication is disabled for the Mailbox.`,
      'config',
      'Manage email apps',
    ],
    [
      `${unsuccessful}the user credentials were incorrect.`,
      'auth',
      'password',
      { field: 'password' },
    ],
    [
      [
        `${unsuccessful}basic authentication is disabled.`,
        `${unsuccessful}user is locked by your organization's security defaults policy.`,
      ],
      'config',
      'with OAuth',
      { field: 'authentication' },
    ],
    [
      `${unsuccessful}the request did not meet the criteria to be authenticated successfully.`,
      'config',
      'a policy demands more',
      { field: 'authentication' },
    ],
    [
      `${unsuccessful}the request did not meet the criteria to be authenticated successfully.`,
      'config',
      'sign-in log',
      token,
    ],
    [
      'DATA: 550 5.7.30 Basic authentication is not supported for Client Submission.',
      'config',
      'with OAuth',
      { field: 'authentication' },
    ],
    [
      'DATA: 550 5.7.30 No',
      'config',
      'with OAuth',
      { field: 'authentication', host: microsoft },
    ],
    [
      'AUTH: 550 5.7.30 No',
      'config',
      'with OAuth',
      { field: 'authentication' },
    ],
    [
      'AUTH: 535 5.7.3 Authentication unsuccessful [AM0PR10CA0001.EURPRD10.PROD.OUTLOOK.COM]',
      'auth',
      'SMTP.Send',
      { ...token, field: 'username' },
    ],
    [
      'AUTH: 535 5.7.3 Authentication unsuccessful',
      'auth',
      'Microsoft 365 refuses the credentials',
      { field: 'password', host: microsoft },
    ],
    [
      'AUTH: 535 5.7.3 Authentication unsuccessful',
      'auth',
      'DOMAIN\\name',
      { ...exchange, field: 'password' },
    ],
    [
      'AUTH: 504 5.7.4 Unrecognized authentication type',
      'config',
      'receive connector',
      { ...exchange, field: 'security' },
    ],
    [
      'AUTH: 504 5.7.4 Unrecognized authentication type',
      'config',
      'receive connector',
      { host: microsoft, field: 'security' },
    ],
    [
      [
        'MAIL FROM: 530 5.7.57 Client was not authenticated to send anonymous mail during MAIL FROM',
        'MAIL FROM: 530 not authenticated to send anonymous mail',
      ],
      'config',
      'sign in',
      { field: 'username' },
    ],
    ['MAIL FROM: 530 5.7.57 No', 'config', 'Exchange', { field: 'username' }],
  ]);
});

describe('what Google says to a sign-in', () => {
  showsEveryRow(googleSignInRows, [
    [
      'AUTH: 454 4.7.0 Too many login attempts, please try again later. x - gsmtp',
      'throttle',
      'Google',
      { field: 'advanced.maxConnections' },
    ],
    [
      'AUTH: 535-5.7.8 No\n535 5.7.8 gsmtp\n{"status":"400","schemes":"Bearer","scope":"https://mail.google.com/"}',
      'auth',
      'Google refuses the token',
      { ...token, field: 'oauth.refreshToken' },
    ],
    [
      'AUTH: 535-5.7.8 Username and Password not\n535-5.7.8 accepted. For more information, go to\n535 5.7.8  https://support.google.com/mail/?p=BadCredentials x - gsmtp',
      'auth',
      'Google takes no account password',
      { field: 'password' },
    ],
    [
      'AUTH: 534-5.7.9 Application-specific password required. Learn more at\n534 5.7.9 gsmtp',
      'auth',
      'Google takes no account password',
      { field: 'password' },
    ],
    [
      ['AUTH: 535 5.7.8 No', 'AUTH: 534 5.7.8 No'],
      'auth',
      'Google takes no account password',
      { field: 'password', host: 'smtp-relay.gmail.com' },
    ],
    [
      [
        'AUTH: 534-5.7.14 Please log in via your web browser and\n534-5.7.14 then try again. gsmtp',
        'AUTH: 534 log in with your web browser',
        'AUTH: 534 log in through your web browser',
      ],
      'auth',
      'in a browser',
      token,
    ],
    [
      'AUTH: 454 4.7.0 Cannot authenticate due to a temporary system problem. gsmtp',
      'transient',
      'Google',
    ],
  ]);
});

describe('what services say to a sign-in', () => {
  const refused = (host: string, advice: string): Example => [
    'AUTH: 535 Authentication failed',
    'auth',
    advice,
    { host, field: 'password' },
  ];
  showsEveryRow(providerSignInRows, [
    refused('email-smtp.eu-west-1.amazonaws.com', 'SMTP credentials'),
    ['AUTH: 535 Account not subscribed to SES', 'config', 'Switch SES on'],
    refused('smtp.sendgrid.net', 'apikey'),
    refused('smtp.eu.mailgun.org', 'not the API key'),
    refused('smtp.postmarkapp.com', 'server API token'),
    refused('in-v3.mailjet.com', 'secret key'),
    refused('smtp-relay.brevo.com', 'SMTP key'),
    [
      'AUTH: 525 5.7.1 Unauthorized IP address 192.0.2.7',
      'config',
      'authorised ones',
    ],
    [
      'MAIL FROM: 502 5.7.0 Your SMTP account is not yet activated',
      'config',
      'activate',
    ],
    refused('smtp.zoho.eu', 'region'),
    refused('smtp.mail.yahoo.com', 'Yahoo'),
    refused('smtp.mail.me.com', 'app-specific'),
    refused('smtp.fastmail.com', 'Fastmail'),
    refused('ssl0.ovh.net', 'OVH'),
    refused('smtp.ionos.de', 'IONOS'),
    refused('mail.gmx.net', 'POP3'),
  ]);
});

describe('what any server says to a sign-in', () => {
  showsEveryRow(signInRows, [
    [
      [
        'AUTH: 503 5.5.1 Error: authentication not enabled',
        'AUTH: 550 authentication not enabled',
        'AUTH: 550 authentication not supported',
        'AUTH: 550 authentication not available',
        'AUTH: 550 authentication is not enabled',
      ],
      'config',
      'port 587',
      { field: 'port' },
    ],
    ['AUTH: 503 5.5.1 Bad sequence', 'config', '587', { field: 'port' }],
    [
      [
        'MAIL FROM: 530 5.5.1 Authentication Required. gsmtp',
        'MAIL FROM: 550 Authentication is required',
      ],
      'config',
      'username and password',
      { field: 'username' },
    ],
    [
      'MAIL FROM: 530 No',
      'config',
      'credentials or TLS',
      { field: 'username' },
    ],
    [
      'AUTH: 535 5.7.8 Username and Password not accepted',
      'auth',
      'refuses username or password',
      { field: 'password' },
    ],
    [
      [
        'AUTH: 535 5.7.8 Application-specific password required',
        'AUTH: 535 app-specific password',
        'AUTH: 535 app password',
      ],
      'auth',
      'app password',
      { field: 'password' },
    ],
    [
      ['AUTH: 534 5.7.14 Sign in first', 'AUTH: 550 5.7.9 No'],
      'auth',
      'app password',
      { field: 'password' },
    ],
    [
      'AUTH: 534 5.7.9 Authentication mechanism is too weak',
      'config',
      'safer way',
      { field: 'security' },
    ],
    [
      'AUTH: 432 4.7.12 A password transition is needed',
      'config',
      'Change the password',
      { field: 'password' },
    ],
    [
      ['AUTH: 535 5.7.8 Password has expired', 'AUTH: 535 password is expired'],
      'auth',
      'expired',
      { field: 'password' },
    ],
    [
      [
        'AUTH: 535 5.7.8 Account is disabled',
        'AUTH: 535 account has been locked',
        'AUTH: 535 account suspended',
        'AUTH: 535 account deactivated',
        'AUTH: 535 account blocked',
        'AUTH: 535 account temporarily locked',
      ],
      'config',
      'unlock',
    ],
    [
      [
        'AUTH: 421 4.7.0 Too many failed logins',
        'AUTH: 421 too many bad login',
        'AUTH: 421 too many unsuccessful login',
        'AUTH: 421 too many invalid auth a',
        'AUTH: 421 too many signin',
        'AUTH: 421 too many password',
      ],
      'throttle',
      'too many',
    ],
    [
      [
        'AUTH: 535 Incorrect authentication data',
        'AUTH: 535 invalid login',
        'AUTH: 535 invalid credentials',
        'AUTH: 535 bad username',
        'AUTH: 535 bad user name',
        'AUTH: 535 bad credentials',
        'AUTH: 535 login failed',
        'AUTH: 535 login incorrect',
      ],
      'auth',
      'refuses username or password',
      { field: 'password' },
    ],
    [
      [
        'AUTH: 454 4.7.0 Temporary authentication failure: Connection lost to authentication server',
        'AUTH: 454 authentication server unavailable',
        'AUTH: 454 authentication server is unavailable',
      ],
      'transient',
      'refused tokens',
      { ...token, recurring: 'signed in to' },
    ],
    [
      'AUTH: 454 Temporary authentication failure',
      'transient',
      'cannot check',
      { recurring: 'service behind' },
    ],
    [
      'AUTH: 435 Unable to authenticate at present',
      'transient',
      'cannot check',
      { recurring: 'service behind' },
    ],
    [
      'AUTH: 535 5.7.8 Error: authentication failed: {"status":"insufficient_scope","scope":"smtp.send"}',
      'auth',
      'scope',
      { ...token, field: 'oauth.refreshToken' },
    ],
    [
      [
        'AUTH: 504 5.5.4 Unrecognized authentication type',
        'AUTH: 500 5.5.4 Unrecognized authentication type',
        'AUTH: 502 5.5.4 Unrecognized authentication type',
      ],
      'config',
      'other mechanism',
      { ...token, field: 'oauth.mechanism' },
    ],
    [
      [
        'AUTH: 502 5.5.1 Not implemented',
        'AUTH: 500 5.5.1 Not implemented',
        'AUTH: 504 5.5.1 Not implemented',
      ],
      'config',
      'which mechanisms',
    ],
    [
      [
        'AUTH: 501 5.5.2 Cannot decode response',
        'AUTH: 535 5.5.2 Cannot decode response',
      ],
      'auth',
      'refuses the token',
      { ...token, field: 'username' },
    ],
  ]);

  it.each(['mail.harbour.example', 'smtp.fastmail.com', 'smtp.office365.com'])(
    'sends nobody to Google who is refused in its words by %s',
    host => {
      const words = 'AUTH: 535 5.7.8 Username and Password not accepted.';
      expect(judge(words, { host }).advice).not.toContain('Google');
    },
  );
});
