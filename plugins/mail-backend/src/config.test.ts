import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readMailConfig } from './config';
import { retainedFor } from './__testUtils__/retainedFor';

const dayMs = 24 * 3600_000;

function read(
  mail: JsonObject,
  appBaseUrl = 'https://portal.harbour.example/',
) {
  return readMailConfig(
    new ConfigReader({
      app: { baseUrl: appBaseUrl },
      backend: { baseUrl: 'https://api.harbour.example/' },
      mail,
    }),
  );
}

describe('readMailConfig', () => {
  it('takes the names of the Allure document, from files as from variables', () => {
    const typed = {
      enabled: true,
      host: 'smtp.harbour.example',
      port: 587,
      authEnabled: true,
      username: 'portal',
      password: 'secret',
      from: 'portal@harbour.example',
      startTLSEnabled: true,
      startTLSRequired: false,
      sslEnabled: false,
      sslTrust: 'mx.harbour.example',
      sslCertificateAuthority: '-----BEGIN CERTIFICATE-----\n…',
      maxConnections: 3,
      messagesPerMinute: 30,
      messagesPerDay: 2000,
    };
    const fromVariables = Object.fromEntries(
      Object.entries(typed).map(([key, value]) => [key, String(value)]),
    );

    expect(read({ smtp: typed }).smtp).toMatchObject(typed);
    expect(read({ smtp: fromVariables }).smtp).toEqual(
      read({ smtp: typed }).smtp,
    );
  });

  it('reads the server that stands in by the same names', () => {
    const fallback = { host: 'backup.harbour.example', port: '2525' };
    expect(read({ fallback })).toMatchObject({
      ...{ smtp: undefined, fallback: { ...fallback, port: 2525 } },
    });
    expect(() => read({ fallback: { port: 'many' } })).toThrow(
      /mail\.fallback\.port/,
    );
  });

  it('reads an empty variable as nothing', () => {
    const { smtp, sealing, rules } = read({
      smtp: { host: '', port: ' ', enabled: '', timeouts: { idle: '' } },
      sealing: { keys: [{ id: '1', key: '' }, { id: '2' }] },
      rules: { 'test-case.created': '' },
    });

    expect(Object.values(smtp ?? {})).toEqual(
      Object.values(smtp ?? {}).map(() => undefined),
    );
    expect(sealing.keys).toEqual([]);
    expect(rules).toEqual({});
  });

  it('has a default for everything but the server', () => {
    expect(read({})).toEqual({
      smtp: undefined,
      policy: {
        allowClearText: false,
        allowLoopback: false,
        allowedHosts: undefined,
        allowedPorts: [25, 465, 587, 2465, 2525, 2587],
      },
      bounces: { reversePaths: {}, subaddress: false },
      sealing: { keys: [] },
      administrators: [],
      rules: {},
      errorLogs: { backendLogs: false, taskPlugins: ['catalog', 'mail'] },
      deliveries: { retention: retainedFor(30 * dayMs) },
      appBaseUrl: 'https://portal.harbour.example',
      apiBaseUrl: 'https://api.harbour.example/api/mail',
      messageIdDomain: 'portal.harbour.example',
    });
  });

  it('reads what is set', () => {
    expect(
      read({
        smtp: { timeouts: { connection: '5s', idle: { minutes: 1 } } },
        sender: 'own',
        policy: {
          allowClearText: 'true',
          allowLoopback: 'true',
          allowedHosts: ['*.example.com'],
          allowedPorts: [587, '2525'],
        },
        sealing: { keys: [{ id: '1', key: 'a' }] },
        administrators: ['user:default/Ada', 'group:ops'],
        rules: { 'test-case.updated': 'off', 'test-case.created': true },
        errorLogs: { backendLogs: 'true', taskPlugins: ['search'] },
        deliveries: {
          retentionDays: '7',
          retentionDaysOf: { rejected: '90', expired: '' },
        },
      }),
    ).toMatchObject({
      errorLogs: { backendLogs: true, taskPlugins: ['search'] },
      smtp: { connectionTimeoutMs: 5000, idleTimeoutMs: 60_000 },
      sender: 'own',
      policy: {
        allowClearText: true,
        allowLoopback: true,
        allowedHosts: ['*.example.com'],
        allowedPorts: [587, 2525],
      },
      sealing: { keys: [{ id: '1', key: 'a' }] },
      administrators: ['user:default/ada', 'group:default/ops'],
      rules: { 'test-case.updated': false, 'test-case.created': true },
      deliveries: {
        retention: { ...retainedFor(7 * dayMs), rejected: 90 * dayMs },
      },
    });
  });

  it.each([
    ['http://localhost:3000', 'mailroom.localhost'],
    ['http://portal:3000', 'mailroom.portal'],
    ['http://192.0.2.7', 'mailroom.localhost'],
    ['http://[::1]:3000', 'mailroom.localhost'],
  ])('makes a domain for Message-IDs of %s', (appBaseUrl, domain) => {
    expect(read({}, appBaseUrl).messageIdDomain).toBe(domain);
  });

  it.each<[string, JsonObject]>([
    ['mail.smtp.port', { smtp: { port: 'smtp' } }],
    ['mail.smtp.port', { smtp: { port: 58.7 } }],
    ['mail.smtp.enabled', { smtp: { enabled: 'perhaps' } }],
    ['mail.smtp.password', { smtp: { password: 12345 } }],
    ['mail.smtp.timeouts.idle', { smtp: { timeouts: { idle: 'long' } } }],
    ['mail.administrators', { administrators: ['ada'] }],
    ['mail.sender', { sender: 'ours' }],
    ['mail.policy.allowedPorts', { policy: { allowedPorts: ['smtp'] } }],
    ['mail.policy.allowedPorts', { policy: { allowedPorts: 587 } }],
    ["mail.rules['a.b']", { rules: { 'a.b': 'perhaps' } }],
    ['mail.deliveries.retentionDays', { deliveries: { retentionDays: 0 } }],
    [
      'mail.deliveries.retentionDaysOf.rejected',
      { deliveries: { retentionDaysOf: { rejected: 0 } } },
    ],
    ['queued', { deliveries: { retentionDaysOf: { queued: 1 } } }],
  ])('names %s when its value cannot be', (key, mail) => {
    expect(() => read(mail)).toThrow(key);
  });
});
