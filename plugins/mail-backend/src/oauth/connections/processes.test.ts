import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import {
  AuthorizationServer,
  startAuthorizationServer,
} from '../../__testUtils__/authorizationServer';
import { aBackend, keepGranted } from '../../__testUtils__/oauth';
import { startOtherBackend } from '../../__testUtils__/otherBackend';
import { migrated } from '../../__testUtils__/outbox';

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
// Three processes and a provider take their time on a busy machine.
jest.setTimeout(180_000);

const rounds = 10;
/** Shorter than in a portal, where nobody waits for a test; longer than a busy machine takes for one answer. */
const leaseMs = 10_000;

describe.each(databases.eachSupportedId())('processes, %p', databaseId => {
  let knex: Knex;
  let server: AuthorizationServer;
  const ada = 'ada@harbour.example';

  beforeAll(async () => {
    knex = await migrated(await databases.init(databaseId));
    server = await startAuthorizationServer();
  });

  afterAll(async () => {
    await server.stop();
    await knex.destroy();
  });

  async function keep() {
    const backend = aBackend(knex, { times: { leaseMs, graceMs: 300 } });
    const { refreshToken } = await server.consent(ada);
    const id = await keepGranted(backend.options, {
      ...{ facts: server, refreshToken },
    });
    return { ...backend, id, refreshToken };
  }

  it('asks the provider once a round, however many backends want another token', async () => {
    const { id, connections } = await keep();
    const backends = await Promise.all(
      [1, 2, 3].map(() => startOtherBackend(knex, { leaseMs: 60_000 })),
    );
    const before = (await server.tokenRequests()).length;
    let rejected: string | undefined;
    const ask = (refused?: string) =>
      Promise.all(backends.map(backend => backend.get(id, refused)));
    for (let round = 1; round <= rounds; round += 1) {
      const said = await ask(rejected);
      expect(said.map(({ fault }) => fault)).toEqual(Array(3).fill(undefined));
      expect(new Set(said.map(({ token }) => token)).size).toBe(1);
      expect(said[0].token).not.toBe(rejected);
      expect(await server.tokenRequests()).toHaveLength(before + round);
      rejected = said[0].token;
    }
    expect(await server.introspect(rejected!)).toMatchObject({ active: true });
    expect(await connections.present(id)).toMatchObject({ state: 'connected' });
    for (const { printed } of backends) expect(printed()).toBe('');
    await Promise.all(backends.map(backend => backend.stop()));
  });

  /** Another backend takes the lease, asks the provider, and is killed before it stores anything. */
  async function dieRenewing(id: string) {
    const victim = await startOtherBackend(knex, { leaseMs });
    const arrived = (await server.tokenRequests()).length;
    await server.failNext('hang');
    const asked = victim.get(id).catch(error => error);
    await server.tokenRequestsArrived(arrived + 1);
    await victim.kill();
    expect(String(await asked)).toContain('ended');
  }

  it('takes over when the lease of a backend ends that was killed while renewing', async () => {
    const { id, connections } = await keep();
    await dieRenewing(id);
    const { lease_until: leaseUntil } = await knex('oauth_connections')
      .where({ id })
      .first();
    expect(await connections.tokens(id).get()).toEqual(expect.any(String));
    const { renewed_at: renewedAt } = await knex('oauth_connections')
      .where({ id })
      .first();
    expect(Number(renewedAt)).toBeGreaterThanOrEqual(Number(leaseUntil));
  });

  it('says that the new token was lost, when the backend that was killed had used up the old one', async () => {
    const { id, connections, refreshToken } = await keep();
    await dieRenewing(id);
    // What the provider did for the one that was killed.
    const { status } = await fetch(server.tokenEndpoint, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        refresh_token: refreshToken,
        client_id: server.clientId,
        client_secret: server.clientSecret,
      }),
    });
    expect(status).toBe(200);
    await expect(connections.tokens(id).get()).rejects.toThrow('lost with it');
    expect(await connections.present(id)).toMatchObject({
      state: 'needs-consent',
    });
  });
});
