import { SubmissionServer } from '../settings';
import { Connection } from './Connection';
import { ConnectionPool, PoolOptions } from './ConnectionPool';
import { ConversationFault } from './ConversationFault';
import { failure } from './failure';
import { acceptance } from './serverReply';
import { Envelope, Submission, Transport } from './Transport';

/** Submits over a pool of connections, and turns every fault into an outcome. */
class PooledTransport implements Transport {
  constructor(
    private readonly server: SubmissionServer,
    private readonly pool: ConnectionPool,
  ) {}

  async submit(envelope: Envelope, message: Buffer): Promise<Submission> {
    try {
      const response = await this.converse(envelope, message);
      return {
        outcome: 'accepted',
        reply: acceptance(response, this.server),
      };
    } catch (error) {
      return failure(error, this.server);
    }
  }

  async close(): Promise<void> {
    await this.pool.close();
  }

  /**
   * A connection that was used before may have died unnoticed, or the server may
   * say 421 because it has had enough of it. As long as no content went out,
   * the message is safe to send on a fresh one; once, because a server that ends
   * fresh connections too has a reason of its own.
   */
  private async converse(envelope: Envelope, message: Buffer): Promise<string> {
    let connection = await this.pool.take();
    try {
      return await connection.send(envelope, message);
    } catch (error) {
      if (!wasStale(connection, error)) throw error;
      connection = await this.pool.replace(connection);
      return await connection.send(envelope, message);
    } finally {
      void this.pool.giveBack(connection);
    }
  }
}

function wasStale(connection: Connection, error: unknown): boolean {
  return (
    connection.messages > 0 &&
    error instanceof ConversationFault &&
    error.facts.connectionLost === true &&
    !error.facts.maybeTaken
  );
}

/**
 * Makes the transport to one submission server. It speaks to nobody before the first message.
 *
 * @throws Error when the server's `ca` is no certificate
 */
export function createTransport(
  server: SubmissionServer,
  options: PoolOptions,
): Transport {
  return new PooledTransport(server, new ConnectionPool(server, options));
}
