import type { Sink } from '@mailroom/dev-services/src/sink/Sink';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import { setTimeout } from 'node:timers/promises';
import { settingsFor } from '../deliveryLoop';
import type { Batch } from '../delivery-process/drafts';
import {
  DeliveryProcess,
  forkDelivery,
} from '../delivery-process/DeliveryProcess';
import { ServiceProcess } from '../ServiceProcess';
import { Ledger } from './Ledger';

export interface TrialOptions {
  /** As the worker sees the database. */
  config: JsonObject;
  /** As the test sees it. */
  knex: Knex;
  messages: number;
  /** As further workers see the database; they only deliver. */
  companions?: JsonObject[];
  /** How often something goes wrong. */
  faults: number;
  leaseMs: number;
  /**
   * How many workers are needed besides the first, one after the other.
   * @defaultValue 0
   */
  replacements?: number;
  /** Makes something go wrong; resolves when the next may. */
  strike: (trial: Trial) => Promise<void>;
}

export const connections = 10;
const messagesPerCall = 20;
/** So many more than the server has may be in the outbox: the flow shall last until the last fault. */
const messagesAhead = 500;
const sinkMethods = ['count', 'reached', 'quiet', 'receipts'] as const;

/** Messages flow from enqueue to the server while something goes wrong at random points. */
export class Trial {
  readonly ledger = new Ledger();
  /** After each kill, how many messages the server had that the outbox did not know of. */
  readonly unknown: number[] = [];
  private readonly sinkProcess = new ServiceProcess('sink/serve.ts');
  private readonly sink = this.sinkProcess.methods<
    Sink,
    (typeof sinkMethods)[number]
  >(sinkMethods);
  private port = 0;
  private worker!: DeliveryProcess;
  /** Loading takes longer than everything else, so it is done ahead. */
  private spare?: DeliveryProcess = forkDelivery();
  private replacementsLeft: number;
  private readonly companions: DeliveryProcess[] = [];
  private receiptsSeen = 0;
  private extraMessages = 0;

  constructor(private readonly options: TrialOptions) {
    this.replacementsLeft = options.replacements ?? 0;
  }

  /** Resolves when every message has come to its end. */
  async run() {
    const { port } = await this.sinkProcess.start<{ port: number }>({
      keepsReceipts: true,
    });
    this.port = port;
    for (const config of this.options.companions ?? []) {
      const companion = forkDelivery();
      this.companions.push(companion);
      await this.begin(companion, config);
    }
    await this.startWorker();
    await Promise.all([this.feed(), this.strikeAtRandom()]);
    await this.worker.settled();
    await this.readReceipts();
    const balance = this.ledger.balance();
    const states = await this.countStates();
    return { ...balance, states };
  }

  async end(): Promise<void> {
    await Promise.all(
      [...[this.worker, this.spare, this.sinkProcess], ...this.companions].map(
        each => each?.stop(),
      ),
    );
  }

  /** Kills the worker, looks at what it left behind, and starts another one. */
  async killWorker(): Promise<void> {
    await this.worker.kill();
    await this.sink.quiet();
    const receipts = await this.readReceipts();
    this.unknown.push(await this.ledger.compare(this.options.knex, receipts));
    await this.startWorker();
  }

  /** Lets the database of the worker be full until a message could not be stored, and for a while longer. */
  async fillDisk(): Promise<void> {
    await this.worker.limitSpace(true);
    let batch = this.extraBatch();
    while (await this.enqueued(batch)) {
      this.ledger.promise(batch);
      batch = this.extraBatch();
    }
    await setTimeout(300);
    await this.worker.limitSpace(false);
    // What was refused is not there in part: stored again, all of it is new.
    await this.enqueueForSure(batch);
  }

  /** Messages that the outbox gave to somebody, with the proof of it. */
  leases(): Promise<{ id: string; lease_token: string }[]> {
    return this.options
      .knex('outbox_messages')
      .where({ state: 'sending' })
      .select('id', 'lease_token');
  }

  /**
   * Resolves when none of the leases holds any more.
   *
   * @throws Error when that takes much longer than a lease
   */
  async leasesEnded(leases: { lease_token: string }[]): Promise<void> {
    const tokens = new Set(leases.map(lease => lease.lease_token));
    const until = performance.now() + 10 * this.options.leaseMs;
    while ((await this.leases()).some(each => tokens.has(each.lease_token))) {
      if (performance.now() > until) throw new Error('Nobody took over');
      await setTimeout(20);
    }
  }

  /** How many messages were handed over in all. */
  get messages(): number {
    return this.options.messages + this.extraMessages;
  }

  private extraBatch() {
    const from = this.messages;
    this.extraMessages += messagesPerCall;
    return { from, count: messagesPerCall };
  }

  private async startWorker() {
    const worker = this.spare ?? forkDelivery();
    await this.begin(worker, this.options.config);
    this.worker = worker;
    this.spare = this.replacementsLeft > 0 ? forkDelivery() : undefined;
    this.replacementsLeft -= 1;
  }

  private async begin(worker: DeliveryProcess, database: JsonObject) {
    const { port } = this;
    await worker.start({
      database,
      settings: settingsFor({ port }, { maxConnections: connections }),
      intervals: { leaseMs: this.options.leaseMs, retryMs: 100 },
    });
    await worker.deliver();
  }

  /** Enqueues all messages; a call that fails is made again, until one returns. */
  private async feed() {
    const { messages } = this.options;
    for (let from = 0; from < messages; from += messagesPerCall) {
      const batch = { from, count: Math.min(messagesPerCall, messages - from) };
      await this.sink.reached(from - messagesAhead);
      await this.enqueueForSure(batch);
    }
  }

  private async enqueueForSure(batch: Batch) {
    while (!(await this.enqueued(batch))) await setTimeout(10);
    this.ledger.promise(batch);
  }

  private enqueued(batch: Batch) {
    return this.worker.enqueue(batch).then(
      () => true,
      () => false,
    );
  }

  private async strikeAtRandom() {
    const { messages, faults } = this.options;
    const points = Array.from({ length: faults }, () =>
      Math.ceil(Math.random() * messages * 0.9),
    ).sort((one, other) => one - other);
    for (const point of points) {
      await this.sink.reached(point);
      // Not always right after a message: claiming and settling come in between.
      await setTimeout(Math.random() * 20);
      await this.options.strike(this);
    }
  }

  private async readReceipts() {
    const receipts = await this.sink.receipts(this.receiptsSeen);
    this.receiptsSeen += receipts.length;
    this.ledger.take(receipts);
    return receipts;
  }

  private async countStates(): Promise<Record<string, number>> {
    const rows: { state: string; messages: string | number }[] =
      await this.options
        .knex('outbox_messages')
        .select('state')
        .count({ messages: '*' })
        .groupBy('state');
    return Object.fromEntries(
      rows.map(({ state, messages }) => [state, Number(messages)]),
    );
  }
}
