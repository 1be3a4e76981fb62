import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmod,
  cp,
  mkdtemp,
  readdir,
  readFile,
  rm,
  writeFile,
} from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '@mailroom/dev-services/src/ports';

const root = resolve(__dirname, '../../..');

/** The portal as a person starts it: `npm start` in a terminal, with examples of one's own to edit. */
export class Portal {
  private readonly lines: string[] = [];
  private readonly watchers = new Set<() => void>();

  private constructor(
    private readonly process: ChildProcess,
    private readonly folder: string,
    private readonly ports: Ports,
  ) {
    for (const stream of [process.stdout!, process.stderr!]) {
      createInterface({ input: stream }).on('line', line => {
        this.lines.push(line);
        this.watchers.forEach(look => look());
      });
    }
  }

  /**
   * Starts the portal and waits for the block that says it is ready.
   *
   * @param options.startArguments - what stands behind `npm start --`
   * @param options.config - configuration on top of app-config.yaml, by dotted path; `ports` are those of this portal
   */
  static async start(
    options: {
      startArguments?: string[];
      config?: (ports: Ports) => Record<string, unknown>;
    } = {},
  ): Promise<Portal> {
    const folder = await mkdtemp(resolve(tmpdir(), 'mailroom-e2e-'));
    // The database's own user has to get in.
    await chmod(folder, 0o755);
    await cp(resolve(root, 'examples'), resolve(folder, 'examples'), {
      recursive: true,
    });
    const ports = await freePorts();
    const npm = spawn(
      'npm',
      ['start', '--', ...(options.startArguments ?? [])],
      {
        cwd: root,
        // A group of its own, as a terminal gives it, so that Ctrl-C can be sent to all of it.
        detached: true,
        env: {
          ...process.env,
          ...environment(folder, ports, options.config?.(ports) ?? {}),
        },
      },
    );
    const portal = new Portal(npm, folder, ports);
    await portal.printed('Stop with Ctrl-C');
    return portal;
  }

  get url(): string {
    return `http://localhost:${this.ports.portal}`;
  }

  get apiUrl(): string {
    return `http://localhost:${this.ports.api}`;
  }

  get mailboxUrl(): string {
    return `http://localhost:${this.ports.mailbox}`;
  }

  /** The demo provider. */
  get oauthUrl(): string {
    return `http://localhost:${this.ports.oauth}`;
  }

  /** Closes the mailbox, or opens it again. */
  async toggleMailbox(): Promise<void> {
    const toggled = this.printed('The mailbox is');
    this.process.stdin!.write('m\n');
    await toggled;
  }

  /** Edits a file of the examples as a person would: one text for another. */
  async edit(file: string, from: string, to: string): Promise<void> {
    const path = resolve(this.folder, 'examples', file);
    const content = await readFile(path, 'utf8');
    if (!content.includes(from)) {
      throw new Error(`${file} does not contain "${from}"`);
    }
    await writeFile(path, content.replace(from, to));
  }

  /** Ctrl-C, and everything is gone. */
  async stop(): Promise<void> {
    process.kill(-this.process.pid!, 'SIGINT');
    await once(this.process, 'exit');
    await Promise.all(Object.values(this.ports).map(requireFree));
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Everything that was printed until now: in the terminal, by the portal and by what runs beside it. */
  async output(): Promise<string> {
    const folder = resolve(this.folder, 'data');
    const logs = (await readdir(folder)).filter(file => file.endsWith('.log'));
    const contents = logs.map(file => readFile(resolve(folder, file), 'utf8'));
    return [...this.lines, ...(await Promise.all(contents))].join('\n');
  }

  /** A file of what the portal and its company keep. */
  async dataFile(path: string): Promise<string> {
    return readFile(resolve(this.folder, 'data', path), 'utf8');
  }

  /** Resolves with the next line that contains a text. */
  private printed(text: string): Promise<void> {
    const before = this.lines.length;
    return new Promise((seen, failed) => {
      const look = () => {
        if (!this.lines.slice(before).some(line => line.includes(text))) return;
        this.watchers.delete(look);
        seen();
      };
      this.watchers.add(look);
      this.process.once('exit', () =>
        failed(new Error(`npm start ended:\n${this.lines.join('\n')}`)),
      );
    });
  }
}

interface Ports {
  portal: number;
  api: number;
  mailbox: number;
  smtp: number;
  oauth: number;
  oauthSmtp: number;
}

function environment(
  folder: string,
  ports: Ports,
  config: Record<string, unknown>,
): Record<string, string> {
  const locations = [
    { type: 'file', target: resolve(folder, 'examples/all.yaml') },
  ];
  return {
    PORTAL_PORT: String(ports.portal),
    API_PORT: String(ports.api),
    MAILBOX_PORT: String(ports.mailbox),
    MAILBOX_SMTP_PORT: String(ports.smtp),
    OAUTH_PORT: String(ports.oauth),
    OAUTH_SMTP_PORT: String(ports.oauthSmtp),
    MAILROOM_DATA: resolve(folder, 'data'),
    ...Object.fromEntries(
      Object.entries({ 'catalog.locations': locations, ...config }).map(
        ([path, value]) => [
          `APP_CONFIG_${path.replaceAll('.', '_')}`,
          JSON.stringify(value),
        ],
      ),
    ),
  };
}

async function freePorts(): Promise<Ports> {
  return {
    portal: await freePort(),
    api: await freePort(),
    mailbox: await freePort(),
    smtp: await freePort(),
    oauth: await freePort(),
    oauthSmtp: await freePort(),
  };
}

/** Whoever still listens after the stop has been left behind. */
async function requireFree(port: number): Promise<void> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  server.close();
  await once(server, 'close');
}
