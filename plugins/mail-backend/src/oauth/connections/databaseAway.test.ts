import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import {
  AuthorizationServer,
  startAuthorizationServer,
} from '../../__testUtils__/authorizationServer';
import { DatabaseDoor } from '../../__testUtils__/databaseDoor';
import { aBackend, keepGranted } from '../../__testUtils__/oauth';
import { migrated } from '../../__testUtils__/outbox';

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
// A process of its own takes its time on a busy machine.
jest.setTimeout(120_000);

const ada = 'ada@harbour.example';
const table = 'oauth_connections';

describe.each(databases.eachSupportedId())(
  'a database that is away, %p',
  databaseId => {
    let knex: Knex;
    let server: AuthorizationServer;
    let door: DatabaseDoor;
    let through: Knex;

    beforeAll(async () => {
      knex = await migrated(await databases.init(databaseId));
      server = await startAuthorizationServer();
      door = await DatabaseDoor.to(knex);
      through = door.knex(knex);
    });

    afterAll(async () => {
      await through.destroy();
      await door.stop();
      await server.stop();
      await knex.destroy();
    });

    /** A backend whose database goes away while the provider answers, which it does only then. */
    async function renewWithout(
      times: Parameters<typeof aBackend>[1] & object,
    ) {
      const backend = aBackend(through, times);
      const { refreshToken } = await server.consent(ada);
      const id = await keepGranted(backend.options, {
        ...{ facts: server, refreshToken },
      });
      const arrived = (await server.tokenRequests()).length;
      await server.failNext('hold');
      const token = backend.connections.tokens(id).get();
      const outcome = token.catch((error: Error) => error);
      await server.tokenRequestsArrived(arrived + 1);
      door.close();
      await server.release();
      return { ...backend, id, outcome };
    }

    afterEach(() => door.open());

    it('does not lose the tokens that a provider gave meanwhile', async () => {
      const { connections, id, outcome } = await renewWithout({});
      // Longer than one hiccup: the server is starting again.
      await door.refused(5);
      door.open();
      const token = await outcome;
      expect(await server.introspect(String(token))).toMatchObject({
        active: true,
      });
      const calls = (await server.tokenRequests()).length;
      expect(await connections.tokens(id).get()).toBe(token);
      // The rotated refresh token is the one that was stored.
      const next = await connections.tokens(id).get({ rejected: `${token}` });
      expect(next).not.toBe(token);
      expect(await server.tokenRequests()).toHaveLength(calls + 1);
      expect(await connections.present(id)).toMatchObject({
        state: 'connected',
      });
    });

    it('says when it stays away for so long that they are lost', async () => {
      const { outcome, logged, id } = await renewWithout({
        times: { storeForMs: 300 },
      });
      expect(String(await outcome)).toContain(
        'the database did not take them; they are lost',
      );
      expect(logged.join()).toContain(`connection ${id} could not be stored`);
    });

    it('lets the one who has the tokens store them before another backend asks with the old ones', async () => {
      const { id, outcome } = await renewWithout({ times: { leaseMs: 1 } });
      const calls = (await server.tokenRequests()).length;
      // Another machine, whose way to the database is good.
      const { connections } = aBackend(knex, { times: { graceMs: 60_000 } });
      const { lease_owner: first } = await knex(table).where({ id }).first();
      const other = connections.tokens(id).get();
      for (let owner = first; owner === first; ) {
        ({ lease_owner: owner } = await knex(table).where({ id }).first());
      }
      door.open();
      const token = await outcome;
      expect(token).toEqual(expect.any(String));
      expect(await other).toBe(token);
      expect(await server.tokenRequests()).toHaveLength(calls);
    });
  },
);
