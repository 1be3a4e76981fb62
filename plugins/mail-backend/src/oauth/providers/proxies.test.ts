import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer, Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { AddressInfo, connect } from 'node:net';
import { Duplex } from 'node:stream';
import { text } from 'node:stream/consumers';
import { testCertificate } from '../../__testUtils__/certificates';
import { proxyAdvice } from './proxies';

// Processes of their own take their time on a busy machine.
jest.setTimeout(120_000);

/** The name of a certificate; no name server knows it. */
const host = 'mail.elsewhere.example';

describe('proxyAdvice', () => {
  const HTTPS_PROXY = 'http://proxy.harbour.example:3128';

  it.each<[string, Parameters<typeof proxyAdvice>[0], string]>([
    ['no proxy is named', { env: {}, used: false }, 'behind a proxy'],
    [
      'one is named and not used',
      { env: { HTTPS_PROXY }, used: false },
      'HTTPS_PROXY is set and not used',
    ],
    [
      'Node.js is too old to use it',
      { env: { HTTPS_PROXY, NODE_USE_ENV_PROXY: '1' }, used: false },
      'run the backend with Node.js 22.21',
    ],
    [
      'it is used',
      { env: { https_proxy: HTTPS_PROXY }, used: true },
      'lets the portal through',
    ],
    ['none of those used is for https', { env: {}, used: true }, 'HTTPS_PROXY'],
  ])('says what to do when %s', (_, options, words) => {
    expect(proxyAdvice(options)).toContain(words);
  });
});

describe('a provider behind a proxy', () => {
  const servers: Server[] = [];
  const children: ChildProcess[] = [];
  const tunnels: string[] = [];
  const sockets: Duplex[] = [];
  let proxy: string;

  async function listen<S extends Server>(server: S): Promise<number> {
    servers.push(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  }

  beforeAll(async () => {
    const provider = await listen(
      createTlsServer(testCertificate('other-name'), async (request, answer) =>
        answer.end(`took ${await text(request)}`),
      ),
    );
    const tunnelling = createServer();
    tunnelling.on('connect', (request, socket) => {
      tunnels.push(request.url!);
      sockets.push(socket);
      if (request.url !== `${host}:443`) {
        socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
        return;
      }
      const onward = connect(provider, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        socket.pipe(onward).pipe(socket);
      });
      sockets.push(onward);
      // Whoever has the answer, goes.
      for (const each of [socket, onward]) each.on('error', () => {});
    });
    proxy = `http://127.0.0.1:${await listen(tunnelling)}`;
  });

  afterAll(async () => {
    for (const child of children) {
      const ended = once(child, 'exit');
      if (child.kill('SIGKILL')) await ended;
    }
    // The server of the tunnels does not count them among its connections any more.
    for (const socket of sockets) socket.destroy();
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    }
  });

  /** A backend with these variables in its environment; what it gets from an address. */
  function startBackend(env: NodeJS.ProcessEnv) {
    const folder = 'src/__testUtils__';
    const inPackage = (file: string) =>
      resolvePackagePath(
        '@mailroom/backstage-plugin-mail-backend',
        `${folder}/${file}`,
      );
    const child = fork(inPackage('proxiedProcess.ts'), {
      execArgv: [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      ],
      env: {
        ...process.env,
        // Whatever this machine uses.
        ...{ https_proxy: undefined, no_proxy: undefined, NO_PROXY: undefined },
        NODE_EXTRA_CA_CERTS: inPackage('certificates/ca.pem'),
        ...env,
      },
    });
    children.push(child);
    return (url: string): Promise<Record<string, unknown>> =>
      new Promise(resolve => {
        const listener = (said: { type?: string }) => {
          // The loader tells its parent which files it has read.
          if (said.type === 'watch') return;
          child.off('message', listener);
          resolve(said as Record<string, unknown>);
        };
        child.on('message', listener);
        child.send(url);
      });
  }

  it('is reached through it, by a name that only the proxy knows', async () => {
    const ask = startBackend({ HTTPS_PROXY: proxy, NODE_USE_ENV_PROXY: '1' });
    expect(await ask(`https://${host}/token`)).toEqual({
      body: 'took grant_type=client_credentials',
    });
    expect(tunnels).toEqual([`${host}:443`]);
    // What the operator's policy refuses, no proxy is asked for either.
    expect(await ask('https://169.254.169.254/token')).toMatchObject({
      kind: 'configuration',
    });
    expect(tunnels).toHaveLength(1);
    expect(await ask('https://login.elsewhere.example/token')).toMatchObject({
      ...{ kind: 'network', answerLost: false, code: 'ERR_PROXY_TUNNEL' },
      summary: 'The proxy does not let the portal through to the provider.',
      advice: expect.stringContaining('check that the proxy in HTTPS_PROXY'),
    });
  });

  it('is not reached silently past a proxy that is not used', async () => {
    const ask = startBackend({
      ...{ HTTPS_PROXY: proxy, NODE_USE_ENV_PROXY: undefined },
    });
    const before = tunnels.length;
    expect(await ask(`https://${host}/token`)).toMatchObject({
      ...{ kind: 'network', answerLost: false },
      advice: expect.stringContaining('start the backend with NODE_USE_ENV_PR'),
    });
    expect(tunnels).toHaveLength(before);
  });
});
