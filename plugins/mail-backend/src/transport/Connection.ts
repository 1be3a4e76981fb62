import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Socket } from 'node:net';
import { TLSSocket, type SecureContext } from 'node:tls';
import { SubmissionServer } from '../settings';
import { asciiDomain } from './asciiDomain';
import { connectionOptions } from './connectionOptions';
import { ConversationFault, FaultFacts } from './ConversationFault';
import { dial, withDeadline } from './dial';
import { faultFacts } from './faultFacts';
import { listening } from './listening';
import { Resolver } from './resolveAddresses';
import { ContentStream } from './ContentStream';
import { BY_TOKEN, mechanismFor, readableReply, tokenHandlers } from './sasl';
import { notification } from './notification';
import { Envelope } from './Transport';
import { withoutToken } from './withoutToken';

/** How long a server may take to answer QUIT; it has nothing more to lose. */
const QUIT_TIMEOUT_MS = 2_000;

type Done<T> = (error?: Error | null, result?: T) => void;

/** How a conversation begins. */
export interface Reach {
  trust: SecureContext;
  /** Where the server is, looked up and found allowed before; looked up now when absent. */
  addresses?: string[];
  resolver?: Resolver;
  /** Open already; opened to one of the addresses when absent. */
  socket?: Socket;
  /** Ends the conversation at once, whatever it is doing. */
  signal?: AbortSignal;
  /** Told every reply of the server, as it came. */
  onReply?: (reply: string) => void;
  /** Told when TLS protects the conversation, before anything is said under it. */
  onProtected?: (socket: TLSSocket) => void;
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
  /** The last reply to EHLO, after the upgrade to TLS if there was one. */
  private ehloReply = '';
  /** What the server introduced itself with. */
  private greeting?: string;
  /** Those that were shown here; no server's word may repeat them. */
  private readonly tokens: string[] = [];
  private interrupt?: (error: Error) => void;
  /** What the server said to QUIT. */
  private farewell?: string;

  private constructor(
    private readonly server: SubmissionServer,
    socket: Socket,
    reach: Reach,
  ) {
    this.smtp = new SMTPConnection({
      ...connectionOptions(server, reach.trust, () => {
        if (this.protection) reach.onProtected?.(this.protection);
      }),
      ...listening(reply => {
        this.greeting ??= reply;
        if (this.command === 'QUIT') this.farewell ??= reply;
        reach.onReply?.(this.masked(readableReply(reply)));
      }),
      ...tokenHandlers(server.auth),
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
    const socket = reach.socket ?? (await dial(server, { reach, hurry }));
    if (signal?.aborted) {
      socket.destroy();
      throw new ConversationFault({
        ...{ command: 'CONN', cause: 'CALLED_OFF' },
        message: 'It was called off before it began',
      });
    }
    const connection = new Connection(hurry(), socket, reach);
    signal?.addEventListener('abort', () => connection.cut(), { once: true });
    try {
      await connection.greet();
      // Nobody hears what follows, and telling it takes a twentieth of a delivery.
      connection.smtp.options.transactionLog = reach.onReply !== undefined;
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
          // Said only to a server that offers it.
          dsn: notification(envelope),
        },
        content,
        done,
      ),
    );
    this.needsReset = false;
    this.messages += 1;
    return this.masked(sent?.response ?? '');
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

  /**
   * Says goodbye, and waits for the answer for a moment.
   *
   * @returns what the server answered instead of goodbye; nothing depends on it
   */
  async quit(): Promise<string | undefined> {
    if (!this.alive) {
      this.close();
      return undefined;
    }
    this.command = 'QUIT';
    this.smtp.options.transactionLog = true;
    await new Promise<void>(resolve => {
      const insist = setTimeout(() => this.cut(), QUIT_TIMEOUT_MS);
      this.smtp.once('end', () => {
        clearTimeout(insist);
        resolve();
      });
      this.smtp.quit();
    });
    const { farewell = 'no answer' } = this;
    return farewell.startsWith('221') ? undefined : this.masked(farewell);
  }

  /** Ends the conversation without a word. */
  close() {
    this.smtp.close();
  }

  /** Ends it at once; {@link close} leaves the server some seconds to hang up, too. */
  private cut() {
    const socket = this.smtp._socket;
    this.close();
    if (socket) socket.destroy();
  }

  /**
   * Signs in, when the server is used so; once more with another token, after a refusal.
   *
   * @param token - needed where tokens take the place of a password
   * @throws ConversationFault
   */
  async signIn(token?: string): Promise<void> {
    const { auth } = this.server;
    const mechanism = this.mechanism();
    if (!auth || !mechanism) {
      return;
    }
    const user = auth.username;
    const credentials =
      'password' in auth
        ? { method: mechanism, user, pass: auth.password }
        : { method: BY_TOKEN, user, pass: this.remember(token) };
    await this.step('AUTH', done => this.smtp.login(credentials, done));
  }

  /**
   * How to sign in here.
   *
   * @returns undefined when the server is used without
   * @throws ConversationFault when nothing must be sent
   */
  mechanism(): string | undefined {
    const { auth } = this.server;
    return (
      auth &&
      mechanismFor(
        { ...this.server, auth },
        {
          isProtected: this.protection?.authorized === true,
          ehloReply: this.ehloReply,
        },
      )
    );
  }

  private async greet() {
    await this.step('CONN', done => this.smtp.connect(done));
    this.ehloReply = this.smtp.lastServerResponse || '';
  }

  private remember(token: string | undefined): string {
    if (!token) {
      throw new Error('Nobody signs in with OAuth without a token');
    }
    this.tokens.push(token);
    return token;
  }

  private maskedFacts(facts: FaultFacts): FaultFacts {
    const { message, response, challenge } = facts;
    return {
      ...facts,
      introduction: [this.greeting, this.ehloReply].filter(Boolean).join('\n'),
      message: this.masked(message),
      ...(response && { response: this.masked(response) }),
      ...(challenge && { challenge: this.masked(challenge) }),
    };
  }

  private masked(text: string): string {
    return withoutToken(text, {
      username: this.server.auth?.username ?? '',
      tokens: this.tokens,
    });
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
      const facts = faultFacts(error as Error, {
        command: this.command,
        upgrading:
          this.smtp.upgrading && this.server.security !== 'implicit-tls',
        contentBegun: this.content?.begun,
      });
      throw new ConversationFault(this.maskedFacts(facts));
    } finally {
      this.interrupt = undefined;
    }
  }
}
