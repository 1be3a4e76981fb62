import { test as base } from '@playwright/test';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { type Browser } from 'playwright-core';
import { startChromium } from './chromium';
import { CompanyMailServer } from './CompanyMailServer';
import { Portal } from './Portal';

/** What a story finds: a running portal, a browser, and what else listens in the company. */
export interface Company {
  portal: Portal;
  browser: Browser;
  mailServer: CompanyMailServer;
  /** Where a web server answers. */
  webPort: number;
  /** Where nobody listens. */
  closedPort: number;
}

/** What the stories of one worker share. */
export interface Shared {
  /** Of the portal; the project says which. */
  database: 'sqlite' | 'postgres';
  company: Company;
}

/**
 * A test of a story that shares its portal with the stories beside it.
 *
 * @remarks
 *
 * A portal with its compiler takes half a minute to start. The stories of one
 * folder run one after the other, in the order of their names and edit different examples.
 */
export const test = base.extend<object, Shared>({
  database: ['sqlite', { scope: 'worker', option: true }],
  company: [
    async ({ database }, use) => {
      const mailServer = await CompanyMailServer.start();
      const web = await startWebServer();
      const closedPort = await findClosedPort();
      const [portal, browser] = await Promise.all([
        Portal.start({
          startArguments: database === 'postgres' ? ['--postgres'] : [],
          config: ({ oauthSmtp }) => ({
            'mail.policy.allowedPorts': [
              ...[mailServer.port, portOf(web), closedPort, oauthSmtp],
            ],
          }),
        }),
        startChromium(),
      ]);
      await use({
        ...{ portal, browser, mailServer, closedPort },
        webPort: portOf(web),
      });
      await browser.close();
      await portal.stop();
      await mailServer.stop();
      web.close();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
});

/** Answers whoever connects as web servers do. */
async function startWebServer(): Promise<Server> {
  const server = createServer(socket => {
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 400 Bad Request\r\nServer: intranet\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

async function findClosedPort(): Promise<number> {
  const server = await startWebServer();
  const port = portOf(server);
  await new Promise(closed => server.close(closed));
  return port;
}
