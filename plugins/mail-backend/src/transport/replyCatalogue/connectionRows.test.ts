import { connectionRows } from './connectionRows';
import { ownRefusals } from './ownRefusals';
import { ServerField } from './CatalogueRow';
import { Example, showsEveryRow } from './__testUtils__/showsEveryRow';

const known = (cause: string, field?: ServerField) => ({ cause, field });

/** The same for several words that the system or the library has. */
function each(causes: string[], [reply, failureClass, advice, rest]: Example) {
  return causes.map(
    (cause): Example => [reply, failureClass, advice, { ...rest, cause }],
  );
}

describe('what is known about connections', () => {
  showsEveryRow(connectionRows, [
    ...each(
      ['ENOTFOUND', 'ENODATA', 'EBADNAME'],
      ['CONN: no such name', 'config', 'spelling', { field: 'host' }],
    ),
    ...each(
      ['EAI_AGAIN', 'ESERVFAIL', 'EDNS'],
      ['CONN: looked up in vain', 'network', 'looked up'],
    ),
    ['CONN: connect', 'network', '587', known('ECONNREFUSED', 'port')],
    ...each(
      ['EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL'],
      ['CONN: connect', 'network', 'no way through'],
    ),
    [
      'CONN: Connection timeout',
      'network',
      'firewall',
      known('ETIMEDOUT', 'port'),
    ],
    [
      'CONN: Greeting never received',
      'network',
      '465',
      known('ETIMEDOUT', 'security'),
    ],
    ['CONN: closed', 'network', 'shutting down', known('TRANSPORT_CLOSED')],
    [
      'CONN: Invalid greeting: HTTP/1.1 400 Bad Request',
      'config',
      'web server',
      known('EPROTOCOL', 'port'),
    ],
    ...each(
      ['ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_PACKET_LENGTH_TOO_LONG'],
      ['CONN: tls', 'config', 'STARTTLS', { field: 'security' }],
    ),
    [
      'CONN: tls',
      'config',
      'itself',
      known('DEPTH_ZERO_SELF_SIGNED_CERT', 'advanced.certificateAuthority'),
    ],
    ...each(
      [
        'SELF_SIGNED_CERT_IN_CHAIN',
        'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
        'UNABLE_TO_GET_ISSUER_CERT',
        'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
      ],
      [
        'CONN: tls',
        'config',
        'authority that the portal does not know',
        { field: 'advanced.certificateAuthority' },
      ],
    ),
    [
      'CONN: tls',
      'config',
      'another name',
      known('ERR_TLS_CERT_ALTNAME_INVALID', 'advanced.serverName'),
    ],
    ['CONN: tls', 'config', 'renew', known('CERT_HAS_EXPIRED')],
    ...each(
      ['ERR_SSL_UNSUPPORTED_PROTOCOL', 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION'],
      ['CONN: tls', 'config', 'TLS 1.1'],
    ),
  ]);
});

describe('what the portal refuses itself', () => {
  showsEveryRow(ownRefusals, [
    ['CONN: no', 'config', 'never connects', known('ADDRESS_REFUSED', 'host')],
    [
      'AUTH: no',
      'security',
      'token',
      { ...known('CREDENTIALS_IN_CLEAR_TEXT', 'security'), signIn: 'token' },
    ],
    [
      'AUTH: no',
      'security',
      'password',
      known('CREDENTIALS_IN_CLEAR_TEXT', 'security'),
    ],
    [
      'AUTH: no',
      'config',
      'username',
      known('CREDENTIALS_INCOMPLETE', 'username'),
    ],
    ['AUTH: no', 'config', 'no credentials', known('AUTH_NOT_OFFERED', 'port')],
    [
      'AUTH: offers PLAIN, XOAUTH2 but not OAUTHBEARER',
      'config',
      'Choose XOAUTH2',
      known('MECHANISM_NOT_OFFERED', 'oauth.mechanism'),
    ],
    [
      'AUTH: offers OAUTHBEARER but not XOAUTH2',
      'config',
      'Choose OAUTHBEARER',
      known('MECHANISM_NOT_OFFERED', 'oauth.mechanism'),
    ],
    [
      'AUTH: offers no way to sign in but not XOAUTH2',
      'config',
      'lets nobody',
      known('MECHANISM_NOT_OFFERED', 'port'),
    ],
    [
      'AUTH: offers PLAIN but not XOAUTH2',
      'config',
      'takes no tokens',
      known('MECHANISM_NOT_OFFERED', 'authentication'),
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
