import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  startDebianMailServer,
  whyNoDebianMailServer,
} from '../debian-mail-server/DebianMailServer.ts';
import { freePort } from '../ports.ts';
import { plugin, reports, runTests } from './runTests.ts';

const certificates = resolve(plugin, 'src/__testUtils__/certificates');

/** Shows with Postfix and Dovecot what the tests of tokens show with servers of our own, and that the mailbox for bounces is read. */
export async function mailServerProofs(): Promise<boolean> {
  const obstacle = whyNoDebianMailServer();
  if (obstacle) {
    console.log(`Postfix and Dovecot are left out: ${obstacle}`);
    return true;
  }
  const [mailPort, providerPort] = [await freePort(), await freePort()];
  const imapPort = await freePort();
  const imapPassword = randomBytes(24).toString('hex');
  const introspectionSecret = randomBytes(24).toString('hex');
  mkdirSync(reports, { recursive: true });
  console.log('Getting Postfix and Dovecot; takes about a minute …');
  const server = await startDebianMailServer({
    port: mailPort,
    imap: { port: imapPort, password: imapPassword },
    introspectionUrl: `http://submission-server:${introspectionSecret}@127.0.0.1:${providerPort}/token/introspection`,
    certificate: {
      cert: resolve(certificates, 'localhost.pem'),
      key: resolve(certificates, 'server.key'),
    },
    logFile: resolve(reports, 'debian-mail-server.log'),
  });
  // The tests start the provider themselves, at the port that Dovecot knows.
  const provider = { port: providerPort, introspectionSecret };
  try {
    return await runTests('mailWithTokens|visitMailbox', {
      env: {
        MAILROOM_PROOF: JSON.stringify({
          ...{ mailPort, imapPort, imapPassword, provider },
        }),
      },
    });
  } finally {
    await server.stop();
  }
}
