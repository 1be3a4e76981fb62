import { OwnServerDraft } from '@mailroom/backstage-plugin-mail-common';
import { testCertificate, testCertificateAuthority } from '../__testUtils__';
import { anOwnServerEntry, settingsConfig } from '../__testUtils__/settings';
import { checkServer } from './checkServer';
import { composeSender } from './composeSender';
import { composeServer } from './composeServer';
import { MailPolicy } from './policy';

type Changes = Partial<OwnServerDraft>;

function faultsOf(changes: Changes, policy: Partial<MailPolicy> = {}) {
  const config = settingsConfig({ policy });
  return checkServer(anOwnServerEntry(changes), {
    ...{ place: 'own', policy: config.policy },
  }).map(({ path, message }) => `${path}: ${message}`);
}

function property(name: string, value: string | number | boolean): Changes {
  return { advanced: { properties: { [name]: value } } };
}

function properties(values: Record<string, string | number | boolean>) {
  const own = anOwnServerEntry({ advanced: { properties: values } });
  return {
    server: composeServer(own, { config: settingsConfig() }),
    sender: composeSender(own),
  };
}

const { key } = testCertificate('localhost');
const open = { authentication: 'none', username: undefined } as const;

describe('checkServer', () => {
  it.each<[string, Changes]>([
    ['nothing but the needed fields', {}],
    ['an address', { host: '192.0.2.7' }],
    ['an address in brackets', { host: '[2001:db8::1]' }],
    ['letters beyond ASCII', { host: 'smtp.bücher.example' }],
    ['no sign-in in clear text', { ...open, security: 'none' }],
    [
      'an authority',
      { advanced: { certificateAuthority: testCertificateAuthority } },
    ],
    [
      'two authorities',
      {
        advanced: {
          certificateAuthority: testCertificateAuthority.repeat(2),
        },
      },
    ],
    ['an EHLO literal', { advanced: { ehloName: '[192.0.2.7]' } }],
    ['a property that agrees', property('mail.smtp.starttls.enable', 'true')],
    [
      'what the Allure document shows',
      {
        advanced: {
          properties: {
            'mail.smtp.starttls.enable': true,
            'mail.smtp.ssl.enable': true,
          },
        },
      },
    ],
    [
      'smtps names with TLS from the first byte',
      {
        port: 465,
        security: 'implicit-tls',
        ...property('mail.smtps.ssl.enable', true),
      },
    ],
  ])('takes %s', (_words, changes) => {
    expect(faultsOf(changes)).toEqual([]);
  });

  it.each<[RegExp, Changes]>([
    [/^own.host: is not the name/, { host: 'smtp_.exa%mple' }],
    [/^own.host: is the machine/, { host: 'localhost' }],
    [/^own.host: is the machine/, { host: 'mail.LOCALHOST.' }],
    [/^own.host: is the machine/, { host: '127.0.0.9' }],
    [/^own.host: is the machine/, { host: '[::1]' }],
    [/^own.host: is a link-local, metadata/, { host: '169.254.169.254' }],
    [/^own.port: is not allowed here.*465, 587/, { port: 22 }],
    [/^own.username: is needed/, { username: undefined }],
    [/^own.username: is needed/, { username: ' ' }],
    [/^own.username: is not used/, { authentication: 'none' }],
    [/^own.security: .*clear text.*allowClearText/, { security: 'none' }],
    [/^own.security: .*clear/, { security: 'starttls-if-offered' }],
    [
      /^own.advanced.serverName: is not the name/,
      { advanced: { serverName: '*.example.com' } },
    ],
    [/^own.advanced.ehloName: must be/, { advanced: { ehloName: 'portal' } }],
    ...[
      'none',
      '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----',
      testCertificateAuthority.slice(0, 400),
      `${testCertificateAuthority}${testCertificateAuthority.slice(0, 400)}`,
    ].map<[RegExp, Changes]>(certificateAuthority => [
      /^own.advanced.certificateAuthority: is no certificate/,
      { advanced: { certificateAuthority } },
    ]),
    [
      /^own.advanced.certificateAuthority: holds a private key/,
      {
        advanced: { certificateAuthority: `${testCertificateAuthority}${key}` },
      },
    ],
    ...(
      [
        ['mail.smtp.auth', false, 'contradicts the field "authentication"'],
        ['mail.smtp.auth', 'perhaps', 'must be true or false'],
        ['mail.smtp.starttls.enable', false, 'the field "security"'],
        ['mail.smtp.starttls.required', false, 'the field "security"'],
        ['mail.smtp.ssl.enable', true, 'the field "security"'],
        ['mail.smtp.ssl.trust', '*', 'would trust anybody'],
        ['mail.smtp.ssl.trust', 'a.example b.example', 'must be one name'],
        ['mail.smtp.ssl.protocols', 'TLSv1 TLSv1.2', 'RFC 8996'],
        ['mail.smtp.ssl.protocols', '', 'RFC 8996'],
        ['mail.smtp.connectiontimeout', '5s', 'must be milliseconds'],
        ['mail.smtp.timeout', 0, 'must be milliseconds'],
        ['mail.smtp.writetimeout', -1, 'must be milliseconds'],
        ['mail.smtp.localhost', 'portal', 'must be a fully qualified name'],
        ['mail.smtp.from', 'Portal <p@a.example>', 'must be an address'],
        ['mail.smtp.host', 'smtp.evil.example', 'is not known here. Known are'],
        ['mail.smtp.constructor', 1, 'is not known here'],
        ['mail.imap.auth', true, 'mail.imap.auth is not known here'],
        ['password', 'x', 'password is not known here'],
        ['mail.smtps.auth', true, 'use mail.smtp.auth'],
      ] as const
    ).map<[RegExp, Changes]>(([name, value, words]) => [
      new RegExp(`^own.advanced.properties.${name}: .*${words}`),
      property(name, value),
    ]),
  ])('refuses %s', (words, changes) => {
    expect(faultsOf(changes)).toEqual([expect.stringMatching(words)]);
  });

  it('refuses two values for one thing, naming both', () => {
    const advanced = {
      ehloName: 'a.example.com',
      connectionTimeoutSeconds: 5,
      properties: {
        'mail.smtp.localhost': 'b.example.com',
        'mail.smtp.connectiontimeout': 6000,
        'mail.smtp.timeout': 1000,
        'mail.smtp.writetimeout': 2000,
      },
    };
    expect(faultsOf({ advanced })).toEqual([
      expect.stringMatching(/localhost: .*"ehloName", which is a\.example/),
      expect.stringMatching(/timeout: .*"connectionTimeoutSeconds"/),
      expect.stringMatching(/writetimeout: contradicts another property/),
    ]);
  });

  it('follows the policy of app-config', () => {
    const allowedHosts = ['smtp.a.example', '*.b.example'];
    const isAllowed = (host: string) =>
      faultsOf({ host }, { allowedHosts }).length === 0;
    expect(['SMTP.a.example', 'x.y.b.example'].map(isAllowed)).toEqual([
      true,
      true,
    ]);
    expect(
      ['a.example', 'b.example', 'xb.example', 'smtp.a.example.evil'].map(
        isAllowed,
      ),
    ).toEqual([false, false, false, false]);
    const loose = {
      allowLoopback: true,
      allowClearText: true,
      allowedPorts: [1025],
    };
    expect(
      faultsOf({ host: 'localhost', port: 1025, security: 'none' }, loose),
    ).toEqual([]);
  });
});

describe('composeServer', () => {
  it('lets the JavaMail properties take effect', () => {
    expect(
      properties({
        'mail.smtp.ssl.trust': 'Mail.Example.com',
        'mail.smtp.ssl.protocols': 'TLSv1.3',
        'mail.smtp.connectiontimeout': '1500',
        'mail.smtp.timeout': 2500,
        'mail.smtp.writetimeout': 2500,
        'mail.smtp.localhost': 'portal.example.com',
        'mail.smtp.from': 'bounces@example.com',
      }),
    ).toMatchObject({
      server: {
        serverName: 'mail.example.com',
        tlsVersions: ['TLSv1.3'],
        connectionTimeoutMs: 1500,
        idleTimeoutMs: 2500,
        ehloName: 'portal.example.com',
      },
      sender: { reversePath: 'bounces@example.com' },
    });
  });

  it('completes what is not entered, and takes nothing from the default server', () => {
    const smtp = { host: 'smtp.default.example', fromName: 'Default' };
    const config = settingsConfig({ smtp });
    const own = anOwnServerEntry({ host: '[2001:DB8::1]' });
    const signIn = { username: 'portal@harbour.example', password: 'x' };
    expect(composeServer(own, { config, signIn })).toEqual({
      host: '2001:db8::1',
      port: 587,
      security: 'starttls',
      auth: signIn,
      clearTextAllowed: false,
      loopbackAllowed: false,
      ehloName: 'portal.harbour.example',
      maxConnections: 5,
      connectionTimeoutMs: 30_000,
      greetingTimeoutMs: 30_000,
      idleTimeoutMs: 120_000,
    });
    expect(composeSender(own)).toEqual({ address: 'portal@harbour.example' });
  });
});
