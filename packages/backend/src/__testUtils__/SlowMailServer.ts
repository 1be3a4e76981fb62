import { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

/** A mail server that takes messages only when it is told to. */
export class SlowMailServer {
  /** The subject of every message that was accepted, in order. */
  readonly accepted: string[] = [];
  private readonly waiting: Array<() => void> = [];
  private readonly watchers: Array<() => void> = [];
  private answers = 0;

  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, answer) => {
      const chunks: Buffer[] = [];
      stream.on('data', chunk => chunks.push(chunk));
      stream.on('end', () => this.take(Buffer.concat(chunks), answer));
    },
  });

  static async start(): Promise<SlowMailServer> {
    const self = new SlowMailServer();
    // A killed client cuts its connections; that is what this server is for.
    self.server.on('error', () => self.giveAnswers());
    self.server.listen(0, '127.0.0.1');
    await once(self.server.server, 'listening');
    return self;
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port;
  }

  /** How many messages wait for an answer after their final dot. */
  get unanswered(): number {
    return this.waiting.length;
  }

  /** Gives so many more answers; without a number, one to everything from now on. */
  answer(count = Infinity): void {
    this.answers += count;
    this.giveAnswers();
  }

  /** Waits until something is so; looks again whenever a message arrives. */
  until(condition: () => boolean): Promise<void> {
    return new Promise(reached => {
      const look = () => condition() && reached();
      this.watchers.push(look);
      look();
    });
  }

  async stop(): Promise<void> {
    await new Promise<void>(stopped => this.server.close(stopped));
  }

  private take(content: Buffer, answer: () => void) {
    const accept = () => {
      const [, subject] = /^Subject: (.*)$/m.exec(content.toString()) ?? [];
      this.accepted.push(subject);
      answer();
    };
    this.waiting.push(accept);
    this.giveAnswers();
  }

  private giveAnswers() {
    while (this.answers > 0 && this.waiting.length > 0) {
      this.answers -= 1;
      this.waiting.shift()!();
    }
    this.watchers.forEach(look => look());
  }
}
