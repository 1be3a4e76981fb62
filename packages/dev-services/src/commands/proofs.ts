// `npm run test:proofs`: what the tests show with servers of our own, shown
// again with Postfix and Dovecot as Debian ships them. Needs root and Debian.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  startDebianMailServer,
  whyNoDebianMailServer,
} from '../debian-mail-server/DebianMailServer.ts';
import { installPackages } from '../installPackages.ts';
import { freePort } from '../ports.ts';

const root = resolve(import.meta.dirname, '../../../..');
const plugin = resolve(root, 'plugins/mail-backend');
const certificates = resolve(plugin, 'src/__testUtils__/certificates');
const reports = resolve(root, '.mailroom/test-reports');

async function prove(): Promise<number> {
  const [mailPort, providerPort] = [await freePort(), await freePort()];
  const introspectionSecret = randomBytes(24).toString('hex');
  mkdirSync(reports, { recursive: true });
  console.log('Getting Postfix and Dovecot; takes about a minute …');
  const server = await startDebianMailServer({
    port: mailPort,
    introspectionUrl: `http://submission-server:${introspectionSecret}@127.0.0.1:${providerPort}/token/introspection`,
    certificate: {
      cert: resolve(certificates, 'localhost.pem'),
      key: resolve(certificates, 'server.key'),
    },
    logFile: resolve(reports, 'debian-mail-server.log'),
  });
  try {
    return await runTests({
      mailPort,
      provider: { port: providerPort, introspectionSecret },
    });
  } finally {
    await server.stop();
  }
}

/** The tests start the provider themselves, at the port that Dovecot knows. */
async function runTests(proof: object): Promise<number> {
  const tests = spawn(
    'yarn',
    ['backstage-cli', 'package', 'test', '--no-watch', 'mailWithTokens'],
    {
      cwd: plugin,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        CI: '1',
        BACKSTAGE_TEST_DISABLE_DOCKER: '1',
        MAILROOM_PROOF: JSON.stringify(proof),
      },
    },
  );
  const [status] = await once(tests, 'exit');
  return status ?? 1;
}

process.on('SIGINT', () => process.exit(130));
process.on('SIGTERM', () => process.exit(143));

const obstacle = whyNoDebianMailServer();
if (obstacle) {
  console.log(`Skipped: ${obstacle}`);
  process.exit(0);
}
try {
  installPackages();
  process.exit(await prove());
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
