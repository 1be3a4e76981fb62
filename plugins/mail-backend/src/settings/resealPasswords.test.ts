import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { migrated } from '../__testUtils__/outbox';
import {
  aFallbackServer,
  anOwnServer,
  serveSettings,
  settingsConfig,
} from '../__testUtils__/settings';
import { createSealing, resealTask } from '../sealing';
import { resealPasswords } from './resealPasswords';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const older = { id: '2025', key: Buffer.alloc(32, 1).toString('base64') };
const newer = { id: '2026', key: Buffer.alloc(32, 2).toString('base64') };
const password = 'right horse';
const save = { version: 0, enabled: true, sender: 'own' };

describe.each(databases.eachSupportedId())(
  'resealPasswords, %p',
  databaseId => {
    let knex: Knex;

    beforeEach(async () => {
      knex = await migrated(await databases.init(databaseId));
    });
    afterEach(async () => {
      await knex.destroy();
    });

    /** The portal after a start with these keys. */
    const serve = (...keys: (typeof older)[]) =>
      serveSettings(knex, { config: settingsConfig({ sealing: { keys } }) });

    const resealWith = async (...keys: (typeof older)[]) => {
      const logger = mockServices.logger.mock();
      const { fn } = resealTask({
        ...{ sealing: createSealing(keys), logger },
        verbs: [reseal => resealPasswords({ knex, reseal })],
      });
      await fn(new AbortController().signal);
      return logger;
    };

    const inForce = async (...keys: (typeof older)[]) =>
      serve(...keys).source.current();

    it('brings the kept passwords under the first key, so that the older one can go', async () => {
      const { api } = serve(older);
      const own = anOwnServer({ password });
      await api
        .put('/settings')
        .send({ ...save, own })
        .expect(200);
      const other = anOwnServer({
        password: 'other',
        username: 'o@harbour.example',
      });
      await api
        .put('/settings')
        .send({ ...save, version: 1, own: other })
        .expect(200);
      await resealWith(newer, older);

      expect(await inForce(newer)).toMatchObject({
        server: { auth: { password: 'other' } },
      });
      await serve(newer)
        .api.post('/settings/undo')
        .send({ version: 2 })
        .expect(200);
      expect(await inForce(newer)).toMatchObject({
        server: { auth: { password } },
      });
    });

    it('brings that of the fall-back server under it as well', async () => {
      const { api } = serve(older);
      const fallback = aFallbackServer({ password: 'spare' });
      await api
        .put('/settings')
        .send({ ...save, own: anOwnServer({ password }), fallback })
        .expect(200);
      await resealWith(newer, older);
      expect(await inForce(newer)).toMatchObject({
        server: { auth: { password } },
        fallback: { server: { auth: { password: 'spare' } } },
      });
    });

    it('still knows that two versions have the same password', async () => {
      const { api } = serve(older);
      await api
        .put('/settings')
        .send({ ...save, own: anOwnServer({ password }) })
        .expect(200);
      await api
        .put('/settings')
        .send({ ...save, version: 1, own: anOwnServer({ fromName: 'Portal' }) })
        .expect(200);
      await resealWith(newer, older);
      const { body } = await serve(newer).api.get('/settings').expect(200);
      expect(body.undo.changes).toEqual(['From Name: not set → Portal']);
    });

    it('overwrites nothing that is saved meanwhile', async () => {
      const { api } = serve(older);
      await api
        .put('/settings')
        .send({ ...save, own: anOwnServer({ password }) })
        .expect(200);
      const rotated = createSealing([newer, older]);
      await resealPasswords({
        knex,
        async reseal({ sealed, place }) {
          // The second one forgets the first password, which no undo can bring back any more.
          for (const version of [1, 2]) {
            await serve(newer, older)
              .api.put('/settings')
              .send({ ...save, version, own: anOwnServer({ password: 'new' }) })
              .expect(200);
          }
          return rotated.reseal(sealed, place);
        },
      });
      expect(await inForce(newer)).toMatchObject({
        server: { auth: { password: 'new' } },
      });
      const [forgotten] = await knex('settings').orderBy('version');
      expect(forgotten).toMatchObject({ version: 1, sealed_password: null });
    });

    it('leaves what does not open, and says where it is', async () => {
      await serve(older)
        .api.put('/settings')
        .send({ ...save, own: anOwnServer({ password }) })
        .expect(200);
      const logger = await resealWith(newer);
      expect(logger.warn.mock.calls).toEqual([
        [expect.stringMatching(/^The password of settings version 1 .*"2025"/)],
      ]);
      expect(await inForce(newer)).toMatchObject({ state: 'invalid' });
      expect(await inForce(newer, older)).toMatchObject({ state: 'ready' });
    });
  },
);
