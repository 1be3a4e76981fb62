import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import {
  SmtpServer,
  startSmtpServer,
  testCertificateAuthority,
} from '../__testUtils__';
import {
  AuthorizationServer,
  startAuthorizationServer,
} from '../__testUtils__/authorizationServer';
import { countStates, TestedLoop } from '../__testUtils__/deliveryLoop';
import {
  anOAuthServer,
  serveOAuthSettings,
} from '../__testUtils__/oauthSettings';
import { enqueueDrafts, migrated } from '../__testUtils__/outbox';
import { noteTestPassed } from './noteTestPassed';
import { endNotice, takeNotice } from './notices';
import { readHealth } from './readHealth';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(120_000);

const mailbox = 'portal@harbour.example';
const messages = 20;

describe.each(databases.eachSupportedId())(
  'delivery without a token, %p',
  databaseId => {
    let knex: Knex;
    let provider: AuthorizationServer;
    let smtp: SmtpServer;
    let served: ReturnType<typeof serveOAuthSettings>;
    let tested: TestedLoop;
    let version: number;

    beforeAll(async () => {
      provider = await startAuthorizationServer();
      // What the mail server takes is not what this is about.
      const tokenAuth = {
        mechanisms: ['XOAUTH2' as const],
        accepts: () => true,
      };
      smtp = await startSmtpServer({ tls: 'starttls', tokenAuth });
    });
    afterAll(async () => {
      await smtp.stop();
      await provider.stop();
    });
    beforeEach(async () => {
      knex = await migrated(await databases.init(databaseId));
      served = serveOAuthSettings(knex, { allowedPorts: [smtp.port] });
      version = 0;
    });
    afterEach(async () => {
      await tested.loop.stop();
      await knex.destroy();
    });

    async function save(changes: { clientSecret?: string } = {}) {
      const { refreshToken } = await provider.consent(mailbox);
      const { clientSecret } = { ...provider, ...changes };
      const own = anOAuthServer(
        provider,
        { clientSecret, refreshToken },
        {
          ...{ host: '127.0.0.1', port: smtp.port },
          advanced: {
            serverName: 'localhost',
            certificateAuthority: testCertificateAuthority,
          },
        },
      );
      await served.api
        .put('/settings')
        .send({ version, enabled: true, sender: 'own', own })
        .expect(200);
      version += 1;
    }

    async function start() {
      tested = new TestedLoop(knex, await served.source.current(), {
        settings: served.source,
      });
      tested.loop.start();
    }

    /** The access tokens that are there are of no use any more, so that the next message needs another one. */
    async function forgetAccessTokens() {
      await knex('oauth_connections').update({ sealed_access_token: null });
    }

    const states = () => countStates(knex);
    const all = (state: string) => async () =>
      (await states())[state] === messages;

    async function endGrant() {
      await save();
      await provider.revoke(mailbox);
      await forgetAccessTokens();
      await enqueueDrafts(knex, messages);
    }

    it('holds everything after one question to the provider and none to the mail server, tells once, and goes on with a new authorisation', async () => {
      await endGrant();
      const [asked, spoken] = [
        (await provider.tokenRequests()).length,
        smtp.sessions.length,
      ];
      await start();
      await tested.until(all('held'));

      expect((await provider.tokenRequests()).length - asked).toBe(1);
      expect(smtp.sessions.length - spoken).toBe(0);
      const attempts: number[] = await knex('outbox_messages').pluck(
        'attempts',
      );
      expect(attempts).toEqual(Array(messages).fill(0));
      const notice = await takeNotice({ knex, patienceMs: 3600_000 });
      expect(notice).toMatchObject({ about: 'fault', failureClass: 'auth' });
      await endNotice({ knex, notice: notice!, told: true });
      await expect(
        takeNotice({ knex, patienceMs: 0 }),
      ).resolves.toBeUndefined();

      await save();
      await tested.until(all('accepted'));
      expect(await readHealth({ knex })).toMatchObject({ flow: 'open' });
    });

    it('goes on when the client secret is replaced by one that the provider accepts', async () => {
      await save();
      const before = provider.clientSecret;
      await provider.setClientSecret('the next one');
      await forgetAccessTokens();
      await enqueueDrafts(knex, messages);
      await start();
      await tested.until(all('held'));
      expect((await readHealth({ knex })).fault?.failureClass).toBe('config');

      const { body } = await served.api.get('/settings');
      const { oauth } = body.own;
      await served.api
        .put('/settings')
        .send({
          ...{ version, enabled: true, sender: 'own' },
          own: {
            ...body.own,
            oauth: { ...oauth, clientSecret: 'the next one' },
          },
        })
        .expect(200);
      await tested.until(all('accepted'));
      await provider.setClientSecret(before);
    });

    it('goes on after a test that passed', async () => {
      await endGrant();
      await start();
      await tested.until(all('held'));
      // What a person does at the provider, who takes back that the grant has ended.
      await knex('oauth_connections').update({
        ...{ state: 'connected', trouble: null, not_before: null },
      });
      const settings = await served.source.current();
      if (settings.state !== 'ready') throw new Error('Not ready');
      tested.loop.wake();
      expect((await states()).held).toBe(messages);
      await noteTestPassed({
        ...{ knex, settings, tested: settings.fingerprint },
      });
      const { flow } = await readHealth({ knex });
      expect(flow).not.toBe('paused');
    });

    it('tries again by itself when the provider is away for a moment', async () => {
      await save();
      await forgetAccessTokens();
      await provider.failNext({ status: 503 });
      await enqueueDrafts(knex, 1);
      await start();
      await tested.until(async () => (await states()).deferred === 1);
      const health = await readHealth({ knex });
      expect(health).toMatchObject({ fault: { failureClass: 'transient' } });
      expect(health.flow).not.toBe('paused');
      await knex('oauth_connections').update({ not_before: null });
      await knex('outbox_messages').update({ due_at: 0 });
      tested.loop.wake();
      await tested.until(async () => (await states()).accepted === 1);
    });
  },
);
