import { DatabaseManager } from '@backstage/backend-defaults/database';
import { LoggerService, LifecycleService } from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import { setTimeout } from 'node:timers/promises';
import { Bell, migrateDatabase } from '../../database';
import { DeliveryIntervals, DeliveryLoop } from '../../delivery';
import { createEnqueue, Enqueue } from '../../outbox';
import { createSealing } from '../../sealing';
import { EffectiveSettings } from '../../settings';
import { createTransport } from '../../transport';
import { retainedFor } from '../retainedFor';
import { Batch, draftsOf } from './drafts';

/** What a worker works with. */
export interface DeliveryWorkerOptions {
  /** As `backend.database` in app-config. */
  database: JsonObject;
  settings: EffectiveSettings;
  intervals?: Partial<DeliveryIntervals>;
}

/** What a backend has besides mail, as far as mail asks for it. */
const log = (message: string) => console.error(message);
const logger: LoggerService = {
  error: log,
  warn: log,
  info: () => undefined,
  debug: () => undefined,
  child: () => logger,
};
const lifecycle: LifecycleService = {
  addStartupHook: () => undefined,
  addShutdownHook: () => undefined,
};
const sealing = createSealing([]);

/** A backend that holds nothing but the outbox and its delivery, on a database as Backstage opens it. */
export class DeliveryWorker {
  /** What its user has to know. */
  readonly facts = { pid: process.pid };
  private readonly enqueueDrafts: Enqueue;
  private readonly bell: Bell;
  private loop?: DeliveryLoop;

  protected constructor(
    protected readonly knex: Knex,
    private readonly options: DeliveryWorkerOptions,
  ) {
    this.bell = new Bell({ knex, logger });
    this.bell.onRing(() => this.loop?.wake());
    this.enqueueDrafts = createEnqueue({
      ...{ knex, sealing },
      messageIdDomain: 'portal.example.com',
      ringing: database => this.bell.ringing(database),
      onEnqueued: () => this.bell.wake(),
    });
  }

  static async start(options: DeliveryWorkerOptions): Promise<DeliveryWorker> {
    return new DeliveryWorker(await openDatabase(options.database), options);
  }

  /** Begins to deliver what is in the outbox. */
  deliver() {
    const { knex, options } = this;
    this.loop = new DeliveryLoop({
      ...{ knex, sealing, logger },
      settings: { current: async () => options.settings },
      createTransport: server => createTransport(server, { logger }),
      retention: retainedFor(30 * 24 * 3600_000),
      intervals: options.intervals,
      isHeard: () => this.bell.isHeard,
    });
    this.bell.start();
    this.loop.start();
  }

  /** Stores messages; what it resolves for is in the outbox. */
  async enqueue(batch: Batch): Promise<void> {
    await this.enqueueDrafts(draftsOf(batch));
  }

  /** Resolves when nothing waits in the outbox, with the time of it. */
  async settled(): Promise<number> {
    while (await this.waiting()) await setTimeout(1);
    return performance.timeOrigin + performance.now();
  }

  /** Stops to deliver, as a backend that is shut down. */
  async halt(): Promise<void> {
    await this.loop?.stop();
    this.loop = undefined;
  }

  /** Closes the database too. */
  async close(): Promise<void> {
    await this.halt();
    await this.bell.stop();
    await this.knex.destroy();
  }

  /** Processor time since the start in milliseconds, and memory in bytes. */
  usage() {
    const { user, system } = process.cpuUsage();
    return {
      processorMs: (user + system) / 1000,
      residentBytes: process.memoryUsage.rss(),
    };
  }

  /** Gives SQLite no page more than it has, or as many as it likes; a disk that is full. */
  async limitSpace(isFull: boolean): Promise<void> {
    const [{ page_count: pages }] = await this.knex.raw('pragma page_count');
    const limit = isFull ? pages : 2 ** 30;
    await this.knex.raw(`pragma max_page_count = ${limit}`);
  }

  private async waiting(): Promise<boolean> {
    const row = await this.knex('outbox_messages')
      .whereIn('state', ['queued', 'sending', 'deferred', 'held'])
      .first('id');
    return row !== undefined;
  }
}

/** The plugin's database as Backstage opens it, brought up to date. */
export async function openDatabase(database: JsonObject): Promise<Knex> {
  const config = { backend: { database } };
  const manager = DatabaseManager.fromConfig(new ConfigReader(config));
  return migrateDatabase(manager.forPlugin('mail', { logger, lifecycle }));
}
