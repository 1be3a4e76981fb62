import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { DeliveryLoopOptions } from '../delivery';
import { createEnqueue, Enqueue } from '../outbox';
import { settingsFor, TestedLoop } from './deliveryLoop';
import { aDraft, migrated, transparentSealing } from './outbox';
import { SmtpServer, startSmtpServer } from './smtpServer';
import { SmtpServerOptions } from './SmtpScript';

/**
 * A database, a mail server, and the loops that deliver from the one to the
 * other; all of them end together.
 */
export class DeliveryStage {
  readonly loops: TestedLoop[] = [];

  /** Wakes who delivers. */
  readonly enqueue: Enqueue;
  private readonly port: number;

  private constructor(readonly knex: Knex, private current: SmtpServer) {
    this.port = current.port;
    this.enqueue = createEnqueue({
      ...{ knex, sealing: transparentSealing },
      messageIdDomain: 'portal.example.com',
      onEnqueued: () => this.wake(),
    });
  }

  static async open(
    databases: TestDatabases,
    id: Parameters<TestDatabases['init']>[0],
  ): Promise<DeliveryStage> {
    const knex = await migrated(await databases.init(id));
    return new DeliveryStage(knex, await startSmtpServer());
  }

  get server(): SmtpServer {
    return this.current;
  }

  /** Ends the server; another one with the same port takes its place. */
  async replaceServer(options?: SmtpServerOptions): Promise<SmtpServer> {
    await this.current.stop();
    this.current = await startSmtpServer({ ...options, port: this.port });
    return this.current;
  }

  startLoop(
    settings = settingsFor(this.server),
    options?: Partial<DeliveryLoopOptions>,
  ): TestedLoop {
    const tested = new TestedLoop(this.knex, settings, options);
    this.loops.push(tested);
    tested.loop.start();
    return tested;
  }

  wake() {
    this.loops.forEach(({ loop }) => loop.wake());
  }

  /** Enqueues messages with nothing special about them. */
  async send(count: number): Promise<void> {
    await this.enqueue(Array.from({ length: count }, () => aDraft()));
  }

  /** How often a message has been tried. */
  async countAttempts(): Promise<number> {
    return (await this.knex('delivery_attempts').select('id')).length;
  }

  async end(): Promise<void> {
    await Promise.all(this.loops.map(({ loop }) => loop.stop()));
    await this.server.stop();
    await this.knex.destroy();
  }
}
