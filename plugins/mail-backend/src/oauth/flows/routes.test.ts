import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { mailSettingsUpdatePermission } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import {
  AuthorizationServer,
  startAuthorizationServer,
} from '../../__testUtils__/authorizationServer';
import { migrated, noSealing } from '../../__testUtils__/outbox';
import { anOwnServerEntry } from '../../__testUtils__/settings';
import {
  aFlowRequest,
  asAdministrator,
  Backend,
  BackendOptions,
  Door,
  openDoor,
  startBackend,
} from './__testUtils__/servePortal';
import { findFlow } from './findFlow';
import { openOfFlow } from './flowSecrets';
import { purgeFlows } from './purgeFlows';
import { flowRoutes } from './routes';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(120_000);

const mailbox = 'portal@harbour.example';
const startedBy = 'user:default/ada';
let door: Door;
let otherDoor: Door;
let provider: AuthorizationServer;

beforeAll(async () => {
  [door, otherDoor] = await Promise.all([openDoor(), openDoor()]);
  provider = await startAuthorizationServer({
    redirectUris: [`${door.origin}/api/mail/oauth/callback`],
  });
});

afterAll(async () => {
  await provider?.stop();
  await Promise.all([door, otherDoor].map(each => each?.close()));
});

describe.each(databases.eachSupportedId())('flowRoutes, %p', databaseId => {
  let knex: Knex;
  let backend: Backend;
  const ada = () => asAdministrator(door.origin);

  beforeEach(async () => {
    knex = await migrated(await databases.init(databaseId));
    backend = start();
  });

  afterEach(() => knex.destroy());

  function start(options: Partial<BackendOptions> = {}) {
    const started = startBackend({
      ...{ knex, provider, origin: door.origin, ...options },
    });
    door.serve(started.app);
    return started;
  }

  async function begin(oauth: object = {}) {
    const { body } = await ada()
      .start(aFlowRequest(provider, oauth))
      .expect(201);
    return body as { id: string; startUrl: string };
  }

  /** Up to the provider's answer, which the browser then holds. */
  async function consent(startUrl: string) {
    return provider.browse(startUrl, {
      ...{ account: mailbox, stopAt: `${door.origin}/api/mail/oauth/callback` },
    });
  }

  const redeemed = async () =>
    (await provider.tokenRequests()).filter(
      ({ grantType }) => grantType === 'authorization_code',
    ).length;

  it('makes a connection of a consent that who started it accepts', async () => {
    const { id, startUrl, ...rest } = await begin();
    expect(startUrl).toMatch(
      new RegExp(`^${door.origin}/api/mail/oauth/start\\?ticket=[\\w-]{43}$`),
    );
    expect(rest).toMatchObject({
      state: 'waiting',
      form: { fromEmail: mailbox },
    });
    const early = await ada().accept(id).expect(409);
    expect(early.body.error.message).toContain('not granted anything yet');

    const visit = await provider.browse(startUrl, { account: mailbox });
    expect(visit).toMatchObject({ status: 200 });
    expect(visit.body).toContain('You are signed in');
    expect(visit.body).toContain(
      `https://portal.harbour.example/mail/settings?oauth-flow=${id}`,
    );
    const { body: flow } = await ada().poll(id).expect(200);
    expect(flow).toEqual({
      ...{ id, state: 'authorized', form: { fromEmail: mailbox } },
      expiresAt: expect.any(String),
    });
    expect(await knex('oauth_connections')).toHaveLength(0);

    const accepted = await Promise.all([ada().accept(id), ada().accept(id)]);
    const again = await ada().accept(id).expect(200);
    for (const { status, body } of [...accepted, again]) {
      expect({ status, body }).toMatchObject({
        status: 200,
        body: {
          ...{ id: again.body.id, state: 'connected', account: mailbox },
          ...{ clientSecretSet: true, refreshTokenSet: true },
          ...{ scope: 'https://mail.google.com/', obtainedBy: startedBy },
        },
      });
    }
    expect(await knex('oauth_connections')).toHaveLength(1);
    expect(await knex('oauth_flows').first()).toMatchObject({
      ...{ state: 'accepted', connection_id: again.body.id },
      ...{ sealed_tokens: null, sealed_client_secret: null },
      ...{ sealed_verifier: null, state_hash: null, ticket_hash: null },
    });
    const { body: over } = await ada().poll(id).expect(200);
    expect(over).toMatchObject({ state: 'accepted', form: {} });
    await ada().cancel(id).expect(204);
    expect((await ada().poll(id)).body.state).toBe('accepted');
  });

  /**
   * Lets backends read a sign-in and not write it, so that they are at it at the same time.
   *
   * @returns lets them write as soon as so many want to; on SQLite, which has one writer, nobody is held back
   */
  async function holdBack(id: string) {
    if (databaseId !== 'POSTGRES_18') return async () => {};
    const held = await knex.transaction();
    await held('oauth_flows').where({ id }).forUpdate();
    return async (count: number) => {
      for (let waiting = 0; waiting < count; ) {
        const [row] = await knex('pg_stat_activity')
          .whereRaw('datname = current_database()')
          .where({ wait_event_type: 'Lock' })
          .count({ waiting: '*' });
        waiting = Number(row.waiting);
      }
      await held.rollback();
    };
  }

  it('lets one of two backends redeem a code that both get', async () => {
    const other = start();
    otherDoor.serve(start().app);
    door.serve(other.app);
    const { id, startUrl } = await begin();
    const { url, cookies } = await consent(startUrl);
    const before = await redeemed();
    const back = (origin: string) =>
      provider.browse(url.replace(door.origin, origin), {
        ...{ account: mailbox, cookies },
      });
    const letGo = await holdBack(id);
    const both = Promise.all([back(door.origin), back(otherDoor.origin)]);
    await letGo(2);
    const visits = await both;
    expect(visits.map(({ status }) => status).sort()).toEqual([200, 400]);
    expect(await redeemed()).toBe(before + 1);
    expect((await ada().poll(id)).body.state).toBe('authorized');
  });

  it('goes on after a restart, at whatever point', async () => {
    const { id, startUrl } = await begin();
    start();
    const { url, cookies } = await consent(startUrl);
    start();
    await provider.browse(url, { account: mailbox, cookies });
    start();
    const { body } = await ada().accept(id).expect(200);
    expect(body.state).toBe('connected');
  });

  it('cancels a sign-in when the same person starts another, even at once', async () => {
    const first = await begin();
    const { url, cookies } = await consent(first.startUrl);
    const [second] = await Promise.all([begin(), begin(), begin()]);
    const open = await knex('oauth_flows').whereNot({ state: 'cancelled' });
    expect(open).toHaveLength(1);
    expect((await ada().poll(first.id)).body.state).toBe('cancelled');
    const late = await provider.browse(url, { account: mailbox, cookies });
    expect(late.status).toBe(400);
    expect(
      await knex('oauth_flows').where({ id: first.id }).first(),
    ).toMatchObject({
      ...{ sealed_client_secret: null, sealed_form: null, state_hash: null },
    });
    await ada().accept(second.id).expect(409);
    // Somebody else's sign-in stays.
    const eve = asAdministrator(door.origin, 'user:default/eve');
    await eve.start(aFlowRequest(provider)).expect(201);
    expect(await knex('oauth_flows').where({ state: 'waiting' })).toHaveLength(
      2,
    );
  });

  it('drops what is granted after it was given up', async () => {
    const { id, startUrl } = await begin();
    const { sealing } = backend.parts;
    const seal = jest.fn(async (plaintext: Buffer, place: string) => {
      // The provider has answered, and nothing is stored yet.
      if (place.includes('/tokens/')) await ada().cancel(id).expect(204);
      return sealing.seal(plaintext, place);
    });
    const open = sealing.open.bind(sealing);
    const last = start({
      parts: { sealing: { ...sealing, configured: true, seal, open } },
    });
    const grantee = 'given-up@harbour.example';
    const visit = await provider.browse(startUrl, { account: grantee });
    expect(visit.status).toBe(400);
    expect(seal).toHaveBeenCalledTimes(2);
    await last.handedBack();
    expect(await provider.grantedAccounts()).not.toContain(grantee);
    expect((await ada().poll(id)).body.state).toBe('cancelled');
    expect(await knex('oauth_flows').first()).toMatchObject({
      sealed_tokens: null,
    });
  });

  describe('what was granted and is not wanted', () => {
    /** A sign-in that a mailbox of its own has granted something to. */
    async function granted(grantee: string, oauth: object = {}) {
      const { id, startUrl } = await begin(oauth);
      await provider.browse(startUrl, { account: grantee });
      expect((await ada().poll(id)).body.state).toBe('authorized');
      return id;
    }

    const holds = async (grantee: string) =>
      (await provider.grantedAccounts()).includes(grantee);

    it('is handed back when the sign-in is given up', async () => {
      const grantee = 'cancelled@harbour.example';
      const id = await granted(grantee);
      expect(await holds(grantee)).toBe(true);
      await ada().cancel(id).expect(204);
      await backend.handedBack();
      expect(await holds(grantee)).toBe(false);
    });

    it('is handed back when nobody accepts it in time', async () => {
      const grantee = 'expired@harbour.example';
      await granted(grantee);
      await purgeFlows(backend.parts);
      await backend.handedBack();
      expect(await holds(grantee)).toBe(true);
      await knex('oauth_flows').update({ expires_at: 1 });
      await purgeFlows(backend.parts);
      await backend.handedBack();
      expect(await holds(grantee)).toBe(false);
    });

    it('is handed back when it is less than what mail needs', async () => {
      const grantee = 'less@harbour.example';
      const { refreshToken } = await provider.consent(grantee);
      const { startUrl } = await begin();
      await provider.failNext({
        status: 200,
        body: {
          ...{ access_token: 'a', token_type: 'Bearer', expires_in: 3600 },
          ...{ refresh_token: refreshToken, scope: 'email' },
        },
      });
      await provider.browse(startUrl, { account: mailbox });
      await backend.handedBack();
      expect(await holds(grantee)).toBe(false);
    });

    it('stays while the same client is in use, whose authorisation may be the same', async () => {
      const grantee = 'kept@harbour.example';
      const first = await granted(grantee);
      // Another window for the same application: the person is still at it.
      const second = await begin();
      await backend.handedBack();
      expect(await holds(grantee)).toBe(true);
      await provider.browse(second.startUrl, { account: mailbox });
      await ada().accept(second.id).expect(200);
      const third = await granted(grantee);
      await ada().cancel(third).expect(204);
      await backend.handedBack();
      expect(await holds(grantee)).toBe(true);
      await ada().accept(first).expect(409);
    });

    it('is handed back when a sign-in with another client takes its place', async () => {
      const grantee = 'replaced@harbour.example';
      await granted(grantee);
      await begin({ clientId: 'another' });
      await backend.handedBack();
      expect(await holds(grantee)).toBe(false);
    });

    it('is erased all the same when it does not open', async () => {
      const id = await granted('silent@harbour.example');
      await knex('oauth_flows').update({
        // What was granted was sealed for another client.
        client: JSON.stringify({ provider: 'google', grant: 'mailbox-user' }),
      });
      await ada().cancel(id).expect(204);
      expect(backend.told()).toContain('cannot be handed back');
      expect(await knex('oauth_flows').first()).toMatchObject({
        ...{ state: 'cancelled', sealed_tokens: null },
      });
    });
  });

  it('does not exist for anybody else', async () => {
    const { id } = await begin();
    const eve = asAdministrator(door.origin, 'user:default/eve');
    for (const ask of [eve.poll(id), eve.accept(id), eve.cancel(id)]) {
      await ask.expect(404);
    }
    await ada().poll('unknown').expect(404);
    expect((await ada().poll(id)).body.state).toBe('waiting');
  });

  it('ends by itself, erases its secrets, and is forgotten after a day', async () => {
    const { id, startUrl } = await begin();
    await provider.browse(startUrl, { account: mailbox });
    await purgeFlows(backend.parts);
    expect((await ada().poll(id)).body.state).toBe('authorized');
    await knex('oauth_flows').update({ expires_at: 1 });
    const { body } = await ada().poll(id).expect(200);
    expect(body.state).toBe('expired');
    expect(body.trouble.advice).toContain(
      `register exactly ${door.origin}/api/mail/oauth/callback`,
    );
    await ada().accept(id).expect(409);
    await knex('oauth_flows').update({ expires_at: Date.now() - 60_000 });
    await purgeFlows(backend.parts);
    expect(await knex('oauth_flows').first()).toMatchObject({
      ...{ state: 'expired', sealed_tokens: null, sealed_client_secret: null },
      sealed_form: expect.any(String),
    });
    await knex('oauth_flows').update({
      expires_at: Date.now() - 25 * 3600_000,
    });
    await purgeFlows(backend.parts);
    await ada().poll(id).expect(404);
  });

  it('names what a save would refuse, under the paths of the form', async () => {
    const wrong = aFlowRequest(provider, {
      ...{ clientId: '', clientSecret: undefined, tenantId: 'x' },
      grant: 'application',
    });
    const { body } = await ada()
      .start({
        ...wrong,
        server: { ...wrong.server, security: 'none', port: 22 },
      })
      .expect(400);
    expect(body.error.fields.map(({ path }: { path: string }) => path)).toEqual(
      [
        ...['own.oauth.grant', 'own.security', 'own.port'],
        ...['own.oauth.tenantId', 'own.oauth.clientSecret'],
      ],
    );
    const misshapen = await ada()
      .start({ oauth: { provider: 'nobody' }, server: { port: 0 } })
      .expect(400);
    const paths = misshapen.body.error.fields.map(
      ({ path }: { path: string }) => path,
    );
    expect(paths).toEqual(
      expect.arrayContaining(['own.oauth.provider', 'own.host', 'own.port']),
    );
    const nowhere = await ada()
      .start({
        ...aFlowRequest(provider),
        oauth: {
          ...{ provider: 'generic', clientId: 'a', clientSecret: 'b' },
          issuer: door.origin,
        },
      })
      .expect(400);
    expect(nowhere.body.error.fields).toEqual([
      {
        path: 'own.oauth.issuer',
        message: expect.stringContaining('does not tell its endpoints'),
      },
    ]);
    expect(await knex('oauth_flows')).toHaveLength(0);
  });

  it('discovers the endpoints of a generic provider, and signs in there', async () => {
    const { id, startUrl } = await begin({
      ...{ provider: 'generic', issuer: provider.issuer },
      scope: 'smtp.send offline_access',
    });
    const visit = await provider.browse(startUrl, { account: mailbox });
    expect(visit.status).toBe(200);
    await ada().accept(id).expect(200);
  });

  it('explains where no sign-in can be started', async () => {
    start({ origin: 'http://portal.harbour.example' });
    const plain = await ada().start(aFlowRequest(provider)).expect(409);
    expect(plain.body.error.message).toContain('set backend.baseUrl');
    start({ parts: { sealing: noSealing } });
    const open = await ada().start(aFlowRequest(provider)).expect(409);
    expect(open.body.error.message).toContain('openssl rand -base64 32');
  });

  it('uses the kept client secret when none is typed, for the same client', async () => {
    const first = await begin();
    await provider.browse(first.startUrl, { account: mailbox });
    const { body: kept } = await ada().accept(first.id).expect(200);

    const untyped = { clientSecret: undefined, connectionId: kept.id };
    const { id, startUrl } = await begin(untyped);
    await provider.browse(startUrl, { account: mailbox });
    const { body: renewed } = await ada().accept(id).expect(200);
    expect(renewed).toMatchObject({ clientSecretSet: true });
    expect(renewed.id).not.toBe(kept.id);

    // Another administrator's, which was not saved.
    const eve = asAdministrator(door.origin, 'user:default/eve');
    const foreign = await eve
      .start(aFlowRequest(provider, untyped))
      .expect(400);
    expect(foreign.body.error.fields).toEqual([
      {
        path: 'own.oauth.clientSecret',
        message: expect.stringContaining('is needed'),
      },
    ]);

    const other = { ...untyped, clientId: 'another' };
    const refused = await ada()
      .start(aFlowRequest(provider, other))
      .expect(400);
    expect(refused.body.error.fields).toEqual([
      {
        path: 'own.oauth.clientSecret',
        message: expect.stringContaining('is needed'),
      },
    ]);
  });

  it('disconnects what is in force', async () => {
    const { id, startUrl } = await begin();
    const grantee = 'disconnected@harbour.example';
    await provider.browse(startUrl, { account: grantee });
    const { body: connection } = await ada().accept(id).expect(200);
    const oauth = { provider: 'google', connectionId: connection.id } as const;
    const { handedBack } = start({
      inForce: anOwnServerEntry({ authentication: 'oauth', oauth }),
    });
    // To others it is what the settings have.
    const eve = asAdministrator(door.origin, 'user:default/eve');
    await eve
      .start(aFlowRequest(provider, { clientSecret: undefined }))
      .expect(201);
    await ada().disconnect().expect(204);
    await handedBack();
    expect(await provider.grantedAccounts()).not.toContain(grantee);
    const { body } = await ada().accept(id).expect(200);
    expect(body).toMatchObject({
      ...{ id: connection.id, state: 'disconnected' },
      ...{ clientSecretSet: false, refreshTokenSet: false },
    });
  });

  it('lets strangers and people without permission into two routes only', async () => {
    const routes = flowRoutes({
      parts: backend.parts,
      auth: mockServices.auth(),
    });
    expect(
      routes
        .filter(({ access }) => access === 'anyone')
        .map(({ path }) => path),
    ).toEqual(['/oauth/start', '/oauth/callback']);
    for (const { access } of routes) {
      expect([
        'anyone',
        { permission: mailSettingsUpdatePermission },
      ]).toContainEqual(access);
    }
  });

  it('tells no secret to any log', async () => {
    const { id, startUrl } = await begin();
    const { url, cookies, visited } = await consent(startUrl);
    const key = { id, startedBy };
    const open = async (name: 'verifier' | 'tokens') => {
      const flow = await findFlow(knex, key);
      return openOfFlow(backend.parts.sealing, flow!, name);
    };
    const verifier = await open('verifier');
    await provider.browse(url, { account: mailbox, cookies });
    const tokens = JSON.parse((await open('tokens'))!);
    await ada().accept(id).expect(200);

    const failing = await begin();
    await provider.failNext({
      status: 400,
      body: {
        error: 'invalid_client',
        error_description: `No such secret: ${provider.clientSecret}`,
      },
    });
    const failed = await provider.browse(failing.startUrl, {
      account: mailbox,
    });
    // Loading the answer again is the mistake that people make.
    await provider.browse(failed.url, { account: mailbox });
    const { body: flow } = await ada().poll(failing.id).expect(200);
    expect(flow.state).toBe('failed');

    const secrets = [
      ...[startUrl, failing.startUrl].map(
        each => new URL(each).searchParams.get('ticket')!,
      ),
      ...[...visited, ...failed.visited].flatMap(each =>
        ['code', 'state'].flatMap(
          name => new URL(each).searchParams.get(name) ?? [],
        ),
      ),
      ...Object.entries(cookies['127.0.0.1'])
        .filter(([name]) => name.startsWith('mail-oauth-'))
        .map(([, value]) => value),
      ...[verifier!, tokens.refreshToken, tokens.accessToken],
      provider.clientSecret,
    ];
    expect(secrets.length).toBeGreaterThanOrEqual(10);
    const everything = `${backend.told()} ${JSON.stringify(flow)} ${
      failed.body
    }`;
    expect(backend.told()).toContain('audit oauth-flow-accept success');
    expect(backend.told()).toContain('GET /api/mail/oauth/callback HTTP');
    expect(backend.told()).toContain(`The sign-in ${failing.id} at google`);
    for (const secret of secrets) {
      expect(secret.length).toBeGreaterThan(10);
      expect(everything).not.toContain(secret);
    }
  });
});
