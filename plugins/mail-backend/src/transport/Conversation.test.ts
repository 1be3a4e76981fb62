import { once } from 'node:events';
import { AddressInfo, createServer, Socket } from 'node:net';
import {
  SmtpServer,
  SmtpServerOptions,
  startSmtpServer,
  testCertificateAuthority,
  TestTokens,
} from '../__testUtils__';
import { SubmissionServer, TokenFault } from '../settings';
import { Conversation } from './Conversation';

const auth = { username: 'portal@harbour.example', password: 'right horse' };
const addresses = ['127.0.0.1'];
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

async function greetWith(
  welcome: (socket: Socket) => void,
): Promise<{ port: number }> {
  const server = createServer(welcome).listen(0, '127.0.0.1');
  await once(server, 'listening');
  cleanUp.push(
    () => new Promise<void>(resolve => server.close(() => resolve())),
  );
  return { port: (server.address() as AddressInfo).port };
}

function serverAt(
  { port }: { port: number },
  more: Partial<SubmissionServer> = {},
): SubmissionServer {
  return {
    ...{ host: 'localhost', port, security: 'starttls', auth },
    ...{ ca: testCertificateAuthority, ehloName: 'portal.harbour.example' },
    ...{ maxConnections: 1, connectionTimeoutMs: 2_000 },
    ...{ greetingTimeoutMs: 2_000, idleTimeoutMs: 2_000 },
    ...more,
  };
}

describe('Conversation', () => {
  it('gives the words of each stage, and what protects them', async () => {
    const server = await start({ tls: 'starttls', auth });
    const conversation = new Conversation(
      serverAt(server, { tlsVersions: ['TLSv1.2'] }),
      { addresses },
    );
    expect(await conversation.begin()).toEqual({ outcome: 'done' });
    expect(conversation.takeWords()).toMatch(
      /^220 localhost ESMTP\n(.|\n)*250 8BITMIME$/,
    );
    expect(conversation.protection).toMatchObject({
      protocol: 'TLSv1.2',
      chain: [{ subject: 'localhost' }, { subject: 'Mailroom test CA' }],
    });
    expect(await conversation.signIn()).toEqual({ outcome: 'done' });
    expect(conversation.takeWords()).toBe(
      '235 2.7.0 Authentication successful',
    );
    expect(
      await conversation.submit(
        { reversePath: 'a@harbour.example', recipient: 'b@harbour.example' },
        Buffer.from('Subject: One\r\n\r\nText\r\n'),
      ),
    ).toMatchObject({ outcome: 'accepted' });
    await conversation.end();
    expect(server.sessions[0].verbs.at(-1)).toBe('QUIT');
  });

  it('keeps the credentials from the words of a server that repeats them', async () => {
    const server = await start({
      tls: 'starttls',
      auth,
      replies: { AUTH: `535 5.7.8 No, not ${auth.password}` },
    });
    const conversation = new Conversation(serverAt(server), { addresses });
    await conversation.begin();
    conversation.takeWords();
    expect(await conversation.signIn()).toMatchObject({
      outcome: 'failed',
      field: 'password',
    });
    expect(conversation.takeWords()).toBe('535 5.7.8 No, not …');
    await conversation.end();
  });

  it.each([
    ['HTTP/1.1 400 Bad Request\r\n\r\n'],
    ['SSH-2.0-OpenSSH_9.9\r\n'],
    ['220 ftp.harbour.example FTP ready\r\n'],
    ['+OK POP3 ready\r\n'],
  ])('withholds what is said by %j', async welcome => {
    const server = await greetWith(socket => {
      socket.on('error', () => socket.destroy());
      socket.write(welcome);
      socket.on('data', () => socket.end('530 Please log in\r\n'));
    });
    const conversation = new Conversation(serverAt(server), { addresses });
    expect(await conversation.begin()).toMatchObject({ outcome: 'failed' });
    expect(conversation.takeWords()).toBeUndefined();
  });

  it('tells why a mail server does not want to talk', async () => {
    const server = await start({
      replies: { CONNECT: '554 5.7.1 Your address is blocked' },
    });
    const conversation = new Conversation(serverAt(server), { addresses });
    await conversation.begin();
    expect(conversation.takeWords()).toBe('554 5.7.1 Your address is blocked');
  });

  it('ends at once when it is called off', async () => {
    const server = await start({ replies: { EHLO: 'silence' } });
    const caller = new AbortController();
    const conversation = new Conversation(serverAt(server), {
      addresses,
      signal: caller.signal,
    });
    const begun = conversation.begin();
    await server.waitUntil(({ sessions }) =>
      Boolean(sessions[0]?.verbs.includes('EHLO')),
    );
    caller.abort();
    expect(await begun).toMatchObject({ outcome: 'failed' });
    await server.waitUntil(({ sessions }) => !sessions[0].open);
  });

  describe('with tokens', () => {
    const withTokens = (tokens: TestTokens): Partial<SubmissionServer> => ({
      auth: {
        ...{ username: auth.username, mechanism: 'OAUTHBEARER' },
        ...{ connectionId: 'one', tokens },
      },
    });
    const serving = (
      tokens: TestTokens,
      more: SmtpServerOptions = {},
    ): SmtpServerOptions => ({
      tls: 'starttls',
      tokenAuth: {
        mechanisms: ['OAUTHBEARER'],
        accepts: token => tokens.accepts(token),
        challenge: '{"status":"invalid_token","scope":"smtp.send"}',
      },
      ...more,
    });

    it('gets one on its own, uses that, and tells why another one was needed', async () => {
      const tokens = new TestTokens();
      const server = await start(serving(tokens));
      const conversation = new Conversation(
        serverAt(server, withTokens(tokens)),
        { addresses },
      );
      await conversation.begin();
      expect(conversation.takeWords()).toContain('AUTH OAUTHBEARER');
      expect(await conversation.getToken()).toEqual({ outcome: 'done' });
      expect(tokens.asked).toBe(1);
      tokens.kill();

      expect(await conversation.signIn()).toEqual({ outcome: 'done' });
      expect(tokens).toMatchObject({ asked: 2, renewals: 1 });
      expect(conversation.takeWords()).toBe(
        [
          '334 {"status":"invalid_token","scope":"smtp.send"}',
          '535 5.7.8 Username and Password not accepted',
          '235 2.7.0 Authentication successful',
        ].join('\n'),
      );
      await conversation.end();
    });

    it('goes on where it had to begin anew', async () => {
      const tokens = new TestTokens();
      const server = await start(
        serving(tokens, {
          replies: {
            AUTH: (_command, session) =>
              session === server.sessions[0] && tokens.renewals > 0
                ? 'cut'
                : undefined,
          },
        }),
      );
      const conversation = new Conversation(
        serverAt(server, withTokens(tokens)),
        { addresses },
      );
      await conversation.begin();
      await conversation.getToken();
      tokens.kill();
      expect(await conversation.signIn()).toEqual({ outcome: 'done' });

      expect(
        await conversation.submit(
          { reversePath: 'a@harbour.example', recipient: 'b@harbour.example' },
          Buffer.from('Subject: One\r\n\r\nText\r\n'),
        ),
      ).toMatchObject({ outcome: 'accepted' });
      await conversation.end();
      expect(server.sessions[1].verbs.at(-1)).toBe('QUIT');
    });

    it('tells what stands in the way of one', async () => {
      const tokens = new TestTokens();
      const server = await start(serving(tokens));
      const conversation = new Conversation(
        serverAt(server, withTokens(tokens)),
        { addresses },
      );
      tokens.fault = new TokenFault({
        ...{ failureClass: 'config', server: 'login.harbour.example:443' },
        message: 'The client is unknown: Bearer abc.def',
        ...{ advice: 'Check the client id.', field: 'oauth.clientId' },
      });

      expect(await conversation.getToken()).toEqual({
        ...{ outcome: 'failed', failureClass: 'config', retry: false },
        ...{ advice: 'Check the client id.', field: 'oauth.clientId' },
        reply: {
          ...{ server: 'login.harbour.example:443', command: 'TOKEN' },
          text: 'The client is unknown: Bearer …',
        },
      });
      expect(server.sessions).toEqual([]);
    });

    it('waits for none any more when it is called off', async () => {
      const tokens = new TestTokens();
      const server = await start(serving(tokens));
      const caller = new AbortController();
      const conversation = new Conversation(
        serverAt(server, withTokens(tokens)),
        { addresses, signal: caller.signal },
      );
      tokens.beforeRenewal = () => {
        caller.abort();
        return new Promise(() => {});
      };
      await conversation.begin();
      await conversation.getToken();
      tokens.kill();

      const calledOff = { outcome: 'failed', reply: { command: 'TOKEN' } };
      expect(await conversation.signIn()).toMatchObject(calledOff);
      expect(await conversation.getToken()).toMatchObject(calledOff);
    });

    it('asks for none where a password is used', async () => {
      const conversation = new Conversation(serverAt({ port: 25 }), {
        addresses,
      });
      expect(await conversation.getToken()).toEqual({ outcome: 'done' });
    });

    it.each([80, 2_000])(
      'keeps one of %i characters from the words of a server that repeats everything',
      async length => {
        const tokens = new TestTokens(length);
        const server = await start(
          serving(tokens, {
            tokenAuth: {
              mechanisms: ['OAUTHBEARER'],
              accepts: () => false,
              get challenge() {
                return JSON.stringify({ status: 'no', got: tokens.newest });
              },
            },
            replies: {
              AUTH: () =>
                `535-5.7.8 ${Buffer.from(
                  `n,a=${auth.username},\x01auth=Bearer ${tokens.newest}\x01\x01`,
                ).toString('base64')}\r\n535 5.7.8 ${tokens.newest}`,
            },
          }),
        );
        const conversation = new Conversation(
          serverAt(server, withTokens(tokens)),
          { addresses },
        );
        await conversation.begin();
        const told = [
          await conversation.signIn(),
          conversation.takeWords(),
          conversation.takeWords(),
        ];
        await conversation.end();

        expect(told[0]).toMatchObject({
          reply: { text: '…\n…\n{"status":"no","got":"…"}' },
        });
        expect(told[1]).toContain('334 {"status":"no","got":"…"}');
        for (const token of tokens.issued) {
          expect(JSON.stringify(told)).not.toContain(token.slice(0, 12));
        }
      },
    );
  });
});
