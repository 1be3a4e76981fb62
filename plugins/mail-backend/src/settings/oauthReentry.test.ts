import { TestDatabases } from '@backstage/backend-test-utils';
import {
  OAuthDraft,
  OwnServerDraft,
} from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import {
  keepTestConnection,
  serveOAuthSettings,
} from '../__testUtils__/oauthSettings';
import { migrated } from '../__testUtils__/outbox';
import { anOwnServer, anOwnServerEntry } from '../__testUtils__/settings';
import { insertSettings } from './insertSettings';
import { withoutSecrets } from './OwnServer';
import { resolveDraft } from './resolveDraft';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const by = 'user:default/mock';
const tenantId = '6e7e1c5a-0000-4000-8000-000000000001';
const microsoft = anOwnServer({
  host: 'smtp.office365.com',
  authentication: 'oauth',
  oauth: { provider: 'microsoft', clientId: 'harbour', tenantId },
});
const google = anOwnServer({
  host: 'smtp.gmail.com',
  authentication: 'oauth',
  oauth: { provider: 'google', clientId: 'harbour' },
});

type Change = [string, Partial<OAuthDraft>, Partial<OwnServerDraft>];

const asksAgain: [OwnServerDraft, Change][] = [
  [microsoft, ['tenant', { tenantId: 'harbour.example' }, {}]],
  [microsoft, ['client ID', { clientId: 'another' }, {}]],
  [microsoft, ['grant', { grant: 'application' }, {}]],
  [
    microsoft,
    ['cloud', { cloud: 'china' }, { host: 'smtp.partner.outlook.cn' }],
  ],
  [microsoft, ['host', {}, { host: 'smtp.evil.example' }]],
  [microsoft, ['name', {}, { advanced: { serverName: 'evil.example' } }]],
  [
    microsoft,
    [
      'provider',
      { provider: 'google', tenantId: undefined },
      { host: 'smtp.gmail.com' },
    ],
  ],
  [google, ['client ID', { clientId: 'another' }, {}]],
  [google, ['host', {}, { host: 'smtp.evil.example' }]],
];

const staysAsItIs: [OwnServerDraft, Change][] = [
  [
    microsoft,
    ['another host of its own', {}, { host: 'smtp-mail.outlook.com' }],
  ],
  [microsoft, ['shared mailbox', {}, { username: 'shared@harbour.example' }]],
  [microsoft, ['sender', {}, { fromEmail: 'news@harbour.example' }]],
  [microsoft, ['end of secret', { clientSecretExpiresOn: '2027-01-01' }, {}]],
  [google, ['port', {}, { port: 465, security: 'implicit-tls' }]],
];

describe.each(databases.eachSupportedId())(
  'secrets of OAuth to enter again, %p',
  databaseId => {
    let knex: Knex;
    let served: ReturnType<typeof serveOAuthSettings>;

    beforeEach(async () => {
      knex = await migrated(await databases.init(databaseId));
      served = serveOAuthSettings(knex);
    });
    afterEach(() => knex.destroy());

    async function inForce(own: OwnServerDraft) {
      const connectionId = await keepTestConnection(served, own);
      const entry = anOwnServerEntry(own);
      const stored = withoutSecrets({
        ...entry,
        oauth: entry.oauth && { ...entry.oauth, connectionId },
      });
      await insertSettings(knex, {
        ...{ version: 1, changedBy: by },
        values: { enabled: true, sender: 'own', own: stored },
        passwords: { own: {}, fallback: {} },
      });
      return connectionId;
    }

    function changed(own: OwnServerDraft, [, client, server]: Change) {
      return { ...own, ...server, oauth: { ...own.oauth!, ...client } };
    }

    const put = (own: OwnServerDraft) =>
      served.api
        .put('/settings')
        .send({ version: 1, enabled: true, sender: 'own', own });
    const test = (own: OwnServerDraft) =>
      resolveDraft(anOwnServerEntry(own), { parts: served.parts, by });

    it.each(asksAgain)(
      '%#: asks again, in a save and in a test',
      async (own, change) => {
        const connectionId = await inForce(own);
        for (const named of [{}, { connectionId }]) {
          const entry = changed(own, change);
          const draft = { ...entry, oauth: { ...entry.oauth, ...named } };
          const { body } = await put(draft).expect(400);
          expect(body.error.fields.length).toBeGreaterThan(0);
          await expect(test(draft)).rejects.toMatchObject({
            fields: body.error.fields,
          });
        }
      },
    );

    it.each(staysAsItIs)('%#: needs nothing again', async (own, change) => {
      const connectionId = await inForce(own);
      const draft = changed(own, change);
      expect((await test(draft)).server.auth).toMatchObject({ connectionId });
      const { body } = await put(draft).expect(200);
      expect(body.connection.id).toBe(connectionId);
    });
  },
);
