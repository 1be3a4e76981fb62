import {
  AddressInfo,
  createServer as createPlainServer,
  Socket,
} from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { ServedSession } from './ServedSession';
import { servedTls } from './servedTls';
import {
  ReceivedMessage,
  Script,
  SmtpServerOptions,
  SmtpSession,
  SmtpStage,
} from './SmtpScript';

/** A submission server under the control of a test. */
export interface SmtpServer {
  /** On 127.0.0.1. */
  readonly port: number;
  /** Everything it took, oldest first. */
  readonly messages: ReceivedMessage[];
  /** Every connection, oldest first, closed ones too. */
  readonly sessions: SmtpSession[];
  /** The most connections that were open at the same time. */
  readonly mostOpenSessions: number;
  /** The replies in force; change them to change the server's mind. */
  readonly replies: Partial<Record<SmtpStage, Script>>;
  /** Resolves with the n-th message, counted from 1. */
  waitForMessage(n: number): Promise<ReceivedMessage>;
  /** Resolves when the condition holds; looked at after every command and message. */
  waitUntil(condition: (server: SmtpServer) => boolean): Promise<void>;
  /** Cuts every connection and takes no more. */
  stop(): Promise<void>;
}

class ScriptedSmtpServer implements SmtpServer {
  readonly messages: ReceivedMessage[] = [];
  readonly sessions: SmtpSession[] = [];
  readonly replies: Partial<Record<SmtpStage, Script>>;
  mostOpenSessions = 0;
  private readonly waiting = new Set<() => void>();
  private readonly listener;

  constructor(private readonly options: SmtpServerOptions) {
    this.replies = { ...options.replies };
    const accept = (socket: Socket) => this.accept(socket);
    this.listener =
      options.tls === 'implicit'
        ? createTlsServer(servedTls(options), accept)
        : createPlainServer(accept);
  }

  get port(): number {
    return (this.listener.address() as AddressInfo).port;
  }

  start(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.listener.once('error', reject);
      this.listener.listen(this.options.port ?? 0, '127.0.0.1', resolve);
    });
  }

  async waitForMessage(n: number): Promise<ReceivedMessage> {
    await this.waitUntil(() => this.messages.length >= n);
    return this.messages[n - 1];
  }

  waitUntil(condition: (server: SmtpServer) => boolean): Promise<void> {
    return new Promise(resolve => {
      const look = () => {
        if (condition(this)) {
          this.waiting.delete(look);
          resolve();
        }
      };
      this.waiting.add(look);
      look();
    });
  }

  stop(): Promise<void> {
    return new Promise(resolve => {
      this.listener.close(() => resolve());
      this.sessions.forEach(session => session.cut());
    });
  }

  private accept(socket: Socket) {
    const session = new ServedSession(
      socket,
      { ...this.options, replies: this.replies },
      {
        message: message => {
          this.messages.push(message);
          this.changed();
        },
        changed: () => this.changed(),
      },
    );
    this.sessions.push(session);
    const open = this.sessions.filter(each => each.open).length;
    this.mostOpenSessions = Math.max(this.mostOpenSessions, open);
    this.changed();
  }

  private changed() {
    [...this.waiting].forEach(look => look());
  }
}

/** Starts a submission server on loopback, whose replies the test writes. */
export async function startSmtpServer(
  options: SmtpServerOptions = {},
): Promise<SmtpServer> {
  const server = new ScriptedSmtpServer(options);
  await server.start();
  return server;
}
