import { mockServices } from '@backstage/backend-test-utils';
import {
  SmtpServer,
  SmtpServerOptions,
  startSmtpServer,
  testCertificateAuthority,
} from '../__testUtils__';
import { SubmissionServer } from '../settings';
import { createTransport } from './createTransport';
import { Resolver } from './resolveAddresses';

const envelope = {
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

const logger = mockServices.logger.mock();

function transportTo(
  { port }: SmtpServer,
  options: Partial<SubmissionServer> & { resolver: Resolver },
) {
  const { resolver, ...more } = options;
  const transport = createTransport(
    {
      ...{ host: 'mail.elsewhere.example', port, security: 'none' },
      ...{ ca: testCertificateAuthority, loopbackAllowed: true },
      ...{ ehloName: 'portal.harbour.example', maxConnections: 2 },
      ...{ connectionTimeoutMs: 5_000, greetingTimeoutMs: 5_000 },
      idleTimeoutMs: 5_000,
      ...more,
    },
    { logger, resolver },
  );
  cleanUp.push(() => transport.close());
  return transport;
}

describe('ConnectionPool', () => {
  it('connects to what was looked up, and wants the certificate of the name', async () => {
    const server = await start({ certificate: 'other-name', tls: 'starttls' });
    const transport = transportTo(server, {
      security: 'starttls',
      resolver: async () => ['127.0.0.1'],
    });

    expect(await transport.submit(envelope, message)).toEqual(accepted);
  });

  it('does not follow a name that leads elsewhere at a later connection', async () => {
    const server = await start();
    const answers = ['127.0.0.1', '169.254.169.254'];
    const transport = transportTo(server, {
      resolver: async () => [answers.shift()!],
    });
    await transport.submit(envelope, message);
    server.sessions[0].cut();
    await server.waitUntil(({ sessions }) => !sessions[0].open);

    expect(await transport.submit(envelope, message)).toMatchObject({
      failureClass: 'config',
      field: 'host',
      reply: { text: expect.stringContaining('metadata') },
    });
    expect(server.sessions).toHaveLength(1);
  });

  it('does not connect to the own machine without permission', async () => {
    const server = await start();
    const transport = transportTo(server, {
      loopbackAllowed: false,
      resolver: async () => ['127.0.0.1'],
    });

    expect(await transport.submit(envelope, message)).toMatchObject({
      failureClass: 'config',
      advice: expect.stringContaining('mail.policy.allowLoopback'),
    });
    expect(server.sessions).toEqual([]);
  });

  it.each(['500 5.5.1 What?', 'cut'])(
    'tells the log once when a server answers %s to QUIT',
    async reply => {
      logger.debug.mockClear();
      const server = await start({ replies: { QUIT: reply } });
      const transport = transportTo(server, {
        resolver: async () => ['127.0.0.1'],
      });
      await Promise.all([
        transport.submit(envelope, message),
        transport.submit(envelope, message),
      ]);
      await transport.close();
      expect(server.mostOpenSessions).toBe(2);
      expect(logger.debug.mock.calls).toEqual([
        [expect.stringMatching(/does not say goodbye.*(What\?|no answer)$/)],
      ]);
    },
  );

  it('says nothing of a server that says goodbye', async () => {
    logger.debug.mockClear();
    const transport = transportTo(await start(), {
      resolver: async () => ['127.0.0.1'],
    });
    await transport.submit(envelope, message);
    await transport.close();
    expect(logger.debug).not.toHaveBeenCalled();
  });

  it('goes on to another address when one does not answer', async () => {
    const server = await start();
    const transport = transportTo(server, {
      resolver: async () => ['127.0.0.2', '::1', '127.0.0.1'],
    });

    expect(await transport.submit(envelope, message)).toEqual(accepted);
  });
});
