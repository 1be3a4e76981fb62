import { TestDatabases } from '@backstage/backend-test-utils';
import { OwnServerDraft } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { testCertificateAuthority } from '../__testUtils__';
import { migrated } from '../__testUtils__/outbox';
import {
  anOwnServer,
  anOwnServerEntry,
  serveSettings,
  settingsConfig,
} from '../__testUtils__/settings';
import { resolveDraft } from './resolveDraft';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const password = 'right horse';
const stored = anOwnServer({ password, advanced: { serverName: 'a.example' } });

function rest(changes: Partial<OwnServerDraft>): OwnServerDraft {
  return { ...stored, password: undefined, ...changes };
}

/** What the stored password is bound to. */
const otherDestinations: [string, Partial<OwnServerDraft>][] = [
  ['host', { host: 'smtp.evil.example' }],
  ['port', { port: 465 }],
  ['security', { security: 'implicit-tls' }],
  ['username', { username: 'other@harbour.example' }],
  [
    'certificateAuthority',
    {
      advanced: {
        serverName: 'a.example',
        certificateAuthority: testCertificateAuthority,
      },
    },
  ],
  ['serverName', { advanced: { serverName: 'b.example' } }],
  ['no serverName', { advanced: {} }],
  [
    'ssl.trust',
    { advanced: { properties: { 'mail.smtp.ssl.trust': 'b.example' } } },
  ],
];

/** What may be changed without entering it again. */
const sameDestinations: [string, Partial<OwnServerDraft>][] = [
  ['nothing', {}],
  ['the way the host is written', { host: 'SMTP.Harbour.Example.' }],
  ['the preset', { preset: 'own' }],
  [
    'addresses',
    {
      fromEmail: 'b@harbour.example',
      fromName: 'B',
      replyTo: 'c@harbour.example',
      envelopeSender: 'd@harbour.example',
    },
  ],
  [
    'limits, times and the EHLO name',
    {
      advanced: {
        serverName: 'a.example',
        ehloName: 'portal.example.com',
        idleTimeoutSeconds: 9,
        maxConnections: 1,
        messagesPerDay: 5,
      },
    },
  ],
  [
    'the property that says the same as the field',
    { advanced: { properties: { 'mail.smtp.ssl.trust': 'A.example' } } },
  ],
];

describe.each(databases.eachSupportedId())('resolveDraft, %p', databaseId => {
  let knex: Knex;
  let served: ReturnType<typeof serveSettings>;

  beforeAll(async () => {
    knex = await migrated(await databases.init(databaseId));
    const config = settingsConfig({ policy: { allowClearText: true } });
    served = serveSettings(knex, { config });
    await served.api
      .put('/settings')
      .send({ version: 0, enabled: true, sender: 'own', own: stored })
      .expect(200);
  });
  afterAll(async () => {
    await knex.destroy();
  });

  function resolve(own: OwnServerDraft) {
    const { parts } = served;
    const by = 'user:default/mock';
    return resolveDraft(anOwnServerEntry(own), { parts, by });
  }

  it.each(otherDestinations)(
    'asks for the password again when it would go elsewhere: %s',
    async (_field, changes) => {
      const fields = [
        {
          path: 'own.password',
          message:
            'Enter the password again: it was stored for portal@harbour.example at smtp.harbour.example:587.',
        },
      ];
      const own = rest(changes);
      await expect(resolve(own)).rejects.toMatchObject({ fields });
      const saved = await served.api
        .put('/settings')
        .send({ version: 1, enabled: true, sender: 'own', own })
        .expect(400);
      expect(saved.body.error.fields).toEqual(fields);
      await expect(
        resolve({ ...own, password: 'another' }),
      ).resolves.toMatchObject({ server: { auth: { password: 'another' } } });
    },
  );

  it.each(sameDestinations)(
    'uses the stored password when it stays where it is: %s',
    async (_field, changes) => {
      await expect(resolve(rest(changes))).resolves.toMatchObject({
        server: { host: 'smtp.harbour.example', auth: { password } },
      });
    },
  );

  it('gives the fingerprint of the settings in force for the same values, and another for others', async () => {
    const current = await served.source.current();
    const inForce = 'fingerprint' in current ? current.fingerprint : undefined;
    expect((await resolve(rest({}))).fingerprint).toBe(inForce);
    expect((await resolve(stored)).fingerprint).toBe(inForce);
    expect((await resolve(rest({ preset: 'x' }))).fingerprint).toBe(inForce);
    const others: Partial<OwnServerDraft>[] = [
      { password: 'another' },
      { fromName: 'Portal' },
      { advanced: { serverName: 'a.example', ehloName: 'a.b' } },
    ];
    for (const changes of others) {
      const { fingerprint } = await resolve({ ...stored, ...changes });
      expect(fingerprint).not.toBe(inForce);
    }
  });

  it('does not open a password that somebody put beside another destination', async () => {
    const row = await knex('settings').first();
    const moved = row.content.replace('smtp.harbour.example', 'evil.example');
    await knex('settings').update({ content: moved });
    expect(await served.source.current()).toEqual({
      state: 'invalid',
      problems: [expect.stringContaining('own.password')],
      fingerprint: expect.any(String),
    });
    await knex('settings').update({ content: row.content });
    expect(await served.source.current()).toMatchObject({ state: 'ready' });
  });

  it('needs a password to sign in and none without', async () => {
    await knex('settings').update({ sealed_password: null });
    await expect(resolve(rest({}))).rejects.toMatchObject({
      fields: [{ path: 'own.password', message: 'is needed to sign in.' }],
    });
    const open = rest({
      authentication: 'none',
      username: undefined,
      security: 'none',
    });
    const { server } = await resolve(open);
    expect(server.auth).toBeUndefined();
  });
});
