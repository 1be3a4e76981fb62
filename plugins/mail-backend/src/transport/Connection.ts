import SMTPConnection, {
  type SMTPConnectionOptions,
} from 'nodemailer/lib/smtp-connection';
import type { Socket } from 'node:net';
import { TLSSocket, type SecureContext } from 'node:tls';
import { SubmissionServer } from '../settings';
import { asciiDomain } from './asciiDomain';
import { connectionOptions } from './connectionOptions';
import { ConversationFault } from './ConversationFault';
import { faultFacts } from './faultFacts';
import { openSocket } from './openSocket';
import { resolveAddresses, Resolver } from './resolveAddresses';
import { signInMechanism } from './signInMechanism';
import { ContentStream } from './ContentStream';
import { Envelope } from './Transport';

/** How long a server may take to answer QUIT; it has nothing more to lose. */
const QUIT_TIMEOUT_MS = 2_000;

type Done<T> = (error?: Error | null, result?: T) => void;

/** How a conversation begins. */
export interface Reach {
  trust: SecureContext;
  /** Where the server is, looked up and found allowed before; looked up now when absent. */
  addresses?: string[];
  resolver?: Resolver;
  /** Ends the conversation at once, whatever it is doing. */
  signal?: AbortSignal;
  /** Told every reply of the server, as it came. */
  onReply?: (reply: string) => void;
}

/** One conversation with the submission server, in the order of RFC 5321. */
export class Connection {
  /** Messages that were accepted here. */
  messages = 0;
  private readonly smtp: SMTPConnection;
  private command = 'CONN';
  private content?: ContentStream;
  /** A message was refused, so the server may still hold parts of its envelope. */
  private needsReset = false;
  private interrupt?: (error: Error) => void;

  private constructor(
    private readonly server: SubmissionServer,
    socket: Socket,
    reach: Reach,
  ) {
    this.smtp = new SMTPConnection({
      ...connectionOptions(server, reach.trust),
      ...listening(reach.onReply),
      connection: socket,
    });
    this.smtp.on('error', (error: Error) => this.interrupt?.(error));
    // Later than whoever waits for a reply: nodemailer ends first and tells the reason then.
    this.smtp.on('end', () =>
      setImmediate(() =>
        this.interrupt?.(new Error('The connection was closed')),
      ),
    );
  }

  /**
   * Opens a conversation up to the point where it takes messages: signed in, if the server is used so.
   *
   * @throws ConversationFault
   */
  static async open(
    server: SubmissionServer,
    reach: Reach,
  ): Promise<Connection> {
    const connection = await Connection.reach(server, reach);
    try {
      await connection.signIn();
      return connection;
    } catch (error) {
      connection.close();
      throw error;
    }
  }

  /**
   * Opens a conversation up to the point where both have introduced themselves, over TLS if so agreed.
   *
   * @throws ConversationFault
   */
  static async reach(
    server: SubmissionServer,
    reach: Reach,
  ): Promise<Connection> {
    const { signal } = reach;
    const hurry = withDeadline(server);
    const addresses =
      reach.addresses ?? (await resolveAddresses(server, reach));
    const socket = await openSocket(hurry(), { addresses, signal });
    const connection = new Connection(hurry(), socket, reach);
    signal?.addEventListener('abort', () => connection.close(), { once: true });
    try {
      await connection.greet();
      return connection;
    } catch (error) {
      connection.close();
      throw error;
    }
  }

  /** False as soon as either side has ended it. */
  get alive(): boolean {
    const socket = this.smtp._socket;
    return !this.smtp.destroyed && !!socket && socket.writable;
  }

  /** The socket under TLS; undefined while the conversation is in clear text. */
  get protection(): TLSSocket | undefined {
    const socket = this.smtp._socket;
    return socket instanceof TLSSocket ? socket : undefined;
  }

  /**
   * Submits one message.
   *
   * @returns the server's reply to the content
   * @throws ConversationFault
   */
  async send(envelope: Envelope, message: Buffer): Promise<string> {
    const content = new ContentStream(message);
    this.content = content;
    this.needsReset = true;
    const sent = await this.step<{ response: string }>('MAIL FROM', done =>
      this.smtp.send(
        {
          from: asciiDomain(envelope.reversePath),
          to: asciiDomain(envelope.recipient),
          size: message.length,
        },
        content,
        done,
      ),
    );
    this.needsReset = false;
    this.messages += 1;
    return sent?.response ?? '';
  }

  /**
   * Makes the server forget a refused message, so that the next one begins afresh.
   *
   * @throws ConversationFault
   */
  async clean(): Promise<void> {
    if (this.needsReset) {
      this.content = undefined;
      await this.step('RSET', done => this.smtp.reset(done));
      this.needsReset = false;
    }
  }

  /** Says goodbye, and waits for the answer for a moment. */
  async quit(): Promise<void> {
    if (!this.alive) {
      this.close();
      return;
    }
    await new Promise<void>(resolve => {
      const insist = setTimeout(() => this.close(), QUIT_TIMEOUT_MS);
      this.smtp.once('end', () => {
        clearTimeout(insist);
        resolve();
      });
      this.smtp.quit();
    });
  }

  /** Ends the conversation without a word. */
  close() {
    this.smtp.close();
  }

  /**
   * Signs in, when the server is used so.
   *
   * @throws ConversationFault
   */
  async signIn(): Promise<void> {
    const { auth } = this.server;
    if (!auth) {
      return;
    }
    if (!('password' in auth)) {
      throw new ConversationFault({
        command: 'AUTH',
        cause: 'AUTH_NOT_OFFERED',
        message: 'Signing in with OAuth is not known here; nothing was sent',
      });
    }
    const method = this.mechanism();
    await this.step('AUTH', done =>
      this.smtp.login(
        { method, user: auth.username, pass: auth.password },
        done,
      ),
    );
  }

  private async greet() {
    await this.step('CONN', done => this.smtp.connect(done));
  }

  /**
   * Settings with credentials for an open connection are refused long before.
   * This is the last place from which a password can leave, so it looks again.
   */
  private mechanism(): string {
    if (!this.smtp.secure && !this.server.clearTextAllowed) {
      throw new ConversationFault({
        command: 'AUTH',
        cause: 'CREDENTIALS_IN_CLEAR_TEXT',
        message: 'The connection is not protected by TLS; nothing was sent',
      });
    }
    const mechanism = signInMechanism(this.smtp.lastServerResponse || '');
    if (!mechanism) {
      throw new ConversationFault({
        command: 'AUTH',
        cause: 'AUTH_NOT_OFFERED',
        message:
          'The server does not offer to sign in, or only in ways that are not known here; nothing was sent',
      });
    }
    return mechanism;
  }

  /** Waits for one command, or for the end of the connection, whichever comes first. */
  private async step<T>(
    command: string,
    run: (done: Done<T>) => void,
  ): Promise<T | undefined> {
    this.command = command;
    try {
      return await new Promise<T | undefined>((resolve, reject) => {
        this.interrupt = reject;
        run((error, result) => (error ? reject(error) : resolve(result)));
      });
    } catch (error) {
      throw new ConversationFault(
        faultFacts(error as Error, {
          command: this.command,
          upgrading:
            this.smtp.upgrading && this.server.security !== 'implicit-tls',
          contentBegun: this.content?.begun,
        }),
      );
    } finally {
      this.interrupt = undefined;
    }
  }
}

/** The library tells what is said through its log; credentials are not what a server says. */
function listening(
  onReply: Reach['onReply'],
): Pick<SMTPConnectionOptions, 'logger' | 'transactionLog'> {
  if (!onReply) {
    return {};
  }
  const ignore = () => {};
  return {
    transactionLog: true,
    logger: {
      ...{ level: ignore, trace: ignore, info: ignore },
      ...{ warn: ignore, error: ignore, fatal: ignore },
      debug: (entry: { tnx?: string }, words: string) => {
        if (entry.tnx === 'server') onReply(words);
      },
    },
  };
}

/** One time for all of connecting: each part of it gets what those before have left. */
function withDeadline(server: SubmissionServer): () => SubmissionServer {
  const deadline = performance.now() + server.connectionTimeoutMs;
  return () => ({
    ...server,
    connectionTimeoutMs: Math.max(1, Math.ceil(deadline - performance.now())),
  });
}
