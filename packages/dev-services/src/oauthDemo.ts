// The demo provider and its mail server as a program of its own:
//   node oauthDemo.ts <provider port> <smtp port> <mailbox port> <api url> <folder>
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { AuthorizationServer } from './authorization-server/AuthorizationServer.ts';
import { localCertificate } from './oauth-demo/localCertificate.ts';
import { WelcomePage } from './oauth-demo/WelcomePage.ts';
import { SubmissionServer } from './submission-server/SubmissionServer.ts';

const [providerPort, smtpPort, mailboxPort, apiUrl, folder] =
  process.argv.slice(2);

/** Kept, because it is part of settings that outlive a restart. */
function clientSecret(): string {
  const file = resolve(folder, 'client-secret');
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8');
}

try {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const certificate = await localCertificate(folder);
  const server = await AuthorizationServer.start({
    port: Number(providerPort),
    host: 'localhost',
    clientId: 'harbour-portal',
    clientSecret: clientSecret(),
    redirectUris: [`${apiUrl}/api/mail/oauth/callback`],
    accounts: [
      'portal@harbour.example',
      'storefront-team@harbour.example',
      'guest@harbour.example',
    ],
    dataFile: resolve(folder, 'grants.json'),
  });
  await SubmissionServer.start({
    port: Number(smtpPort),
    certificate,
    authorizationServer: server.facts,
    // What is over ends at once, also for who is signed in.
    endsWithToken: true,
    handOnTo: Number(mailboxPort),
  });
  server.welcome(
    new WelcomePage({
      server,
      mail: { port: Number(smtpPort), certificate: certificate.cert },
    }),
  );
  process.send?.('open');
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}

// Ends with whoever started it, however that ended.
process.on('disconnect', () => process.exit(0));
