import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { startSmtpServer, testCertificateAuthority } from '../__testUtils__';
import {
  countStates,
  settingsFor,
  TestedLoop,
} from '../__testUtils__/deliveryLoop';
import { enqueueDrafts, migrated } from '../__testUtils__/outbox';
import {
  anOwnServer,
  serveSettings,
  settingsConfig,
} from '../__testUtils__/settings';
import { createSettingsSource } from './settingsSource';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const password = 'right horse';

/** A round that began before a save may still use what was in force then; the one after it does not. */
async function aWholeRound(replica: TestedLoop): Promise<void> {
  let looks = 0;
  await replica.until(async () => (looks += 1) > 2);
}

describe.each(databases.eachSupportedId())(
  'createSettingsSource, %p',
  databaseId => {
    let knex: Knex;

    beforeEach(async () => {
      knex = await migrated(await databases.init(databaseId));
    });
    afterEach(async () => {
      await knex.destroy();
    });

    it('changes the server of every running backend without a restart', async () => {
      const auth = { username: 'ada', password };
      const [a, b] = [
        await startSmtpServer({ auth, tls: 'starttls' }),
        await startSmtpServer({ auth, tls: 'starttls' }),
      ];
      const config = settingsConfig({
        policy: { allowLoopback: true, allowedPorts: [a.port, b.port] },
      });
      const { api, parts } = serveSettings(knex, { config });
      const replicas = [1, 2].map(() => {
        const tested = new TestedLoop(knex, settingsFor(a), {
          settings: createSettingsSource({
            ...parts,
            logger: mockServices.logger.mock(),
          }),
        });
        tested.loop.start();
        return tested;
      });
      const states = () => countStates(knex);
      const save = (version: number, server: { port: number }) =>
        api
          .put('/settings')
          .send({
            ...{ version, enabled: true, sender: 'own' },
            own: anOwnServer({
              ...{ host: '127.0.0.1', port: server.port, password },
              username: 'ada',
              advanced: {
                certificateAuthority: testCertificateAuthority,
                serverName: 'localhost',
              },
            }),
          })
          .expect(200);

      await enqueueDrafts(knex, 2);
      await replicas[0].until(async () => (await states()).held === 2);
      await save(0, a);
      await a.waitForMessage(2);
      await replicas[0].until(async () => (await states()).accepted === 2);
      await save(1, b);
      await Promise.all(replicas.map(replica => aWholeRound(replica)));
      // Each of the two backends sends by itself when the other one is gone.
      await enqueueDrafts(knex, 1);
      await b.waitForMessage(1);
      await replicas[0].loop.stop();
      await enqueueDrafts(knex, 1);
      await b.waitForMessage(2);
      await replicas[1].until(async () => (await states()).accepted === 4);
      await api
        .put('/settings')
        .send({ version: 2, enabled: false, sender: 'own' })
        .expect(200);
      await enqueueDrafts(knex, 1);
      await replicas[1].until(async () => (await states()).held === 1);
      await replicas[1].loop.stop();
      expect([a, b].map(({ messages }) => messages.length)).toEqual([2, 2]);
      await Promise.all([a.stop(), b.stop()]);
    });
  },
);
