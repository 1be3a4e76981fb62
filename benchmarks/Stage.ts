import type { Sink, SinkOptions } from '@mailroom/dev-services/src/sink/Sink';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { testCertificate } from '../plugins/mail-backend/src/__testUtils__/certificates';
import { forkWorker } from '../plugins/mail-backend/src/__testUtils__/delivery-process/DeliveryProcess';
import { ServiceProcess } from '../plugins/mail-backend/src/__testUtils__/ServiceProcess';
import type { BenchedWorker } from './processes/BenchedWorker';
import type { PooledNodemailer } from './processes/PooledNodemailer';

export type Database = 'SQLite' | 'PostgreSQL';
export const databases: Database[] = ['SQLite', 'PostgreSQL'];

/** Below the clone and not in the temporary folder, which on some machines is memory. */
const folder = resolve(__dirname, '../.mailroom/bench');
const transform = require.resolve('@backstage/cli/config/nodeTransform.cjs');

/** Everything that takes part: servers and workers, each in a process of its own. */
export class Stage {
  private readonly ends: (() => Promise<unknown>)[] = [];
  private postgresPort?: number;

  private constructor() {}

  static async set(): Promise<Stage> {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const stage = new Stage();
    const { port } = await stage.serve<{ port: number }>('postgresServer.ts', {
      logFile: resolve(folder, 'postgres.log'),
      dataDir: resolve(folder, 'postgres'),
      durable: true,
    });
    stage.postgresPort = port;
    return stage;
  }

  /** Ends everybody. */
  async clear(): Promise<void> {
    await Promise.all(this.ends.splice(0).map(end => end()));
  }

  /** A server that takes everything; with a password over STARTTLS and for who signs in. */
  async sink(
    options: Pick<
      SinkOptions,
      'password' | 'answerAfterMs' | 'keepsReceipts'
    > = {},
  ) {
    const service = this.forked(new ServiceProcess('sink/serve.ts'));
    const { port } = await service.start<{ port: number }>({
      ...options,
      ...(options.password && { certificate: testCertificate('localhost') }),
    });
    return {
      port,
      password: options.password,
      ...service.methods<
        Sink,
        'count' | 'reached' | 'receipts' | 'processorMs'
      >(['count', 'reached', 'receipts', 'processorMs']),
    };
  }

  /** A way to a server that takes so long in each direction. */
  async delayed(port: number, delayMs: number): Promise<number> {
    const proxy = await this.serve<{ port: number }>('proxy/serve.ts', {
      ...{ port, delayMs },
    });
    return proxy.port;
  }

  async nodemailer() {
    const service = this.forked(
      new ServiceProcess(
        resolve(__dirname, 'processes/servePooledNodemailer.ts'),
        ['--require', transform],
      ),
    );
    await service.start({});
    return service.methods<PooledNodemailer, 'send'>(['send']);
  }

  /** A worker that is loaded; it has no database yet. */
  worker() {
    return this.forked(
      forkWorker<BenchedWorker, WorkerMethod>(
        resolve(__dirname, 'processes/serveBenchedWorker.ts'),
        workerMethods,
      ),
    );
  }

  /** An empty database of the given kind; several workers may open it. */
  newDatabase(kind: Database) {
    if (kind === 'SQLite') {
      const directory = mkdtempSync(resolve(folder, 'sqlite-'));
      return { client: 'better-sqlite3', connection: { directory } };
    }
    return {
      client: 'pg',
      connection: {
        ...{ host: '127.0.0.1', port: this.postgresPort, user: 'postgres' },
      },
      // Nobody's yet, also where a run that was interrupted has left its databases.
      prefix: `bench_${randomUUID().slice(0, 8)}_`,
    };
  }

  private async serve<Facts>(script: string, options: object): Promise<Facts> {
    return this.forked(new ServiceProcess(script)).start<Facts>(options);
  }

  private forked<Process extends { stop(): Promise<void> }>(process: Process) {
    this.ends.push(() => process.stop());
    return process;
  }
}

const workerMethods = [
  ...(['deliver', 'settled', 'halt', 'close', 'usage'] as const),
  ...(['fill', 'trickle', 'multiply', 'claimTimes', 'peakMemory'] as const),
  ...(['fillLog', 'search', 'prune'] as const),
];
type WorkerMethod = (typeof workerMethods)[number];

export type StagedSink = Awaited<ReturnType<Stage['sink']>>;
export type StagedWorker = ReturnType<Stage['worker']>;
