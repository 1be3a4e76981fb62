import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Child } from '../Child.ts';

export interface DebianMailServerOptions {
  port: number;
  /** Where mailboxes are read over TLS, by whoever knows the password. */
  imap: { port: number; password: string };
  /** Where tokens are asked about, with user name and password. */
  introspectionUrl: string;
  /** Files of the certificate that it shows, PEM. */
  certificate: { cert: string; key: string };
  logFile: string;
}

const script = resolve(import.meta.dirname, 'run.sh');
/** A file system of its own, and processes that end together. */
const apart = ['unshare', '--mount', '--pid', '--fork', '--kill-child'];

/** Why this machine cannot run it, one sentence; undefined when it can. */
export function whyNoDebianMailServer(): string | undefined {
  if (process.getuid?.() !== 0) {
    return 'it takes root to run Postfix and Dovecot.';
  }
  if (!existsSync('/etc/debian_version')) {
    return 'Postfix and Dovecot come from Debian’s packages, and this is no Debian.';
  }
  const { status } = spawnSync(apart[0], [
    ...apart.slice(1),
    script,
    '-',
    '--probe',
  ]);
  return status === 0
    ? undefined
    : 'this machine lets nobody put a layer over its file system; in a container that takes --privileged.';
}

/**
 * Starts Postfix with Dovecot as a submission server that takes XOAUTH2 and
 * OAUTHBEARER over STARTTLS, and as a server of mailboxes.
 *
 * @throws Error that says where to read why it did not start
 */
export async function startDebianMailServer(
  options: DebianMailServerOptions,
): Promise<Child> {
  const folder = writeConfiguration(options);
  const server = new Child([...apart, script, folder], {
    name: 'Postfix with Dovecot',
    logFile: options.logFile,
    // The first process of a process namespace hears nothing gentler.
    stopSignal: 'SIGKILL',
  });
  // Also when we are interrupted: it must not outlive us.
  process.once('exit', () => {
    void server.stop();
    rmSync(folder, { recursive: true });
  });
  while (server.running) {
    if (await greets(options.port)) return server;
    await pause(250);
  }
  throw new Error(
    `Postfix and Dovecot did not start; ${options.logFile} says why.`,
  );
}

/** Fills in our configuration files, into a folder of their own. */
function writeConfiguration(options: DebianMailServerOptions): string {
  const { port, imap, introspectionUrl, certificate } = options;
  const folder = mkdtempSync(resolve(tmpdir(), 'mailroom-mail-server-'));
  cpSync(import.meta.dirname, folder, { recursive: true });
  for (const file of readdirSync(folder)) {
    const path = resolve(folder, file);
    const filled = readFileSync(path, 'utf8')
      .replaceAll('@port@', String(port))
      .replaceAll('@imapPort@', String(imap.port))
      .replaceAll('@imapPassword@', imap.password)
      .replaceAll('@introspectionUrl@', introspectionUrl);
    writeFileSync(path, filled);
  }
  copyFileSync(certificate.cert, resolve(folder, 'server.pem'));
  copyFileSync(certificate.key, resolve(folder, 'server.key'));
  return folder;
}

/** Whether somebody says 220 there. */
function greets(port: number): Promise<boolean> {
  return new Promise(answer => {
    const socket = connect(port, '127.0.0.1');
    socket.once('data', data => {
      answer(data.toString().startsWith('220'));
      socket.destroy();
    });
    socket.once('error', () => answer(false));
    socket.once('close', () => answer(false));
  });
}
