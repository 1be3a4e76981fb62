import { mockServices } from '@backstage/backend-test-utils';
import { once } from 'node:events';
import { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import {
  SmtpServer,
  SmtpServerOptions,
  startSmtpServer,
  testCertificate,
  testCertificateAuthority,
  TestTokens,
  TokenAuth,
} from '../__testUtils__';
import { SubmissionServer, TokenFault } from '../settings';
import { createTransport } from './createTransport';

const mailbox = 'portal,test=1@harbour.example';
const ada = {
  reversePath: 'portal@harbour.example',
  recipient: 'ada@harbour.example',
};
const message = Buffer.from('Subject: One\r\n\r\nText\r\n');
const accepted = expect.objectContaining({ outcome: 'accepted' });
const gmailChallenge =
  '{"status":"400","schemes":"Bearer","scope":"https://mail.google.com/"}';
const consentEnded = {
  failureClass: 'auth',
  server: 'login.harbour.example:443',
  message: 'The authorisation has ended: invalid_grant',
  advice: 'Press "Get Refresh Token".',
  field: 'oauth.refreshToken',
} as const;

const cleanUp: Array<() => Promise<void>> = [];

afterEach(async () => {
  for (const end of cleanUp.splice(0).reverse()) {
    await end();
  }
});

/** A server that takes the tokens, and nothing else. */
async function serve(
  tokens: TestTokens,
  options: Omit<SmtpServerOptions, 'tokenAuth'> & {
    tokenAuth?: Partial<TokenAuth>;
  } = {},
): Promise<SmtpServer> {
  const { tokenAuth, ...more } = options;
  const server = await startSmtpServer({
    tls: 'starttls',
    ...more,
    tokenAuth: {
      mechanisms: ['XOAUTH2'],
      accepts: (token, username) =>
        username === mailbox && tokens.accepts(token),
      ...tokenAuth,
    },
  });
  cleanUp.push(() => server.stop());
  return server;
}

function transportTo(
  server: { port: number },
  tokens: TestTokens,
  more: Partial<SubmissionServer> & {
    mechanism?: 'XOAUTH2' | 'OAUTHBEARER';
  } = {},
) {
  const { mechanism = 'XOAUTH2', ...changes } = more;
  const transport = createTransport(
    {
      ...{ host: 'localhost', port: server.port, security: 'starttls' },
      auth: { username: mailbox, mechanism, connectionId: 'one', tokens },
      ...{ ca: testCertificateAuthority, loopbackAllowed: true },
      ...{ ehloName: 'portal.harbour.example', maxConnections: 2 },
      ...{ connectionTimeoutMs: 20_000, greetingTimeoutMs: 20_000 },
      idleTimeoutMs: 20_000,
      ...changes,
    },
    { logger: mockServices.logger.mock() },
  );
  cleanUp.push(() => transport.close());
  return transport;
}

function submitMany(transport: ReturnType<typeof transportTo>, count: number) {
  return Promise.all(
    Array.from({ length: count }, () => transport.submit(ada, message)),
  );
}

function commandsOf({ sessions }: SmtpServer): string[] {
  return sessions.flatMap(({ commands }) => commands);
}

describe('signing in with a token', () => {
  it.each(['XOAUTH2', 'OAUTHBEARER'] as const)(
    'succeeds with %s, whatever else is offered',
    async mechanism => {
      const tokens = new TestTokens();
      const server = await serve(tokens, {
        auth: { username: mailbox, password: 'right horse' },
        tokenAuth: { mechanisms: ['XOAUTH2', 'OAUTHBEARER'] },
      });

      expect(
        await transportTo(server, tokens, { mechanism }).submit(ada, message),
      ).toEqual(accepted);
      expect(server.messages[0]).toMatchObject({
        username: mailbox,
        secure: true,
      });
      expect(commandsOf(server)).toContainEqual(
        expect.stringMatching(`^AUTH ${mechanism} [A-Za-z0-9+/=]+$`),
      );
      expect(tokens).toMatchObject({ asked: 1, renewals: 0 });
    },
  );

  it.each(['XOAUTH2', 'OAUTHBEARER'] as const)(
    'shows a long token with %s only when it is asked for, so that no line is cut',
    async mechanism => {
      const tokens = new TestTokens(4_000);
      const server = await serve(tokens, {
        maxLineLength: 2_048,
        tokenAuth: { mechanisms: [mechanism] },
      });

      expect(
        await transportTo(server, tokens, { mechanism }).submit(ada, message),
      ).toEqual(accepted);
      expect(commandsOf(server)).toContain(`AUTH ${mechanism}`);
      expect(tokens.renewals).toBe(0);
    },
  );

  it('keeps the line with the token within 512 bytes, its end included', async () => {
    const lengths: number[] = [];
    for (let length = 300; length <= 340; length++) {
      const tokens = new TestTokens(length);
      const server = await serve(tokens, { tls: 'implicit' });
      const transport = transportTo(server, tokens, {
        security: 'implicit-tls',
      });
      expect(await transport.submit(ada, message)).toEqual(accepted);
      const line = commandsOf(server).find(each => each.startsWith('AUTH'))!;
      lengths.push(line.length + 2);
    }

    expect(Math.max(...lengths)).toBeGreaterThan(508);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(512);
    expect(lengths.at(-1)).toBe('AUTH XOAUTH2\r\n'.length);
  });

  describe('with a token that is refused', () => {
    it.each([
      ['XOAUTH2', 'at once', undefined],
      ['XOAUTH2', 'after a challenge', gmailChallenge],
      ['OAUTHBEARER', 'at once', undefined],
      ['OAUTHBEARER', 'after a challenge', '{"status":"invalid_token"}'],
    ] as const)(
      'renews it once on the same connection (%s, %s)',
      async (mechanism, _when, challenge) => {
        const tokens = new TestTokens();
        const server = await serve(tokens, {
          tokenAuth: { mechanisms: [mechanism], challenge },
        });
        tokens.kill();

        expect(
          await transportTo(server, tokens, { mechanism }).submit(ada, message),
        ).toEqual(accepted);
        expect(tokens.renewals).toBe(1);
        expect(server.sessions).toHaveLength(1);
        expect(server.sessions[0].verbs.slice(0, 5)).toEqual([
          ...['EHLO', 'STARTTLS', 'EHLO', 'AUTH', 'AUTH'],
        ]);
      },
    );

    it.each([
      ['501 5.5.2 Cannot decode response', 2],
      ['535 5.7.3 Authentication unsuccessful', 2],
      [
        '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox.',
        1,
      ],
      [
        '535 5.7.139 Authentication unsuccessful, the request did not meet the criteria to be authenticated successfully.',
        1,
      ],
      ['504 5.7.4 Unrecognized authentication type', 1],
      ['454 4.7.0 Temporary authentication failure', 1],
    ])(
      'renews it when that may help, and never twice: %s',
      async (reply, attempts) => {
        const tokens = new TestTokens();
        const server = await serve(tokens, { replies: { AUTH: reply } });

        expect(
          await transportTo(server, tokens).submit(ada, message),
        ).toMatchObject({
          outcome: 'failed',
          reply: { command: 'AUTH', replyCode: Number(reply.slice(0, 3)) },
        });
        const shown = commandsOf(server).filter(line =>
          line.startsWith('AUTH'),
        );
        expect(new Set(shown).size).toBe(attempts);
        expect(shown).toHaveLength(attempts);
        expect(tokens.renewals).toBe(attempts - 1);
      },
    );

    it('tries the new one on a fresh connection when the server ends the old one', async () => {
      const tokens = new TestTokens();
      const server = await serve(tokens, {
        replies: {
          AUTH: (_command, session) => {
            if (session === server.sessions[0]) {
              setImmediate(() => session.end());
            }
            return undefined;
          },
        },
      });
      tokens.kill();
      tokens.beforeRenewal = () =>
        server.waitUntil(({ sessions }) => !sessions[0].open);

      expect(await transportTo(server, tokens).submit(ada, message)).toEqual(
        accepted,
      );
      expect(tokens.renewals).toBe(1);
      expect(server.sessions.map(({ messages }) => messages)).toEqual([0, 1]);
    });

    it('tries the new one on a fresh connection when the server ends the old one only then', async () => {
      const tokens = new TestTokens();
      const server = await serve(tokens, {
        replies: {
          AUTH: (_command, session) =>
            session === server.sessions[0] && tokens.renewals > 0
              ? 'cut'
              : undefined,
        },
      });
      tokens.kill();

      expect(await transportTo(server, tokens).submit(ada, message)).toEqual(
        accepted,
      );
      expect(tokens.renewals).toBe(1);
      expect(server.sessions.map(({ messages }) => messages)).toEqual([0, 1]);
    });

    it('says what the server said, with its challenge and without the token', async () => {
      const tokens = new TestTokens();
      const server = await serve(tokens, {
        tokenAuth: { accepts: () => false, challenge: gmailChallenge },
        replies: {
          AUTH: () => `535-5.7.8 You said ${tokens.newest}\r\n535 5.7.8 so no`,
        },
      });

      const submission = await transportTo(server, tokens).submit(ada, message);

      expect(submission).toMatchObject({
        failureClass: 'auth',
        retry: true,
        field: 'oauth.refreshToken',
        reply: {
          ...{ command: 'AUTH', replyCode: 535, enhancedCode: '5.7.8' },
          text: `You said …\nso no\n${gmailChallenge}`,
        },
        advice: expect.stringContaining('Google'),
      });
      expect(server.sessions[0].verbs).not.toContain('MAIL');
    });

    it('is told by what stands in the way of another one', async () => {
      const tokens = new TestTokens();
      const server = await serve(tokens);
      tokens.kill();
      tokens.renewalFault = new TokenFault({
        ...consentEnded,
        failureClass: 'transient',
      });

      expect(
        await transportTo(server, tokens).submit(ada, message),
      ).toMatchObject({
        failureClass: 'transient',
        retry: true,
        reply: { command: 'TOKEN', server: 'login.harbour.example:443' },
      });
      expect(server.sessions).toHaveLength(1);
      await server.waitUntil(({ sessions }) => !sessions[0].open);
    });
  });

  describe('on many connections', () => {
    it('renews a token that died exactly once, and sends everything', async () => {
      const tokens = new TestTokens();
      const server = await serve(tokens);
      const transport = transportTo(server, tokens, { maxConnections: 4 });
      await submitMany(transport, 8);
      tokens.kill();
      server.sessions.forEach(session => session.cut());
      await server.waitUntil(({ sessions }) =>
        sessions.every(({ open }) => !open),
      );

      const submissions = await submitMany(transport, 20);

      expect(submissions).toEqual(submissions.map(() => accepted));
      expect(server.messages).toHaveLength(28);
      expect(tokens.renewals).toBe(1);
      expect(server.mostOpenSessions).toBeLessThanOrEqual(4);
    });

    it('goes on with another one when the server ends the conversations with the token', async () => {
      const tokens = new TestTokens();
      const server = await serve(tokens, {
        replies: {
          MAIL: (_line, session) =>
            session.messages > 0 && tokens.renewals === 0
              ? '421 4.7.0 Your token has run out'
              : undefined,
        },
      });
      const transport = transportTo(server, tokens, { maxConnections: 3 });
      await submitMany(transport, 3);
      tokens.kill();

      const submissions = await submitMany(transport, 9);

      expect(submissions).toEqual(submissions.map(() => accepted));
      expect(tokens.renewals).toBe(1);
    });

    it('speaks to no server while the authorisation is dead, and asks for no message twice', async () => {
      const tokens = new TestTokens();
      const server = await serve(tokens);
      tokens.fault = new TokenFault(consentEnded);
      const transport = transportTo(server, tokens);

      const submissions = await submitMany(transport, 20);

      const { failureClass, advice, field, message: text } = consentEnded;
      expect(submissions).toEqual(
        submissions.map(() => ({
          outcome: 'failed',
          ...{ failureClass, retry: false, advice, field },
          reply: { server: consentEnded.server, command: 'TOKEN', text },
        })),
      );
      expect(server.sessions).toEqual([]);
      expect(tokens.asked).toBe(2);
    });

    it('opens no connection for each who waits while the server refuses the mailbox', async () => {
      const tokens = new TestTokens();
      const server = await serve(tokens, {
        tokenAuth: { accepts: () => false },
      });
      const transport = transportTo(server, tokens);

      const submissions = await submitMany(transport, 20);

      expect(submissions).toEqual(
        submissions.map(() =>
          expect.objectContaining({ failureClass: 'auth' }),
        ),
      );
      expect(server.sessions).toHaveLength(2);
      expect(tokens.renewals).toBe(1);
    });

    it('lets each who waits try for itself when a connection is lost while signing in', async () => {
      const tokens = new TestTokens();
      const server = await serve(tokens, {
        replies: {
          AUTH: (_command, session) =>
            session === server.sessions[0] ? 'cut' : undefined,
        },
      });
      const transport = transportTo(server, tokens, { maxConnections: 1 });

      const [lost, ...others] = await submitMany(transport, 5);

      expect(lost).toMatchObject({ failureClass: 'network', retry: true });
      expect(others).toEqual(others.map(() => accepted));
    });

    it('opens no connection for each who waits when the server takes no tokens', async () => {
      const tokens = new TestTokens();
      const server = await serve(tokens, { tokenAuth: { mechanisms: [] } });
      const transport = transportTo(server, tokens);

      await submitMany(transport, 20);

      expect(server.sessions).toHaveLength(2);
    });

    it('takes messages again as soon as there is a token', async () => {
      const tokens = new TestTokens();
      const server = await serve(tokens);
      const transport = transportTo(server, tokens);
      tokens.fault = new TokenFault(consentEnded);
      await submitMany(transport, 5);
      tokens.fault = undefined;

      expect(await transport.submit(ada, message)).toEqual(accepted);
    });
  });

  describe('never shows the token', () => {
    it.each([
      ['when STARTTLS is stripped', 'starttls', 'STARTTLS'],
      ['when STARTTLS is stripped', 'starttls-if-offered', 'AUTH'],
      ['in clear text', 'none', 'AUTH'],
    ] as const)(
      '%s (%s), whatever is allowed',
      async (_when, security, command) => {
        const tokens = new TestTokens();
        const server = await serve(tokens, { tls: undefined });
        const transport = transportTo(server, tokens, {
          security,
          clearTextAllowed: true,
        });

        expect(await transport.submit(ada, message)).toMatchObject({
          failureClass: 'security',
          field: 'security',
          reply: { command },
        });
        expect(server.sessions[0].verbs).not.toContain('AUTH');
        expect(server.sessions[0].verbs).not.toContain('MAIL');
      },
    );

    it('to a server that it does not know', async () => {
      const tokens = new TestTokens();
      const server = await serve(tokens, { certificate: 'other-name' });

      expect(
        await transportTo(server, tokens).submit(ada, message),
      ).toMatchObject({ failureClass: 'config' });
      expect(server.sessions[0].verbs).not.toContain('AUTH');
    });

    it.each([
      [['XOAUTH2'], 'oauth.mechanism', 'Choose XOAUTH2'],
      [[], 'authentication', 'takes no tokens'],
    ] as const)(
      'in a way that the server does not offer: %j',
      async (mechanisms, field, advice) => {
        const tokens = new TestTokens();
        const server = await serve(tokens, {
          auth: { username: mailbox, password: 'right horse' },
          tokenAuth: { mechanisms: [...mechanisms] },
        });

        expect(
          await transportTo(server, tokens, {
            mechanism: 'OAUTHBEARER',
          }).submit(ada, message),
        ).toMatchObject({
          failureClass: 'config',
          field,
          advice: expect.stringContaining(advice),
          reply: { text: expect.stringContaining('PLAIN, LOGIN') },
        });
        expect(server.sessions[0].verbs).toEqual(['EHLO', 'STARTTLS', 'EHLO']);
      },
    );

    it('to a server where nobody signs in', async () => {
      const tokens = new TestTokens();
      const server = await serve(tokens, { tokenAuth: { mechanisms: [] } });

      expect(
        await transportTo(server, tokens).submit(ada, message),
      ).toMatchObject({
        field: 'port',
        reply: { text: expect.stringContaining('no way to sign in') },
      });
    });
  });

  describe('on an independent server', () => {
    /** @param style - how it refuses: as Gmail, or as Exchange */
    async function independent(
      tokens: TestTokens,
      style: 'gmail' | 'exchange',
    ) {
      const taken: string[] = [];
      const server = new SMTPServer({
        ...testCertificate('localhost'),
        authMethods: ['XOAUTH2'],
        onAuth: ({ username, accessToken = '' }, _session, done) => {
          if (username === mailbox && tokens.accepts(accessToken)) {
            return done(null, { user: username });
          }
          return style === 'exchange'
            ? done(new Error('5.7.3 Authentication unsuccessful'))
            : done(null, { data: JSON.parse(gmailChallenge) });
        },
        onData: (stream, { user }, done) => {
          stream.on('end', () => {
            taken.push(String(user));
            done();
          });
          stream.resume();
        },
      });
      const listener = server.listen(0, '127.0.0.1');
      await once(listener, 'listening');
      cleanUp.push(
        () => new Promise<void>(resolve => server.close(() => resolve())),
      );
      return { ...(listener.address() as AddressInfo), taken };
    }

    it.each([
      ['gmail', 80],
      ['exchange', 80],
      ['gmail', 3_000],
      ['exchange', 3_000],
    ] as const)(
      'that refuses as %s, renews a token of %i characters once',
      async (style, length) => {
        const tokens = new TestTokens(length);
        const server = await independent(tokens, style);
        const transport = transportTo(server, tokens, { maxConnections: 3 });
        tokens.kill();

        const submissions = await submitMany(transport, 6);

        expect(submissions).toEqual(submissions.map(() => accepted));
        expect(server.taken).toEqual(Array(6).fill(mailbox));
        expect(tokens.renewals).toBe(1);
      },
    );

    it.each([
      ['gmail', 'Google refuses the token'],
      ['exchange', 'Microsoft 365 refuses the token'],
    ] as const)(
      'tells how %s refuses another token too',
      async (style, advice) => {
        const tokens = new TestTokens();
        const server = await independent(tokens, style);
        jest.spyOn(tokens, 'accepts').mockReturnValue(false);

        expect(
          await transportTo(server, tokens).submit(ada, message),
        ).toMatchObject({
          failureClass: 'auth',
          advice: expect.stringContaining(advice),
        });
        expect(tokens.renewals).toBe(1);
      },
    );
  });
});
