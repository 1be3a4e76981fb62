import { once } from 'node:events';
import { AddressInfo, createServer, Socket } from 'node:net';
import {
  SmtpServer,
  SmtpServerOptions,
  startSmtpServer,
  testCertificateAuthority,
} from '../__testUtils__';
import { SubmissionServer } from '../settings';
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
      certificate: { subject: 'localhost' },
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
});
