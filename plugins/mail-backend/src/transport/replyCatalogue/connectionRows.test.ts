import { connectionRows } from './connectionRows';
import { ownRefusals } from './ownRefusals';
import { showsEveryRow } from './__testUtils__/showsEveryRow';

const known = (cause: string) => ({ cause });

describe('what is known about connections', () => {
  showsEveryRow(connectionRows, [
    [
      'CONN: getaddrinfo ENOTFOUND smtp.harbour.example',
      'config',
      'spelling',
      { cause: 'ENOTFOUND', field: 'host' },
    ],
    ['CONN: looked up in vain', 'network', 'looked up', known('EAI_AGAIN')],
    ['CONN: connect', 'network', '587', known('ECONNREFUSED')],
    ['CONN: connect', 'network', 'network', known('EHOSTUNREACH')],
    ['CONN: Connection timeout', 'network', 'firewall', known('ETIMEDOUT')],
    ['CONN: Greeting never received', 'network', '465', known('ETIMEDOUT')],
    ['CONN: closed', 'network', 'shutting down', known('TRANSPORT_CLOSED')],
    [
      'CONN: Invalid greeting: HTTP/1.1 400 Bad Request',
      'config',
      'web server',
      { cause: 'EPROTOCOL', field: 'port' },
    ],
    [
      'CONN: tls',
      'config',
      'STARTTLS',
      { cause: 'ERR_SSL_WRONG_VERSION_NUMBER', field: 'security' },
    ],
    ['CONN: tls', 'config', 'itself', known('DEPTH_ZERO_SELF_SIGNED_CERT')],
    [
      'CONN: tls',
      'config',
      'authority',
      known('UNABLE_TO_GET_ISSUER_CERT_LOCALLY'),
    ],
    [
      'CONN: tls',
      'config',
      'another name',
      known('ERR_TLS_CERT_ALTNAME_INVALID'),
    ],
    ['CONN: tls', 'config', 'renew', known('CERT_HAS_EXPIRED')],
    [
      'CONN: tls',
      'config',
      'TLS 1.1',
      known('ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION'),
    ],
  ]);
});

describe('what the portal refuses itself', () => {
  showsEveryRow(ownRefusals, [
    ['CONN: no', 'config', 'never connects', known('ADDRESS_REFUSED')],
    [
      'AUTH: no',
      'security',
      'token',
      { cause: 'CREDENTIALS_IN_CLEAR_TEXT', signIn: 'token' },
    ],
    ['AUTH: no', 'security', 'password', known('CREDENTIALS_IN_CLEAR_TEXT')],
    ['AUTH: no', 'config', 'username', known('CREDENTIALS_INCOMPLETE')],
    ['AUTH: no', 'config', 'no credentials', known('AUTH_NOT_OFFERED')],
    [
      'AUTH: offers PLAIN, XOAUTH2 but not OAUTHBEARER',
      'config',
      'Choose XOAUTH2',
      known('MECHANISM_NOT_OFFERED'),
    ],
    [
      'AUTH: offers OAUTHBEARER but not XOAUTH2',
      'config',
      'Choose OAUTHBEARER',
      known('MECHANISM_NOT_OFFERED'),
    ],
    [
      'AUTH: offers no way to sign in but not XOAUTH2',
      'config',
      'lets nobody',
      known('MECHANISM_NOT_OFFERED'),
    ],
    [
      'AUTH: offers PLAIN but not XOAUTH2',
      'config',
      'takes no tokens',
      known('MECHANISM_NOT_OFFERED'),
    ],
    ['TOKEN: no', 'network', 'too slowly', known('TOKEN_LATE')],
    ['RCPT TO: no', 'network', 'ended', known('CALLED_OFF')],
    [
      'MAIL FROM: Message size larger than allowed 1000',
      'content',
      'larger',
      known('EMESSAGE'),
    ],
    [
      'RCPT TO: Invalid recipient "x y"',
      'recipient',
      'cannot be written to',
      known('EENVELOPE'),
    ],
  ]);
});
