// PostgreSQL as a program of its own, for those who cannot load ES modules.
import { type Postgres, startPostgres } from './postgres.ts';
import { serveOverChannel } from './serveOverChannel.ts';

type Options = Parameters<typeof startPostgres>[0];

/** A server that can end and come back where it was. */
class PostgresServer {
  readonly facts: Pick<Postgres, 'port' | 'url'>;
  private readonly options: Options;
  private running: Postgres;

  private constructor(options: Options, running: Postgres) {
    this.options = options;
    this.running = running;
    this.facts = { port: running.port, url: running.url };
  }

  static async start(options: Options): Promise<PostgresServer> {
    return new PostgresServer(options, await startPostgres(options));
  }

  /** It must not outlive whoever asked for it. */
  async orphaned(): Promise<void> {
    await this.running.stop();
  }

  /** Ends without closing anything properly, as a crash does, and comes back; takes a data folder. */
  async crash(): Promise<void> {
    await this.running.crash();
    this.running = await startPostgres({
      ...this.options,
      port: this.facts.port,
    });
  }
}

serveOverChannel(PostgresServer.start);
