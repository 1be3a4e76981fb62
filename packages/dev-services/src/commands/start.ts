// `npm start`: the portal on this machine, with a mailbox beside it.
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
// By file: in a fresh clone the packages that others import are not there yet.
import { installPackages } from '../installPackages.ts';
import { type Portal, startPortal } from '../portal.ts';

const root = resolve(import.meta.dirname, '../../../..');

const stopRequest = new AbortController();
process.on('SIGINT', () => stopRequest.abort());
process.on('SIGTERM', () => stopRequest.abort());

function port(variable: string, usual: number): number {
  return Number(process.env[variable] ?? usual);
}

async function start(): Promise<Portal> {
  installPackages();
  const ports = {
    portal: port('PORTAL_PORT', 3000),
    api: port('API_PORT', 7007),
    mailbox: port('MAILBOX_PORT', 1080),
    smtp: port('MAILBOX_SMTP_PORT', 1025),
    oauth: port('OAUTH_PORT', 1090),
    oauthSmtp: port('OAUTH_SMTP_PORT', 2587),
  };
  const dataDir = resolve(root, process.env.MAILROOM_DATA ?? '.mailroom');
  const database = process.argv.includes('--postgres') ? 'postgres' : 'sqlite';

  console.log('Starting the portal …');
  const portal = await startPortal({
    ports,
    dataDir,
    database,
    signal: stopRequest.signal,
  });
  console.log(`
  Portal    http://localhost:${ports.portal}
  Mailbox   http://localhost:${ports.mailbox}
  OAuth     http://localhost:${
    ports.oauth
  } says what to enter to try it, as portal@harbour.example

  Try first: change the status in examples/test-cases/ and read the mail.
  Type m and Enter to stop or start the mailbox, and see what mail does then.
  The log is ${resolve(dataDir, 'portal.log')}. Stop with Ctrl-C.
`);
  return portal;
}

async function toggleMailbox(portal: Portal) {
  try {
    const isOpen = await portal.toggleMailbox();
    console.log(isOpen ? 'The mailbox is open.' : 'The mailbox is closed.');
  } catch (error) {
    console.error((error as Error).message);
  }
}

/** What ended by itself; undefined when somebody asked us to stop. */
async function firstEnd(portal: Portal): Promise<string | undefined> {
  return Promise.race([
    once(stopRequest.signal, 'abort').then(() => undefined),
    portal.backstage.exited.then(() => portal.backstage.name),
  ]);
}

try {
  const portal = await start();
  createInterface({ input: process.stdin }).on('line', line => {
    if (line.trim() === 'm') void toggleMailbox(portal);
  });
  const ended = await firstEnd(portal);
  console.log(
    ended ? `${ended} ended unexpectedly; its log says why.` : 'Stopping …',
  );
  await portal.stop();
  process.exitCode = ended ? 1 : 0;
} catch (error) {
  if (!stopRequest.signal.aborted) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
process.exit();
