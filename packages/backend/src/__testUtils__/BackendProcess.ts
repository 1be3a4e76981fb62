import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { MessageDraft } from '@mailroom/backstage-plugin-mail-common';
import { freePort } from '@mailroom/dev-services/src/ports';

const root = resolve(__dirname, '../../../..');
const token = 'only-for-tests-on-loopback';

/** The portal's real backend as a process of its own, so that it can be killed. */
export class BackendProcess {
  private constructor(
    private readonly process: ChildProcess,
    private readonly url: string,
  ) {}

  /**
   * Starts the backend and waits until it serves.
   *
   * @param config - on top of app-config.yaml, by dotted path
   */
  static async start(config: Record<string, unknown>): Promise<BackendProcess> {
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const child = spawn(
      process.execPath,
      [
        ...[
          '--require',
          require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        ],
        resolve(root, 'packages/backend/src/index.ts'),
        ...['--config', resolve(root, 'app-config.yaml')],
      ],
      {
        cwd: resolve(root, 'packages/backend'),
        env: {
          ...process.env,
          NODE_ENV: 'development',
          ...environment({
            'backend.baseUrl': url,
            'backend.listen.port': port,
            'backend.auth.externalAccess': [
              { type: 'static', options: { token, subject: 'test' } },
            ],
            'catalog.locations': [],
            ...config,
          }),
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    await Promise.all([
      printed(child, 'Plugin initialization complete'),
      printed(child, 'Listening on'),
    ]);
    return new BackendProcess(child, url);
  }

  /** Puts a message into the outbox, as another plugin would. */
  async enqueue(draft: MessageDraft): Promise<void> {
    const response = await fetch(`${this.url}/api/mail/messages`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        // A connection that idled may be closed in the moment it is used again.
        connection: 'close',
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify(draft),
    });
    if (!response.ok) {
      throw new Error(`${response.status} ${await response.text()}`);
    }
  }

  /** kill -9: nothing is finished, nothing is said. */
  async kill(): Promise<void> {
    this.process.kill('SIGKILL');
    await this.exited();
  }

  /** Asks it to end, as a redeploy does. */
  async stop(): Promise<void> {
    this.process.kill('SIGTERM');
    await this.exited();
  }

  private async exited(): Promise<void> {
    if (this.process.exitCode === null && this.process.signalCode === null) {
      await once(this.process, 'exit');
    }
  }
}

function printed(child: ChildProcess, text: string): Promise<void> {
  return new Promise((seen, failed) => {
    const lines: string[] = [];
    for (const stream of [child.stdout!, child.stderr!]) {
      createInterface({ input: stream }).on('line', line => {
        lines.push(line);
        if (line.includes(text)) seen();
      });
    }
    child.once('exit', () =>
      failed(new Error(`The backend ended:\n${lines.slice(-20).join('\n')}`)),
    );
  });
}

/** Backstage reads `APP_CONFIG_a_b` as `a.b`, its value as JSON. */
function environment(config: Record<string, unknown>) {
  return Object.fromEntries(
    Object.entries(config).map(([path, value]) => [
      `APP_CONFIG_${path.replaceAll('.', '_')}`,
      JSON.stringify(value),
    ]),
  );
}
