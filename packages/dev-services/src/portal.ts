import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { Child } from './Child.ts';
import { requirePort } from './ports.ts';
import { type Postgres, startPostgres } from './postgres.ts';

const root = resolve(import.meta.dirname, '../../..');

/** Where the parts of the portal listen, all on loopback. */
export interface Ports {
  portal: number;
  api: number;
  mailbox: number;
  smtp: number;
  /** The demo provider. */
  oauth: number;
  /** The mail server that takes its tokens. */
  oauthSmtp: number;
}

export interface PortalOptions {
  ports: Ports;
  /** Databases, mailbox, development key and logs. */
  dataDir: string;
  database: 'sqlite' | 'postgres';
  /** Gives up starting. */
  signal?: AbortSignal;
}

/** The portal and what runs beside it. */
export interface Portal {
  /** App and backend. */
  backstage: Child;
  /** Closes the mailbox, or opens it again; tells whether it is open now. */
  toggleMailbox(): Promise<boolean>;
  /** Ends everything, in the order in which mail flows. */
  stop(): Promise<void>;
}

/**
 * Starts the portal with its mailbox and waits until an edited file would be a mail.
 *
 * @throws Error that says in one sentence what stands in the way
 */
export async function startPortal(options: PortalOptions): Promise<Portal> {
  await requirePorts(options.ports);
  makeDataDir(options.dataDir);
  let mailbox = await openMailbox(options);
  const oauthDemo = await openOAuthDemo(options);
  const postgres =
    options.database === 'postgres'
      ? await startPostgres({
          dataDir: resolve(options.dataDir, 'postgres'),
          logFile: resolve(options.dataDir, 'postgres.log'),
        })
      : undefined;
  const backstage = startBackstage(options, postgres);
  const portal = {
    backstage,
    toggleMailbox: async () => {
      if (mailbox.running) {
        await mailbox.stop();
      } else {
        mailbox = await openMailbox(options);
      }
      return mailbox.running;
    },
    stop: async () => {
      await backstage.stop();
      await oauthDemo.stop();
      await mailbox.stop();
      await postgres?.stop();
    },
  };
  try {
    await portalReady(backstage, options);
  } catch (error) {
    await portal.stop();
    throw error;
  }
  return portal;
}

function openMailbox({ ports, dataDir }: PortalOptions): Promise<Child> {
  return openService({
    name: 'The mailbox',
    script: 'mailbox.ts',
    scriptArguments: [ports.smtp, ports.mailbox, resolve(dataDir, 'mailbox')],
    logFile: resolve(dataDir, 'mailbox.log'),
  });
}

function openOAuthDemo({ ports, dataDir }: PortalOptions): Promise<Child> {
  return openService({
    name: 'The OAuth demo',
    script: 'oauthDemo.ts',
    scriptArguments: [
      ...[ports.oauth, ports.oauthSmtp, ports.smtp],
      apiUrl(ports),
      resolve(dataDir, 'oauth'),
    ],
    logFile: resolve(dataDir, 'oauth.log'),
  });
}

/** Runs one of our own programs and waits until it says that it is open. */
async function openService(options: {
  name: string;
  script: string;
  scriptArguments: Array<string | number>;
  logFile: string;
}): Promise<Child> {
  const { name, script, scriptArguments, logFile } = options;
  const service = new Child(
    [
      process.execPath,
      resolve(import.meta.dirname, script),
      ...scriptArguments.map(String),
    ],
    { name, logFile },
  );
  await new Promise<void>((open, failed) => {
    service.onMessage(() => open());
    service.exited.then(
      () =>
        failed(
          new Error(`${name} did not start; ${basename(logFile)} says why.`),
        ),
      failed,
    );
  });
  return service;
}

function startBackstage(options: PortalOptions, postgres?: Postgres): Child {
  return new Child(['yarn', 'backstage-cli', 'repo', 'start'], {
    name: 'The portal',
    cwd: root,
    logFile: resolve(options.dataDir, 'portal.log'),
    // What the caller's own environment says comes first.
    env: {
      SMTP_PORT: String(options.ports.smtp),
      OAUTH_SMTP_PORT: String(options.ports.oauthSmtp),
      ...environment(configuration(options, postgres)),
      ...process.env,
    },
  });
}

async function requirePorts(ports: Ports) {
  const purposes = [
    ['portal', 'the portal', 'PORTAL_PORT'],
    ['api', 'the API', 'API_PORT'],
    ['mailbox', 'the mailbox', 'MAILBOX_PORT'],
    ['smtp', 'the mail server', 'MAILBOX_SMTP_PORT'],
    ['oauth', 'the OAuth demo', 'OAUTH_PORT'],
    ['oauthSmtp', 'the mail server of the OAuth demo', 'OAUTH_SMTP_PORT'],
  ] as const;
  for (const [key, purpose, variable] of purposes) {
    await requirePort({ port: ports[key], purpose, variable });
  }
}

function makeDataDir(dataDir: string) {
  try {
    mkdirSync(resolve(dataDir, 'mailbox'), { recursive: true });
  } catch (error) {
    throw new Error(
      `The folder ${dataDir} cannot be made (${
        (error as NodeJS.ErrnoException).code
      }): give yourself the right to write there.`,
    );
  }
}

function apiUrl({ api }: Ports): string {
  return `http://localhost:${api}`;
}

/** What differs from app-config.yaml. */
function configuration(
  { ports, dataDir }: PortalOptions,
  postgres?: Postgres,
): Record<string, unknown> {
  const portalUrl = `http://localhost:${ports.portal}`;
  return {
    'app.baseUrl': portalUrl,
    'backend.baseUrl': apiUrl(ports),
    'backend.listen.port': ports.api,
    'backend.cors.origin': portalUrl,
    'mail.sealing.keys': [{ id: 'development', key: developmentKey(dataDir) }],
    ...(postgres
      ? {
          'backend.database.client': 'pg',
          'backend.database.connection': {
            host: '127.0.0.1',
            port: postgres.port,
            user: 'postgres',
            // Trust authentication asks for none, but the client insists on a value.
            password: 'postgres',
          },
        }
      : {
          'backend.database.connection.directory': resolve(dataDir, 'sqlite'),
        }),
  };
}

/** Backstage reads `APP_CONFIG_a_b` as `a.b`, its value as JSON. */
function environment(config: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(config).map(([path, value]) => [
      `APP_CONFIG_${path.replaceAll('.', '_')}`,
      JSON.stringify(value),
    ]),
  );
}

/** Seals what the development portal keeps; a real installation configures its own. */
function developmentKey(dataDir: string): string {
  const file = resolve(dataDir, 'sealing-key');
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8');
}

function portalReady(
  backstage: Child,
  { ports, signal }: PortalOptions,
): Promise<void> {
  return new Promise((ready, failed) => {
    let lastError = 'its log says why.';
    signal?.addEventListener('abort', () => failed(signal.reason));
    backstage.onLine(line => {
      const [, reason] = /^The backend did not start: (.*)/.exec(line) ?? [];
      if (reason) failed(new Error(`The portal did not start: ${reason}`));
      if (/\berror\b/i.test(line)) lastError = line;
      if (line.includes('Watching the catalog for changes')) {
        fetchPage(`http://127.0.0.1:${ports.portal}`).then(ready, failed);
      }
    });
    backstage.exited.then(
      () => failed(new Error(`The portal did not start: ${lastError}`)),
      failed,
    );
  });
}

/** The first page is there when the app has been built. */
async function fetchPage(url: string): Promise<void> {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`The portal answers with ${response.status} at ${url}.`);
  }
}
