import { once } from 'node:events';
import {
  type AddressInfo,
  createServer,
  type Server,
  type Socket,
} from 'node:net';
import { createSecureContext, type SecureContext } from 'node:tls';
import { now } from '../now.ts';
import { SinkSession } from './SinkSession.ts';

export interface SinkOptions {
  /** PEM; with it the sink demands STARTTLS. */
  certificate?: { cert: string; key: string };
  /** With it the sink demands AUTH PLAIN. */
  password?: string;
  /**
   * Until the answer to a message, in milliseconds.
   * @defaultValue 0
   */
  answerAfterMs?: number;
  /** Remembers who got what; without it messages are only counted. */
  keepsReceipts?: boolean;
}

/** That a message was taken. */
export interface Receipt {
  recipient: string;
  messageId: string;
  /** Epoch milliseconds, of the sink. */
  at: number;
}

/** A submission server that takes everything as fast as it can and keeps nothing of it. */
export class Sink {
  /** What its user has to know. */
  readonly facts: { port: number };
  private readonly options: SinkOptions;
  private readonly kept: Receipt[] = [];
  private readonly waiting = new Set<() => void>();
  private taken = 0;
  private conversations = 0;

  private constructor(server: Server, options: SinkOptions) {
    this.options = options;
    this.facts = { port: (server.address() as AddressInfo).port };
  }

  static async start(options: SinkOptions): Promise<Sink> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const sink = new Sink(server, options);
    const secureContext =
      options.certificate && createSecureContext(options.certificate);
    server.on('connection', socket => sink.accept(socket, secureContext));
    return sink;
  }

  /** How many messages were taken since the start. */
  count(): number {
    return this.taken;
  }

  /** Resolves when so many messages were taken, with the time of it. */
  reached(count: number): Promise<number> {
    return this.until(() => this.taken >= count);
  }

  /** Resolves when nobody is connected: what they had said is read then. */
  quiet(): Promise<number> {
    return this.until(() => this.conversations === 0);
  }

  /** What was taken, from the n-th message on. */
  receipts(from: number): Receipt[] {
    return this.kept.slice(from);
  }

  /** The processor time that was used since the start, in milliseconds. */
  processorMs(): number {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  }

  private until(holds: () => boolean): Promise<number> {
    return new Promise(resolve => {
      const look = () => {
        if (!holds()) return;
        this.waiting.delete(look);
        resolve(now());
      };
      this.waiting.add(look);
      look();
    });
  }

  private accept(socket: Socket, secureContext?: SecureContext) {
    const { password, answerAfterMs = 0 } = this.options;
    this.conversations += 1;
    socket.once('close', () => {
      this.conversations -= 1;
      this.waiting.forEach(look => look());
    });
    return new SinkSession(socket, {
      ...{ secureContext, password, answerAfterMs },
      onMessage: message => this.take(message),
    });
  }

  private take(message: { recipient: string; header: string }) {
    this.taken += 1;
    if (this.options.keepsReceipts) {
      const [, messageId = ''] =
        /^Message-ID: *(?:\r\n )?(.*)$/im.exec(message.header) ?? [];
      this.kept.push({ recipient: message.recipient, messageId, at: now() });
    }
    this.waiting.forEach(look => look());
  }
}
