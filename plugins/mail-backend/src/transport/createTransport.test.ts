import { mockServices } from '@backstage/backend-test-utils';
import { once } from 'node:events';
import { AddressInfo, createServer, Server } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { SubmissionServer } from '../settings';
import {
  SmtpServer,
  SmtpServerOptions,
  startSmtpServer,
  testCertificate,
  testCertificateAuthority,
} from '../__testUtils__';
import { createTransport } from './createTransport';
import { Transport } from './Transport';

const auth = { username: 'portal@harbour.example', password: 'right horse' };
const ada = {
  reversePath: 'portal@harbour.example',
  recipient: 'ada@harbour.example',
};
const message = Buffer.from('Subject: One\r\n\r\nText\r\n');
const accepted = expect.objectContaining({ outcome: 'accepted' });

const cleanUp: Array<() => Promise<void>> = [];

afterEach(async () => {
  for (const end of cleanUp.splice(0).reverse()) {
    await end();
  }
});

async function start(options?: SmtpServerOptions): Promise<SmtpServer> {
  const server = await startSmtpServer(options);
  cleanUp.push(() => server.stop());
  return server;
}

function transportTo(
  server: { port: number },
  more: Partial<SubmissionServer> = {},
): Transport {
  const transport = createTransport(
    {
      host: 'localhost',
      port: server.port,
      security: 'starttls',
      ca: testCertificateAuthority,
      loopbackAllowed: true,
      ehloName: 'portal.harbour.example',
      maxConnections: 2,
      connectionTimeoutMs: 5_000,
      greetingTimeoutMs: 5_000,
      idleTimeoutMs: 5_000,
      ...more,
    },
    { logger: mockServices.logger.mock() },
  );
  cleanUp.push(() => transport.close());
  return transport;
}

/** A server that speaks TCP only as far as the test lets it. */
async function rawServer(
  onConnection: Parameters<typeof createServer>[1],
): Promise<{ port: number }> {
  const server: Server = createServer(onConnection).listen(0, '127.0.0.1');
  await once(server, 'listening');
  cleanUp.push(
    () => new Promise<void>(resolve => server.close(() => resolve())),
  );
  return { port: (server.address() as AddressInfo).port };
}

describe('createTransport', () => {
  describe('a message that is accepted', () => {
    it('comes with the words of the server and arrives byte by byte', async () => {
      const server = await start({
        tls: 'starttls',
        auth,
        replies: { MESSAGE: '250-2.0.0 Thank you\r\n250 2.0.0 Queued as 4711' },
      });
      const transport = transportTo(server, { auth });
      const dots = Buffer.from('Subject: Dots\r\n\r\n.one\r\n..two\r\nend\r\n');

      expect(await transport.submit(ada, dots)).toEqual({
        outcome: 'accepted',
        reply: {
          server: `localhost:${server.port}`,
          command: 'DATA',
          replyCode: 250,
          enhancedCode: '2.0.0',
          text: 'Thank you\nQueued as 4711',
        },
      });
      expect(server.messages).toEqual([
        {
          reversePath: ada.reversePath,
          recipients: [ada.recipient],
          content: dots.toString(),
          username: auth.username,
          secure: true,
        },
      ]);
      expect(server.sessions[0].commands[0]).toBe(
        'EHLO portal.harbour.example',
      );
    });

    it.each([true, false])(
      'shares one connection with all before it (PIPELINING: %p)',
      async pipelining => {
        const server = await start({ tls: 'starttls', auth, pipelining });
        const transport = transportTo(server, { auth });

        for (let i = 0; i < 20; i++) {
          expect(await transport.submit(ada, message)).toEqual(accepted);
        }

        expect(server.messages).toHaveLength(20);
        expect(server.sessions).toHaveLength(1);
      },
    );

    it('begins a new connection after a hundred messages', async () => {
      const server = await start();
      const transport = transportTo(server, { security: 'none' });

      for (let i = 0; i < 101; i++) {
        await transport.submit(ada, message);
      }

      expect(server.sessions.map(session => session.messages)).toEqual([
        100, 1,
      ]);
      expect(server.sessions[0].verbs.at(-1)).toBe('QUIT');
    });

    it('says QUIT when nothing more comes for five seconds', async () => {
      const server = await start();
      const transport = transportTo(server, { security: 'none' });
      jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] });
      cleanUp.push(async () => {
        jest.useRealTimers();
      });
      await transport.submit(ada, message);

      await jest.advanceTimersByTimeAsync(5_000);

      await server.waitUntil(
        ({ sessions }) => sessions[0].verbs.at(-1) === 'QUIT',
      );
      expect(server.sessions).toHaveLength(1);
    });

    it('writes the domain of the recipient as every server knows it', async () => {
      const server = await start();
      const transport = transportTo(server, { security: 'none' });

      await transport.submit(
        { ...ada, recipient: 'ada@bücher.example' },
        message,
      );

      expect(server.messages[0].recipients).toEqual([
        'ada@xn--bcher-kva.example',
      ]);
    });

    it('passes an independent server over TLS from the first byte', async () => {
      const received: string[] = [];
      const independent = new SMTPServer({
        secure: true,
        ...testCertificate('localhost'),
        onAuth: ({ username, password }, _session, done) =>
          username === auth.username && password === auth.password
            ? done(null, { user: username })
            : done(new Error('Wrong')),
        onData: (stream, _session, done) => {
          stream.on('data', chunk => received.push(String(chunk)));
          stream.on('end', () => done());
        },
      });
      const listener = independent.listen(0, '127.0.0.1');
      await once(listener, 'listening');
      cleanUp.push(
        () => new Promise<void>(resolve => independent.close(() => resolve())),
      );
      const { port } = listener.address() as AddressInfo;
      const transport = transportTo(
        { port },
        { security: 'implicit-tls', auth },
      );

      expect(await transport.submit(ada, message)).toEqual(accepted);
      expect(await transport.submit(ada, message)).toEqual(accepted);
      expect(received.join('')).toBe(message.toString().repeat(2));
    });
  });

  describe('protection', () => {
    it('sends nothing when STARTTLS is required and not offered', async () => {
      const server = await start({ auth });
      const transport = transportTo(server, { auth });

      expect(await transport.submit(ada, message)).toMatchObject({
        outcome: 'failed',
        failureClass: 'security',
        retry: true,
        reply: { command: 'STARTTLS', replyCode: 502 },
        advice: expect.stringContaining('nothing was sent'),
      });
      expect(server.sessions[0].verbs).toEqual(['EHLO', 'STARTTLS']);
    });

    it('forgets what was said in clear text before the upgrade', async () => {
      const server = await start({
        tls: 'starttls',
        replies: {
          // Whoever sits in between answers EHLO before the real server can.
          STARTTLS: '220 Go\r\n250-localhost\r\n250 AUTH PLAIN',
        },
      });
      const transport = transportTo(server, { auth });

      expect(await transport.submit(ada, message)).toMatchObject({
        failureClass: 'config',
        reply: { command: 'AUTH' },
      });
      expect(server.sessions[0].verbs).toEqual(['EHLO', 'STARTTLS', 'EHLO']);
    });

    it('sends nothing unauthenticated when the server does not offer AUTH', async () => {
      const server = await start({ tls: 'starttls' });
      const transport = transportTo(server, { auth });

      expect(await transport.submit(ada, message)).toMatchObject({
        failureClass: 'config',
        reply: { command: 'AUTH' },
        advice: expect.stringContaining('takes no credentials'),
      });
      expect(server.sessions[0].verbs).not.toContain('MAIL');
    });

    it.each(['none', 'starttls-if-offered'] as const)(
      'never sends credentials in clear text with %s, unless allowed',
      async security => {
        const server = await start({ auth });
        const strict = transportTo(server, { auth, security });
        const allowed = transportTo(server, {
          auth,
          security,
          clearTextAllowed: true,
        });

        expect(await strict.submit(ada, message)).toMatchObject({
          failureClass: 'security',
        });
        expect(server.sessions[0].verbs).toEqual(['EHLO']);
        expect(await allowed.submit(ada, message)).toEqual(accepted);
        expect(server.messages[0]).toMatchObject({ secure: false });
      },
    );

    it('upgrades with starttls-if-offered when it is offered', async () => {
      const server = await start({ tls: 'starttls', auth });
      const transport = transportTo(server, {
        auth,
        security: 'starttls-if-offered',
      });

      expect(await transport.submit(ada, message)).toEqual(accepted);
      expect(server.messages[0].secure).toBe(true);
    });

    it.each([
      ['starttls', 'other-name', /for another name/],
      ['implicit-tls', 'other-name', /for another name/],
      ['starttls', 'self-signed', /signed by nobody but itself/],
      ['implicit-tls', 'self-signed', /signed by nobody but itself/],
      ['starttls', 'expired', /has run out/],
      ['starttls-if-offered', 'other-name', /for another name/],
    ] as const)(
      'with %s refuses a certificate that is %s',
      async (security, certificate, advice) => {
        const server = await start({
          tls: security === 'implicit-tls' ? 'implicit' : 'starttls',
          certificate,
          auth,
        });
        const transport = transportTo(server, { security, auth });

        expect(await transport.submit(ada, message)).toMatchObject({
          failureClass: 'config',
          reply: {
            command: security === 'implicit-tls' ? 'CONN' : 'STARTTLS',
          },
          advice: expect.stringMatching(advice),
        });
        expect(server.sessions.flatMap(session => session.verbs)).not.toContain(
          'AUTH',
        );
      },
    );

    it('refuses an authority that it was not told to trust', async () => {
      const server = await start({ tls: 'starttls', auth });
      const transport = transportTo(server, { auth, ca: undefined });

      expect(await transport.submit(ada, message)).toMatchObject({
        failureClass: 'config',
        advice: expect.stringContaining(
          'authority that the portal does not know',
        ),
      });
    });

    it('verifies the certificate against serverName when there is one', async () => {
      const server = await start({
        tls: 'starttls',
        certificate: 'other-name',
      });

      expect(
        await transportTo(server, {
          serverName: 'mail.elsewhere.example',
        }).submit(ada, message),
      ).toEqual(accepted);
    });
  });

  describe('a refusal', () => {
    it('of the credentials is an auth failure that does not tell the password', async () => {
      const password = 'wrong horse';
      const plain = Buffer.from(`\0${auth.username}\0${password}`).toString(
        'base64',
      );
      const server = await start({
        tls: 'starttls',
        auth,
        replies: {
          AUTH: `535-5.7.8 You said: AUTH PLAIN ${plain}\r\n535-5.7.8 that is ${plain}\r\n535 5.7.8 which is ${password}`,
        },
      });
      const transport = transportTo(server, {
        auth: { ...auth, password },
      });

      const submission = await transport.submit(ada, message);

      expect(submission).toMatchObject({
        outcome: 'failed',
        failureClass: 'auth',
        retry: true,
        reply: { command: 'AUTH', replyCode: 535, enhancedCode: '5.7.8' },
      });
      expect(JSON.stringify(submission)).not.toContain(password);
      expect(JSON.stringify(submission)).not.toContain(plain);
      expect(server.sessions[0].verbs).not.toContain('MAIL');
    });

    it.each([true, false])(
      'of a recipient concerns that one only (PIPELINING: %p)',
      async pipelining => {
        const server = await start({
          pipelining,
          replies: {
            RCPT: line =>
              line.includes('nobody')
                ? '550-5.1.1 No such user\r\n550 5.1.1 here'
                : undefined,
          },
        });
        const transport = transportTo(server, {
          security: 'none',
          maxConnections: 1,
        });

        expect(
          await transport.submit(
            { ...ada, recipient: 'nobody@harbour.example' },
            message,
          ),
        ).toMatchObject({
          failureClass: 'recipient',
          retry: false,
          reply: {
            command: 'RCPT TO',
            replyCode: 550,
            enhancedCode: '5.1.1',
            text: 'No such user\nhere',
          },
        });
        expect(await transport.submit(ada, message)).toEqual(accepted);
        expect(server.sessions).toHaveLength(1);
        expect(server.sessions[0].verbs).toContain('RSET');
      },
    );

    it.each([
      ['MAIL', 'MAIL FROM', 'config'],
      ['RCPT', 'RCPT TO', 'recipient'],
      ['DATA', 'DATA', 'content'],
      ['MESSAGE', 'DATA', 'content'],
    ] as const)(
      'at %s that nobody knows is judged by where it stands',
      async (stage, command, failureClass) => {
        const server = await start({ replies: { [stage]: '554 No' } });
        const transport = transportTo(server, { security: 'none' });

        expect(await transport.submit(ada, message)).toMatchObject({
          failureClass,
          reply: { command, replyCode: 554, text: 'No' },
        });
        server.replies[stage] = undefined;
        expect(await transport.submit(ada, message)).toEqual(accepted);
      },
    );

    it('with 451 is transient and worth another attempt', async () => {
      const server = await start({
        replies: { MESSAGE: '451 4.3.0 Try again later' },
      });

      expect(
        await transportTo(server, { security: 'none' }).submit(ada, message),
      ).toMatchObject({ failureClass: 'transient', retry: true });
    });

    it('longer than anybody reads is cut', async () => {
      const server = await start({
        replies: { MAIL: `550 ${'word '.repeat(1000)}` },
      });
      const { reply } = await transportTo(server, { security: 'none' }).submit(
        ada,
        message,
      );

      expect(reply.text).toHaveLength(1000);
    });
  });

  describe('a connection that fails', () => {
    it('to come about is a network failure', async () => {
      const server = await startSmtpServer();
      const { port } = server;
      await server.stop();

      expect(await transportTo({ port }).submit(ada, message)).toMatchObject({
        failureClass: 'network',
        retry: true,
        reply: { command: 'CONN' },
        advice: expect.stringContaining('Nothing answers at that port'),
      });
    });

    it('to greet ends by itself', async () => {
      const server = await rawServer(socket => {
        socket.on('error', () => socket.destroy());
      });

      expect(
        await transportTo(server, { greetingTimeoutMs: 50 }).submit(
          ada,
          message,
        ),
      ).toMatchObject({
        failureClass: 'network',
        advice: expect.stringContaining('said nothing'),
      });
    });

    it('to go on in the middle ends by itself', async () => {
      const server = await start({ replies: { RCPT: 'silence' } });
      const transport = transportTo(server, {
        security: 'none',
        idleTimeoutMs: 50,
      });

      expect(await transport.submit(ada, message)).toMatchObject({
        failureClass: 'network',
        retry: true,
        reply: { command: 'MAIL FROM' },
      });
    });

    it('because no mail server answers says so', async () => {
      const server = await rawServer(socket =>
        socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'),
      );

      expect(await transportTo(server).submit(ada, message)).toMatchObject({
        failureClass: 'config',
        reply: { text: expect.stringContaining('withheld') },
        advice: expect.stringContaining('A web server'),
      });
    });

    it('because TLS was not expected says so', async () => {
      const server = await start();

      expect(
        await transportTo(server, { security: 'implicit-tls' }).submit(
          ada,
          message,
        ),
      ).toMatchObject({
        failureClass: 'config',
        advice: expect.stringContaining('Use STARTTLS'),
      });
    });

    it('after the final dot leaves open whether the message arrived', async () => {
      const server = await start({ replies: { MESSAGE: 'cut' } });

      expect(
        await transportTo(server, { security: 'none' }).submit(ada, message),
      ).toMatchObject({
        outcome: 'failed',
        failureClass: 'network',
        retry: true,
        reply: { command: 'DATA' },
        advice: expect.stringContaining('may have arrived'),
      });
      expect(server.sessions).toHaveLength(1);
    });

    it('before any content was sent is replaced once, when it had been used before', async () => {
      const server = await start();
      const transport = transportTo(server, { security: 'none' });
      await transport.submit(ada, message);
      server.replies.MAIL = (_line, session) =>
        session === server.sessions[0] ? 'cut' : undefined;

      expect(await transport.submit(ada, message)).toEqual(accepted);
      expect(server.sessions.map(session => session.messages)).toEqual([1, 1]);

      server.replies.MAIL = '421 4.3.2 Closing for maintenance';
      expect(await transport.submit(ada, message)).toMatchObject({
        failureClass: 'transient',
        reply: { replyCode: 421 },
      });
      expect(server.sessions).toHaveLength(3);
    });

    it('before any content was sent is not replaced when it was fresh', async () => {
      const server = await start({ replies: { MAIL: '421 4.3.2 Full' } });

      expect(
        await transportTo(server, { security: 'none' }).submit(ada, message),
      ).toMatchObject({ failureClass: 'transient', retry: true });
      expect(server.sessions).toHaveLength(1);
    });

    it('after the content was sent is never tried again by itself', async () => {
      const server = await start();
      const transport = transportTo(server, { security: 'none' });
      await transport.submit(ada, message);
      server.replies.MESSAGE = 'cut';

      expect(await transport.submit(ada, message)).toMatchObject({
        advice: expect.stringContaining('may have arrived'),
      });
      expect(server.sessions).toHaveLength(1);
    });
  });

  it('never opens more connections than allowed, and serves in order', async () => {
    const server = await start();
    const transport = transportTo(server, {
      security: 'none',
      maxConnections: 3,
    });
    const recipients = Array.from(
      { length: 30 },
      (_, index) => `person-${index}@harbour.example`,
    );

    await Promise.all(
      recipients.map(recipient =>
        transport.submit({ ...ada, recipient }, message),
      ),
    );

    expect(server.mostOpenSessions).toBe(3);
    const order = server.messages.map(({ recipients: [first] }) =>
      recipients.indexOf(first),
    );
    // Whoever arrives was begun in turn: only the two others in flight may be missing before it.
    expect(order.every((place, index) => place - index < 3)).toBe(true);
  });

  it('close lets what runs finish, says QUIT and takes nothing more', async () => {
    let release: (reply: undefined) => void = () => {};
    const held = new Promise<undefined>(resolve => {
      release = resolve;
    });
    const server = await start({ replies: { MESSAGE: () => held } });
    const transport = transportTo(server, {
      security: 'none',
      maxConnections: 1,
    });
    const running = transport.submit(ada, message);
    const waiting = transport.submit(ada, message);
    await server.waitUntil(() =>
      Boolean(server.sessions[0]?.verbs.includes('DATA')),
    );

    const closed = transport.close();
    expect(await transport.submit(ada, message)).toMatchObject({
      failureClass: 'network',
      retry: true,
    });
    release(undefined);
    await closed;

    expect(await running).toEqual(accepted);
    expect(await waiting).toEqual(accepted);
    expect(server.messages).toHaveLength(2);
    expect(server.sessions.map(session => session.verbs.at(-1))).toEqual([
      'QUIT',
      'QUIT',
    ]);
  });
});
