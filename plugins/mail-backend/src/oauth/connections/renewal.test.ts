import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import {
  AuthorizationServer,
  startAuthorizationServer,
} from '../../__testUtils__/authorizationServer';
import { aBackend, clientOf, keepGranted } from '../../__testUtils__/oauth';
import { migrated } from '../../__testUtils__/outbox';
import { readDatabaseClock } from '../../database';
import { TokenFault } from '../../settings';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
// A process of its own takes its time on a busy machine.
jest.setTimeout(120_000);

const ada = 'ada@harbour.example';
const table = 'oauth_connections';

describe.each(databases.eachSupportedId())('renewal, %p', databaseId => {
  let knex: Knex;
  let server: AuthorizationServer;

  beforeAll(async () => {
    knex = await migrated(await databases.init(databaseId));
    server = await startAuthorizationServer();
  });

  afterAll(async () => {
    await server.stop();
    await knex.destroy();
  });

  /** A backend, a connection with a token of its own, and how often it was renewed since. */
  async function start(changes: Parameters<typeof aBackend>[1] = {}) {
    const backend = aBackend(knex, changes);
    const { refreshToken } = await server.consent(ada);
    const id = await keepGranted(backend.options, {
      facts: server,
      refreshToken,
    });
    const before = (await server.tokenRequests()).length;
    return {
      ...{ ...backend, id, refreshToken },
      get: (rejected?: string) =>
        backend.connections.tokens(id).get({ rejected }),
      fault: async (rejected?: string) =>
        backend.connections
          .tokens(id)
          .get({ rejected })
          .then(
            token => {
              throw new Error(`There is a token: ${token}`);
            },
            (error: TokenFault) => error.facts,
          ),
      calls: async () => (await server.tokenRequests()).length - before,
      row: () => knex(table).where({ id }).first(),
      /** As if its token had been got an hour before the rest of its life. */
      async age(leftMs: number) {
        const { renewed_at: renewedAt } = await knex(table)
          .where({ id })
          .first();
        await knex(table)
          .where({ id })
          .update({
            renewed_at: Number(renewedAt) + leftMs - 3_600_000,
            access_expires_at: Number(renewedAt) + leftMs,
          });
      },
      /** Lets the time pass that the provider wanted to be left alone. */
      later: () => knex(table).where({ id }).update({ not_before: 1 }),
      state: async () => (await backend.connections.present(id))!,
    };
  }

  it('renews once for all who ask, keeps what rotates, and again only when a token was refused', async () => {
    const { get, calls, connections, state } = await start();
    const leases: string[] = [];
    const note = ({ sql }: { sql: string }) => {
      if (/^update .*lease_owner/.test(sql)) leases.push(sql);
    };
    knex.on('query', note);
    const tokens = await Promise.all(Array.from({ length: 10 }, () => get()));
    knex.off('query', note);
    expect(new Set(tokens).size).toBe(1);
    // Within a process the others wait for the first; one takes the lease, and gives it back.
    expect(leases).toHaveLength(2);
    expect(await calls()).toBe(1);
    expect(await get()).toBe(tokens[0]);
    let token = tokens[0];
    for (let round = 2; round <= 5; round += 1) {
      const refused = token;
      const renewed = await Promise.all([get(refused), get(refused)]);
      expect(renewed[0]).toBe(renewed[1]);
      expect(renewed[0]).not.toBe(refused);
      expect(await calls()).toBe(round);
      token = renewed[0];
    }
    expect(await server.introspect(token)).toMatchObject({ active: true });
    expect(await state()).toMatchObject({
      ...{ state: 'connected', account: ada, refreshTokenSet: true },
      renewedAt: expect.any(String),
    });
    await connections.settled();
  });

  it('asks a provider once about an authorisation that has ended, whoever asks how often', async () => {
    const { fault, calls, state, logged } = await start();
    await server.revoke(ada);
    for (let round = 0; round < 20; round += 1) {
      expect(await fault()).toMatchObject({
        failureClass: 'auth',
        field: 'oauth.refreshToken',
      });
    }
    expect(await calls()).toBe(1);
    expect(logged).toHaveLength(1);
    expect(await state()).toMatchObject({
      state: 'needs-consent',
      trouble: {
        code: 'invalid_grant',
        advice: expect.stringMatching(/sign in/),
      },
    });
  });

  it.each([
    ['seconds', { wish: () => '7', least: 0, most: 7_000 }],
    [
      'a date',
      {
        wish: () => new Date(Date.now() + 90_000).toUTCString(),
        least: 60_000,
        most: 95_000,
      },
    ],
    [
      'more than an hour',
      { wish: () => '86400', least: 3_500_000, most: 3_600_000 },
    ],
  ])(
    'waits as long as the provider wants, given as %s',
    async (_, { wish, least, most }) => {
      const { fault, calls, row, get, later } = await start();
      await server.failNext({
        status: 429,
        headers: { 'retry-after': wish() },
        body: { error: 'slow_down' },
      });
      expect(await fault()).toMatchObject({ failureClass: 'throttle' });
      expect(await fault()).toMatchObject({ failureClass: 'throttle' });
      expect(await calls()).toBe(1);
      const now = await readDatabaseClock(knex);
      const left = Number((await row()).not_before) - now;
      expect(left).toBeGreaterThan(least);
      expect(left).toBeLessThanOrEqual(most);
      await later();
      expect(await get()).toEqual(expect.any(String));
    },
  );

  it.each([
    ['503', { status: 503, body: { error: 'server_error' } }, 'transient'],
    ['a page of a proxy', { status: 502, body: '<h1>Bad</h1>' }, 'transient'],
    ['HTML with 200', { status: 200, body: '<h1>Sign in</h1>' }, 'config'],
    ['404', { status: 404, body: '<h1>Not here</h1>' }, 'config'],
    [
      '200 with an error',
      { status: 200, body: { error: 'invalid_client' } },
      'config',
    ],
    [
      'too many requests with 200',
      { status: 200, body: { error: 'Access Denied' } },
      'throttle',
    ],
    [
      'a redirect',
      { status: 307, headers: { location: 'https://elsewhere.example/' } },
      'config',
    ],
    [
      'a token of another type',
      { status: 200, body: { access_token: 'a', token_type: 'DPoP' } },
      'config',
    ],
    ['no answer in time', 'hang' as const, 'network'],
  ])('meets %s, and goes on later', async (_, fault, failureClass) => {
    const tested = await start({ times: { timeoutMs: 1_500 } });
    await server.failNext(fault);
    const facts = await tested.fault();
    expect(facts).toMatchObject({ failureClass });
    expect(facts.message).not.toContain('<');
    expect(await tested.fault()).toMatchObject({ failureClass });
    expect(await tested.calls()).toBe(1);
    await tested.later();
    expect(await tested.get()).toEqual(expect.any(String));
    expect(await tested.state()).toMatchObject({ state: 'connected' });
    expect((await tested.state()).trouble).toBeUndefined();
  });

  it('says that a token was lost on the way, and not that somebody revoked it', async () => {
    const { fault, later, state } = await start();
    await server.failNext('drop');
    expect(await fault()).toMatchObject({ failureClass: 'network' });
    await later();
    expect(await fault()).toMatchObject({
      failureClass: 'auth',
      message: expect.stringContaining('was lost'),
    });
    expect((await state()).state).toBe('needs-consent');
  });

  it('keeps the new refresh token of an answer that is of no use otherwise', async () => {
    const { fault, later, get, row } = await start();
    const rescued = 'rescued@harbour.example';
    const other = await server.consent(rescued);
    for (const wrong of [
      { access_token: 'a', token_type: 'bearer', expires_in: -1 },
      { access_token: 'a' },
      { error: 'server_error' },
    ]) {
      const before = (await row()).sealed_refresh_token;
      await server.failNext({
        status: 200,
        body: { ...wrong, refresh_token: other.refreshToken },
      });
      await fault();
      expect((await row()).sealed_refresh_token).not.toBe(before);
      await later();
    }
    expect(await server.introspect(await get())).toMatchObject({
      account: rescued,
    });
  });

  it('goes on with the token before while the provider cannot answer', async () => {
    const { get, age, calls, connections } = await start();
    const token = await get();
    await age(100_000);
    await server.failNext({ status: 503 });
    expect(await get()).toBe(token);
    expect(await get()).toBe(token);
    expect(await calls()).toBe(2);
    await expect(get(token)).rejects.toThrow(TokenFault);
    await connections.settled();
  });

  it('does not go on with it when the authorisation has ended', async () => {
    const { get, age, fault } = await start();
    await get();
    await age(100_000);
    await server.revoke(ada);
    expect(await fault()).toMatchObject({ failureClass: 'auth' });
    expect(await fault()).toMatchObject({ failureClass: 'auth' });
  });

  it('gets the next token ahead of time when somebody asks late in the life of this one', async () => {
    const { get, age, calls, connections } = await start();
    const token = await get();
    await age(600_000);
    expect(await get()).toBe(token);
    await connections.settled();
    expect(await calls()).toBe(2);
    expect(await get()).not.toBe(token);
    expect(await calls()).toBe(2);
  });

  it('drops what comes after a disconnect, and hands it back', async () => {
    const grantee = 'drop@harbour.example';
    const { refreshToken } = await server.consent(grantee);
    const client = {
      ...clientOf(server),
      authorizationEndpoint: undefined,
      tokenEndpoint: undefined,
    };
    const own = { oauth: { ...client, connectionId: '' } };
    const { connections, options, logged } = aBackend(knex, {
      references: {
        inForce: async () => own as never,
        all: async () => [],
      },
    });
    const id = await keepGranted(options, {
      ...{ facts: server, refreshToken, client },
    });
    own.oauth.connectionId = id;
    const arrived = (await server.tokenRequests()).length;
    // What the provider answers when it answers late.
    await server.failNext({
      status: 200,
      delayMs: 4_000,
      body: { access_token: 'late', token_type: 'bearer', expires_in: 3600 },
    });
    const late = connections
      .tokens(id)
      .get()
      .catch(error => error);
    await server.tokenRequestsArrived(arrived + 1);
    await connections.disconnect({ by: 'user:default/grace' });
    expect(String(await late)).toContain('disconnected');
    await connections.settled();
    expect(await server.grantedAccounts()).not.toContain(grantee);
    expect(await connections.present(id)).toMatchObject({
      ...{ state: 'disconnected', clientSecretSet: false },
      refreshTokenSet: false,
    });
    expect(await knex(table).where({ id }).first()).toMatchObject({
      sealed_access_token: null,
      sealed_refresh_token: null,
    });
    expect(logged.join()).toContain('dropped');
  });

  it('leaves the authorisation alone that another backend has renewed meanwhile', async () => {
    const grantee = 'twice@harbour.example';
    await server.setRotation('lenient');
    const { refreshToken } = await server.consent(grantee);
    // Discovered, it names a place to revoke tokens at.
    const client = {
      ...clientOf(server),
      ...{ authorizationEndpoint: undefined, tokenEndpoint: undefined },
    };
    const slow = aBackend(knex, { times: { leaseMs: 1 } });
    const id = await keepGranted(slow.options, {
      ...{ facts: server, refreshToken, client },
    });
    const arrived = (await server.tokenRequests()).length;
    await server.failNext('hold');
    const late = slow.connections.tokens(id).get();
    await server.tokenRequestsArrived(arrived + 1);
    const fast = aBackend(knex, { times: { graceMs: 1 } });
    const token = await fast.connections.tokens(id).get();
    await server.release();
    expect(await late).toBe(token);
    await slow.connections.settled();
    expect(slow.logged.join()).toContain('dropped');
    expect(await server.introspect(token)).toMatchObject({ active: true });
    expect(await server.grantedAccounts()).toContain(grantee);
    await server.setRotation('strict');
  });

  it('opens nothing that was pasted into another row or beside another endpoint', async () => {
    const one = await start();
    const other = await start();
    await one.get();
    await other.get();
    const { sealed_access_token, sealed_refresh_token } = await one.row();
    await knex(table)
      .where({ id: other.id })
      .update({ sealed_access_token, sealed_refresh_token });
    expect(await other.fault()).toMatchObject({
      failureClass: 'config',
      message: expect.stringContaining('sealed for elsewhere'),
    });
    const stolen = {
      ...clientOf(server),
      tokenEndpoint: 'http://127.0.0.1:9/token',
    };
    for (const change of [
      { client: JSON.stringify(stolen) },
      { client: JSON.stringify(clientOf(server)), destination: 'elsewhere' },
    ]) {
      await knex(table).where({ id: one.id }).update(change);
      expect(await one.fault()).toMatchObject({
        message: expect.stringContaining('sealed for elsewhere'),
      });
    }
  });

  it('logs, stores and throws nothing secret', async () => {
    const { fault, later, logged, id, refreshToken, get } = await start();
    const secrets = [refreshToken, server.clientSecret];
    await server.failNext({
      status: 400,
      body: {
        error: 'temporarily_unavailable',
        error_description: `${refreshToken} ${encodeURIComponent(
          server.clientSecret,
        )}\r\n<b>\u0000`,
      },
    });
    const facts = await fault();
    await later();
    secrets.push(await get());
    const everything = JSON.stringify([
      facts,
      logged,
      await knex(table).where({ id }).first(),
    ]);
    for (const secret of secrets) expect(everything).not.toContain(secret);
    expect(facts.message).toContain('The provider said: … … <b>');
  });
});
