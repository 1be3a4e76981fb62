import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import {
  AuthorizationServer,
  startAuthorizationServer,
} from './__testUtils__/authorizationServer';
import { testCertificateAuthority } from './__testUtils__/certificates';
import { aBackend, keepGranted } from './__testUtils__/oauth';
import { migrated } from './__testUtils__/outbox';
import { startSubmissionServer } from './__testUtils__/submissionServer';
import { AccessTokens } from './settings';
import { createTransport, Envelope } from './transport';

// Processes of their own take their time on a busy machine.
jest.setTimeout(120_000);

const ada = 'ada@harbour.example';
const bob = 'bob@harbour.example';
const envelope = { reversePath: ada, recipient: 'eve@elsewhere.example' };
const message = Buffer.from('Subject: News\r\n\r\nHello\r\n');
const accepted = expect.objectContaining({ outcome: 'accepted' });

/** Postfix and Dovecot, which `npm run test:proofs` has started. */
interface Proof {
  mailPort: number;
  provider: { port: number; introspectionSecret: string };
}

const proof: Proof | undefined =
  process.env.MAILROOM_PROOF && JSON.parse(process.env.MAILROOM_PROOF);

interface MailServer {
  port: number;
  stop(): Promise<void>;
}

/** A mail server that asks the provider about every token. */
interface Case {
  name: string;
  mechanism: 'XOAUTH2' | 'OAUTHBEARER';
  /** What it says about a token that it refuses, besides no. */
  challenge: string;
  start(provider: AuthorizationServer): Promise<MailServer>;
}

const cases: Case[] = [
  {
    name: 'a server that refuses as Gmail does',
    mechanism: 'XOAUTH2',
    challenge: '"status":"400"',
    start: provider =>
      startSubmissionServer(provider, { style: 'gmail', endsWithToken: true }),
  },
  {
    name: 'a server that refuses as Exchange does',
    mechanism: 'XOAUTH2',
    challenge: '',
    start: provider => startSubmissionServer(provider, { style: 'exchange' }),
  },
];

if (proof) {
  const start = async () => ({ port: proof.mailPort, stop: async () => {} });
  const name = 'Postfix with Dovecot';
  cases.push(
    { name, mechanism: 'XOAUTH2', challenge: '"status":"401"', start },
    { name, mechanism: 'OAUTHBEARER', challenge: 'invalid_token', start },
  );
}

describe.each(cases)(
  'mail through $name, $mechanism',
  ({ mechanism, challenge, start }) => {
    const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
    let knex: Knex;
    let provider: AuthorizationServer;
    let server: MailServer;
    const cleanUp: Array<() => Promise<void>> = [];

    beforeAll(async () => {
      knex = await migrated(await databases.init('SQLITE_3'));
      provider = await startAuthorizationServer(proof?.provider);
      server = await start(provider);
    });

    afterEach(async () => {
      for (const end of cleanUp.splice(0)) await end();
    });

    afterAll(async () => {
      await server.stop();
      await provider.stop();
      await knex.destroy();
    });

    /** A connection that a consent of Ada has given, with no access token yet, and how often its tokens were renewed. */
    async function granted() {
      const backend = aBackend(knex);
      const { refreshToken } = await provider.consent(ada);
      const before = (await provider.tokenRequests()).length;
      const id = await keepGranted(backend.options, {
        facts: provider,
        refreshToken,
      });
      const tokens = backend.connections.tokens(id);
      const renewals = async () =>
        (await provider.tokenRequests()).length - before;
      return { tokens, renewals };
    }

    function transport(tokens: AccessTokens, username = ada) {
      const opened = createTransport(
        {
          ...{ host: 'localhost', port: server.port, security: 'starttls' },
          auth: { username, mechanism, connectionId: 'one', tokens },
          ...{ ca: testCertificateAuthority, loopbackAllowed: true },
          ...{ ehloName: 'portal.harbour.example', maxConnections: 2 },
          ...{ connectionTimeoutMs: 60_000, greetingTimeoutMs: 60_000 },
          idleTimeoutMs: 60_000,
        },
        { logger: mockServices.logger.mock() },
      );
      cleanUp.push(() => opened.close());
      return {
        submit: (changes: Partial<Envelope> = {}) =>
          opened.submit({ ...envelope, ...changes }, message),
      };
    }

    /** Resolves when the provider says that a token has ended. */
    async function ended(token: string) {
      while ((await provider.introspect(token)).active);
    }

    it('is taken, many at once with one token', async () => {
      const { tokens, renewals } = await granted();
      const { submit } = transport(tokens);
      expect(
        await Promise.all(Array.from({ length: 6 }, () => submit())),
      ).toEqual(Array(6).fill(accepted));
      expect(await renewals()).toBe(1);
    });

    it('is taken with a token as long as that of a large organisation', async () => {
      await provider.setAccessTokenCharacters(4_000);
      const { tokens } = await granted();
      expect(await tokens.get()).toHaveLength(4_000);
      expect(await transport(tokens).submit()).toEqual(accepted);
      await provider.setAccessTokenCharacters(43);
    });

    it('is taken after the token has died early, with the next one', async () => {
      const { tokens, renewals } = await granted();
      const dead = await tokens.get();
      await provider.killAccessToken(dead);
      const { submit } = transport(tokens);
      expect(await Promise.all([submit(), submit()])).toEqual([
        accepted,
        accepted,
      ]);
      expect(await renewals()).toBe(2);
    });

    it('is taken over and over with tokens that end within seconds', async () => {
      await provider.setAccessTokenSeconds(4);
      const { tokens, renewals } = await granted();
      const kept = transport(tokens);
      for (let round = 0; round < 2; round++) {
        expect(await kept.submit()).toEqual(accepted);
        expect(await transport(tokens).submit()).toEqual(accepted);
        await ended(await tokens.get());
      }
      expect(await kept.submit()).toEqual(accepted);
      expect(await renewals()).toBeGreaterThanOrEqual(2);
      await provider.setAccessTokenSeconds(3_600);
    });

    it('is refused with a token that nobody gave, and the server has its say', async () => {
      const wrong = { get: async () => 'made-up' };
      expect(await transport(wrong).submit()).toMatchObject({
        outcome: 'failed',
        failureClass: 'auth',
        reply: {
          command: 'AUTH',
          replyCode: 535,
          text: expect.stringContaining(challenge),
        },
      });
    });

    it('is refused in the name of another account', async () => {
      const { tokens } = await granted();
      expect(await transport(tokens, bob).submit()).toMatchObject({
        outcome: 'failed',
        failureClass: 'auth',
        reply: { command: 'AUTH', replyCode: 535 },
      });
    });

    it('is refused from an address that is not the account’s', async () => {
      const { tokens } = await granted();
      expect(
        await transport(tokens).submit({ reversePath: bob }),
      ).toMatchObject({
        outcome: 'failed',
        failureClass: 'config',
        reply: { enhancedCode: expect.stringMatching(/^5\.7\.(1|60)$/) },
      });
    });

    it('is not even tried once the grant is over, and the provider is asked once', async () => {
      const { tokens, renewals } = await granted();
      const { submit } = transport(tokens);
      await tokens.get();
      await provider.revoke(ada);
      const over = { outcome: 'failed', failureClass: 'auth', retry: false };
      expect(await submit()).toMatchObject(over);
      expect(await Promise.all([submit(), submit()])).toMatchObject([
        { ...over, reply: { command: 'TOKEN' } },
        { ...over, reply: { command: 'TOKEN' } },
      ]);
      expect(await renewals()).toBe(2);
    });
  },
);
