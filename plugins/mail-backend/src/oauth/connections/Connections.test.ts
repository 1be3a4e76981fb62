import { TestDatabases } from '@backstage/backend-test-utils';
import { generateKeyPairSync } from 'node:crypto';
import { OAuthDraft } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import {
  AuthorizationServer,
  startAuthorizationServer,
} from '../../__testUtils__/authorizationServer';
import {
  aBackend,
  anOAuthServer,
  clientOf,
  keepGranted,
} from '../../__testUtils__/oauth';
import { migrated } from '../../__testUtils__/outbox';
import { createSealing, resealTask } from '../../sealing';
import { OwnServerValues } from '../../settings';
import { google, providers } from '../providers';
import { ConnectionNotice } from './ConnectionNotice';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
// A process of its own takes its time on a busy machine.
jest.setTimeout(120_000);

const by = 'user:default/ada';
const mailbox = 'ada@harbour.example';
const table = 'oauth_connections';
const dayMs = 86_400_000;
const options = { stored: undefined, by, keep: true };
const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const address = 'portal@project.iam.example';

describe.each(databases.eachSupportedId())('Connections, %p', databaseId => {
  let knex: Knex;
  let server: AuthorizationServer;

  beforeAll(async () => {
    knex = await migrated(await databases.init(databaseId));
    server = await startAuthorizationServer({
      serviceAccounts: [{ address, publicKey }],
    });
  });

  afterAll(async () => {
    await server.stop();
    await knex.destroy();
  });

  function entry(oauth: Partial<OAuthDraft> = {}) {
    return anOAuthServer({ ...clientOf(server), ...oauth } as never);
  }

  async function faultsOf(
    found: ReturnType<ReturnType<typeof aBackend>['connections']['find']>,
  ) {
    const outcome = await found;
    return 'faults' in outcome
      ? outcome.faults.map(({ path, message }) => `${path} ${message}`)
      : outcome;
  }

  async function idOf(
    found: ReturnType<ReturnType<typeof aBackend>['connections']['find']>,
  ) {
    const outcome = await found;
    if ('faults' in outcome) throw new Error(JSON.stringify(outcome.faults));
    return outcome.id;
  }

  it('finds what was pasted again, so that a test and a save use it up once', async () => {
    const { connections } = aBackend(knex);
    const { refreshToken } = await server.consent(mailbox);
    const pasted = entry({ refreshToken, clientSecret: server.clientSecret });
    expect(await connections.find(pasted, { ...options, keep: false })).toEqual(
      {
        faults: [],
      },
    );
    const ids = await Promise.all(
      [1, 2, 3].map(() => idOf(connections.find(pasted, options))),
    );
    expect(new Set(ids).size).toBe(1);
    const [id] = ids;
    expect(await connections.present(id)).toMatchObject({ state: 'unproven' });
    expect(await connections.prove(id, {})).toEqual([]);
    expect(await connections.prove(id, {})).toEqual([]);
    expect(await connections.present(id)).toMatchObject({
      ...{ state: 'connected', obtainedBy: by },
    });
    const elsewhere = await idOf(
      connections.find(pasted, { ...options, by: 'user:default/grace' }),
    );
    expect(elsewhere).not.toBe(id);
    // The page sends the id from now on, and no secret.
    expect(
      await connections.find(entry({ connectionId: id }), options),
    ).toEqual({ id, bringsSecret: false });
    // Nobody else may use what only its owner has seen.
    expect(
      await faultsOf(
        connections.find(entry({ connectionId: id }), {
          ...{ ...options, by: 'user:default/grace' },
        }),
      ),
    ).toEqual([
      expect.stringContaining('clientSecret is needed'),
      expect.stringContaining('refreshToken is needed'),
    ]);
  });

  it('asks for secrets again that were for another client or mail server', async () => {
    const { connections, options: parts } = aBackend(knex);
    const { refreshToken } = await server.consent(mailbox);
    const id = await keepGranted(parts, { facts: server, refreshToken });
    const stored = entry({ connectionId: id }) as OwnServerValues;
    const find = (own: ReturnType<typeof entry>) =>
      faultsOf(
        connections.find(own, { ...options, by: 'user:default/x', stored }),
      );
    expect(await find(entry({ clientId: 'another' }))).toEqual([
      expect.stringMatching(/clientSecret Enter it again/),
      expect.stringMatching(/refreshToken Sign in again.*client ID/),
    ]);
    expect(
      await find(entry({ tokenEndpoint: 'https://evil.example/token' })),
    ).toHaveLength(2);
    for (const change of [
      { host: 'evil.example' },
      { port: 465 },
      { advanced: { serverName: 'evil.example' } },
      { advanced: { certificateAuthority: 'PEM' } },
    ]) {
      expect(await find({ ...entry(), ...change } as never)).toEqual([
        expect.stringMatching(/refreshToken Sign in again.*mail server/),
      ]);
    }
    expect(
      await find({ ...entry(), fromEmail: 'other@harbour.example' }),
    ).toEqual({ id, bringsSecret: false });
  });

  it('replaces a client secret when the provider takes it, and keeps the one before when not', async () => {
    const { connections, options: parts } = aBackend(knex);
    const { refreshToken } = await server.consent(mailbox);
    const before = server.clientSecret;
    const id = await keepGranted(parts, { facts: server, refreshToken });
    await connections.prove(id, {});
    const wrong = entry({ connectionId: id, clientSecret: 'not-this-one' });
    expect(await connections.find(wrong, options)).toEqual({
      ...{ id, bringsSecret: true },
    });
    expect(
      await connections.prove(id, { clientSecret: 'not-this-one' }),
    ).toEqual([
      {
        path: 'own.oauth.clientSecret',
        message: expect.stringContaining('does not belong to it'),
      },
    ]);
    expect(await connections.present(id)).toMatchObject({ state: 'connected' });

    await server.setClientSecret('the-next-secret');
    await server.failNext({ status: 503 });
    expect(
      await connections.prove(id, { clientSecret: 'the-next-secret' }),
    ).toEqual([expect.objectContaining({ path: expect.any(String) })]);
    expect(
      await connections.prove(id, { clientSecret: 'the-next-secret' }),
    ).toEqual([]);
    const calls = (await server.tokenRequests()).length;
    // The save after the test sends it again.
    expect(
      await connections.prove(id, { clientSecret: 'the-next-secret' }),
    ).toEqual([]);
    expect(await server.tokenRequests()).toHaveLength(calls);
    const token = await connections.tokens(id).get();
    expect(await connections.tokens(id).get({ rejected: token })).not.toBe(
      token,
    );
    await server.setClientSecret(before);
  });

  it('signs in as an application, and as a service account for one mailbox', async () => {
    const local = {
      ...providers,
      google: google({
        endpoints: {
          issuer: server.issuer,
          token: server.tokenEndpoint,
        },
      }),
    };
    const { connections } = aBackend(knex, { providers: local });
    const application = await idOf(
      connections.find(
        entry({
          ...{ grant: 'application', clientSecret: server.clientSecret },
          scope: 'https://outlook.office365.com/.default',
        }),
        options,
      ),
    );
    expect(await connections.prove(application, {})).toEqual([]);
    expect(await connections.present(application)).toMatchObject({
      ...{ state: 'connected', refreshTokenSet: false },
    });

    const key = JSON.stringify({
      ...{ type: 'service_account', client_email: address },
      ...{ private_key: privateKey, token_uri: 'https://evil.example/' },
    });
    const asAccount = (oauth: Partial<OAuthDraft>) =>
      anOAuthServer({
        ...{ provider: 'google', grant: 'application' },
        ...oauth,
      } as never);
    expect(
      await faultsOf(
        connections.find(asAccount({ serviceAccountKey: '{}' }), options),
      ),
    ).toEqual([expect.stringContaining('is not the key file')]);
    const id = await idOf(
      connections.find(asAccount({ serviceAccountKey: key }), options),
    );
    expect(await connections.prove(id, {})).toEqual([]);
    expect(
      await server.introspect(await connections.tokens(id).get()),
    ).toMatchObject({ account: mailbox, scope: 'https://mail.google.com/' });
    // Its key opens every mailbox: it is for the one that it was entered for.
    expect(
      await faultsOf(
        connections.find(
          {
            ...asAccount({ connectionId: id }),
            username: 'boss@harbour.example',
          },
          options,
        ),
      ),
    ).toEqual([expect.stringContaining('another mailbox')]);
  });

  it('hands back what a sign-in gave and nobody saved, and not what was pasted', async () => {
    const { connections, options: parts } = aBackend(knex);
    const client = {
      ...clientOf(server),
      ...{ authorizationEndpoint: undefined, tokenEndpoint: undefined },
    };
    const [granted, pasted] = ['granted@x.example', 'pasted@x.example'];
    await keepGranted(parts, {
      ...{ facts: server, client, ...(await server.consent(granted)) },
    });
    const forgetAll = async () => {
      await knex(table).update({ wanted_at: 1 });
      await connections.keepHouse();
      await connections.settled();
    };
    await forgetAll();
    expect(await server.grantedAccounts()).not.toContain(granted);
    const { refreshToken } = await server.consent(pasted);
    const { clientSecret } = server;
    await idOf(
      connections.find(
        anOAuthServer({ ...client, refreshToken, clientSecret } as never),
        options,
      ),
    );
    await forgetAll();
    expect(await knex(table)).toEqual([]);
    expect(await server.grantedAccounts()).toContain(pasted);
  });

  it('renews daily what nobody uses, and forgets what nothing refers to', async () => {
    const own = { oauth: { ...clientOf(server), connectionId: '' } };
    const all: string[] = [];
    const { connections, options: parts } = aBackend(knex, {
      references: { inForce: async () => own as never, all: async () => all },
    });
    const granted = await server.consent(mailbox);
    const other = await server.consent(mailbox);
    const id = await keepGranted(parts, { facts: server, ...granted });
    const loose = await keepGranted(parts, { facts: server, ...other });
    own.oauth.connectionId = id;
    all.push(id);
    await connections.keepHouse();
    const calls = (await server.tokenRequests()).length;
    await connections.keepHouse();
    expect(await server.tokenRequests()).toHaveLength(calls);
    expect(await connections.present(loose)).toBeDefined();
    const { renewed_at: renewedAt } = await knex(table).where({ id }).first();
    await knex(table).update({
      renewed_at: Number(renewedAt) - dayMs,
      wanted_at: Number(renewedAt) - 2 * dayMs,
    });
    await connections.keepHouse();
    expect(await server.tokenRequests()).toHaveLength(calls + 1);
    expect(await connections.present(loose)).toBeUndefined();
    expect(await connections.present(id)).toMatchObject({ state: 'connected' });
  });

  it('tells administrators once about what has ended, and again when it ends again', async () => {
    const grantee = 'told@harbour.example';
    const own = { oauth: { ...clientOf(server), connectionId: '' } };
    const { connections, options: parts } = aBackend(knex, {
      references: { inForce: async () => own as never, all: async () => [] },
    });
    const granted = await server.consent(grantee);
    const id = await keepGranted(parts, { facts: server, ...granted });
    own.oauth.connectionId = id;
    const told: ConnectionNotice[] = [];
    const send = async (notice: ConnectionNotice) => void told.push(notice);
    await connections.tell(send);
    expect(told).toEqual([]);
    await server.revoke(grantee);
    await connections.prove(id, {});
    await expect(
      connections.tell(async () => {
        throw new Error('the web is away');
      }),
    ).rejects.toThrow('the web is away');
    await Promise.all([connections.tell(send), connections.tell(send)]);
    await connections.tell(send);
    expect(told.map(({ key }) => key)).toEqual(['needs-consent']);
    await knex(table)
      .where({ id })
      .update({ state: 'connected', trouble: null });
    await connections.tell(send);
    const trouble = JSON.stringify({
      ...{ kind: 'configuration', trouble: { summary: 'No.', advice: 'Do.' } },
    });
    await knex(table).where({ id }).update({ state: 'misconfigured', trouble });
    Object.assign(own.oauth, {
      clientSecretExpiresOn: new Date(Date.now() + 10 * dayMs)
        .toISOString()
        .slice(0, 10),
    });
    await connections.tell(send);
    expect(told.slice(1).map(({ key }) => key)).toEqual([
      'misconfigured',
      expect.stringMatching(/^secret-ends\/.*\/14$/),
    ]);
    expect(await connections.warnings(own as never)).toEqual([
      expect.stringMatching(/^The client secret ends in (9|10) days/),
    ]);
  });

  it('seals everything again with a new key, so that the one before can go', async () => {
    const { connections, options: parts } = aBackend(knex);
    const granted = await server.consent(mailbox);
    const id = await keepGranted(parts, { facts: server, ...granted });
    const token = await connections.tokens(id).get();
    const next = { id: 'next', key: Buffer.alloc(32, 9).toString('base64') };
    const task = resealTask({
      sealing: createSealing([next, ...parts.sealingKeys]),
      verbs: [reseal => connections.reseal(reseal)],
      logger: parts.logger,
    });
    await task.fn(new AbortController().signal);
    const later = aBackend(knex, {
      ...{ sealing: createSealing([next]), sealingKeys: [next] },
    });
    expect(await later.connections.tokens(id).get()).toBe(token);
    expect(
      await later.connections.tokens(id).get({ rejected: token }),
    ).not.toBe(token);
  });
});
