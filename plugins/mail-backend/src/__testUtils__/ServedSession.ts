import { Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import { servedTls } from './servedTls';
import { ServedSignIn, SignInResult } from './ServedSignIn';
import {
  ReceivedMessage,
  Reply,
  SmtpServerOptions,
  SmtpSession,
  SmtpStage,
} from './SmtpScript';

/** What a session tells its server. */
export interface SessionObserver {
  message(message: ReceivedMessage): void;
  changed(): void;
}

/** Holds the server's side of one conversation. */
export class ServedSession implements SmtpSession {
  readonly commands: string[] = [];
  messages = 0;
  open = true;
  secure: boolean;
  username?: string;

  private received = '';
  private working = false;
  private awaiting: 'command' | 'content' | 'credentials' = 'command';
  private readonly signIn: ServedSignIn;
  private reversePath?: string;
  private recipients: string[] = [];

  constructor(
    private socket: Socket,
    private readonly options: SmtpServerOptions,
    private readonly observer: SessionObserver,
  ) {
    this.secure = options.tls === 'implicit';
    this.signIn = new ServedSignIn({
      options,
      say: line => this.say(line),
      conclude: (command, reply) => this.answer('AUTH', command, reply),
    });
    // Replies to pipelined commands go out one by one; Nagle would add 40 ms to each.
    socket.setNoDelay(true);
    this.listen();
    void this.answer('CONNECT', '', '220 localhost ESMTP');
  }

  get verbs(): string[] {
    return this.commands.map(verbOf);
  }

  cut() {
    this.socket.destroy();
  }

  end() {
    this.socket.end();
  }

  say(line: string) {
    this.socket.write(`${line}\r\n`);
  }

  private listen() {
    this.socket.on('data', chunk => {
      this.received += chunk.toString('latin1');
      void this.work();
    });
    this.socket.on('error', () => this.socket.destroy());
    this.socket.on('close', () => {
      this.open = false;
      this.observer.changed();
    });
  }

  /** Takes one unit after the other, also when many came at once (RFC 2920). */
  private async work() {
    if (this.working) return;
    this.working = true;
    for (let unit = this.next(); unit !== undefined; unit = this.next()) {
      await this.take(unit);
    }
    this.working = false;
  }

  /** The next line, or in DATA the next whole message. */
  private next(): string | undefined {
    const pattern =
      this.awaiting === 'content'
        ? /^(?<unit>(?:[^]*?\r\n)??)\.\r\n/
        : /^(?<unit>[^]*?)\r\n/;
    const match = pattern.exec(this.received);
    this.received = this.received.slice(match?.[0].length ?? 0);
    return match?.groups?.unit;
  }

  private async take(unit: string) {
    if (this.awaiting === 'content') {
      await this.takeContent(unit);
    } else if (this.awaiting === 'credentials') {
      this.continueWith(await this.signIn.take(unit));
    } else {
      const line = unit.slice(0, this.options.maxLineLength);
      this.commands.push(line);
      this.observer.changed();
      await this.takeCommand(line);
    }
  }

  private async takeCommand(line: string) {
    switch (verbOf(line)) {
      case 'EHLO':
        await this.answer('EHLO', line, this.capabilities());
        break;
      case 'HELO':
        this.say('250 localhost');
        break;
      case 'STARTTLS':
        await this.startTls(line);
        break;
      case 'AUTH':
        this.continueWith(await this.signIn.start(line));
        break;
      case 'MAIL':
        await this.takeMail(line);
        break;
      case 'RCPT':
        await this.takeRecipient(line);
        break;
      case 'DATA':
        await this.startContent(line);
        break;
      case 'RSET':
        this.forget();
        await this.answer('RSET', line, '250 2.0.0 Forgotten');
        break;
      case 'QUIT':
        await this.answer('QUIT', line, '221 2.0.0 Bye');
        this.socket.end();
        break;
      default:
        this.say('502 5.5.1 Command not implemented');
    }
  }

  private capabilities(): string {
    const { tls, authBeforeTls, pipelining = true } = this.options;
    const mayAuth = this.secure || tls === undefined || authBeforeTls;
    const mechanisms = mayAuth ? this.signIn.mechanisms : [];
    const lines = [
      'localhost greets you',
      ...(pipelining ? ['PIPELINING'] : []),
      ...(tls === 'starttls' && !this.secure ? ['STARTTLS'] : []),
      ...(mechanisms.length > 0 ? [`AUTH ${mechanisms.join(' ')}`] : []),
      ...(this.options.capabilities ?? []),
      'ENHANCEDSTATUSCODES',
      '8BITMIME',
    ];
    return lines
      .map((text, index) => `250${index < lines.length - 1 ? '-' : ' '}${text}`)
      .join('\r\n');
  }

  private async startTls(line: string) {
    const offered = this.options.tls === 'starttls' && !this.secure;
    const reply = await this.answer(
      'STARTTLS',
      line,
      offered ? '220 2.0.0 Go ahead' : '502 5.5.1 Not implemented',
    );
    if (!reply.startsWith('220')) return;
    const plain = this.socket;
    plain.removeAllListeners('data');
    // RFC 3207 §4.2: what was said in clear text is forgotten.
    this.received = '';
    this.secure = true;
    this.socket = new TLSSocket(plain, {
      isServer: true,
      secureContext: createSecureContext(servedTls(this.options)),
    });
    this.listen();
  }

  private continueWith(result: SignInResult) {
    this.awaiting = result === 'more' ? 'credentials' : 'command';
    if (result !== 'more') this.username = result.username;
  }

  private async takeMail(line: string) {
    const authenticated =
      this.signIn.mechanisms.length === 0 || this.username !== undefined;
    const reply = await this.answer(
      'MAIL',
      line,
      authenticated
        ? '250 2.1.0 Sender ok'
        : '530 5.7.0 Authentication required',
    );
    this.reversePath = reply.startsWith('2') ? pathOf(line) : undefined;
    this.recipients = [];
  }

  private async takeRecipient(line: string) {
    const reply = await this.answer(
      'RCPT',
      line,
      this.reversePath === undefined
        ? '503 5.5.1 MAIL first'
        : '250 2.1.5 Recipient ok',
    );
    if (reply.startsWith('2')) {
      this.recipients.push(pathOf(line));
    }
  }

  private async startContent(line: string) {
    const reply = await this.answer(
      'DATA',
      line,
      this.recipients.length > 0
        ? '354 End with a dot'
        : '554 5.5.1 No valid recipients',
    );
    this.awaiting = reply.startsWith('354') ? 'content' : 'command';
  }

  private async takeContent(unit: string) {
    this.awaiting = 'command';
    const message: ReceivedMessage = {
      reversePath: this.reversePath ?? '',
      recipients: this.recipients,
      content: Buffer.from(unit.replace(/^\.\./gm, '.'), 'latin1').toString(),
      username: this.username,
      secure: this.secure,
    };
    this.forget();
    const reply = await this.answer(
      'MESSAGE',
      message.content,
      '250 2.0.0 Queued',
    );
    if (reply.startsWith('2')) {
      this.messages += 1;
      this.observer.message(message);
    }
  }

  private forget() {
    this.reversePath = undefined;
    this.recipients = [];
  }

  /** Gives the scripted reply, or the usual one. */
  private async answer(
    stage: SmtpStage,
    command: string,
    usual: string,
  ): Promise<Reply> {
    const script = this.options.replies?.[stage];
    const scripted =
      typeof script === 'function' ? await script(command, this) : script;
    const reply = scripted ?? usual;
    if (reply === 'cut') {
      this.cut();
    } else if (reply !== 'silence') {
      this.say(reply);
    }
    return reply;
  }
}

function verbOf(line: string): string {
  return line.split(' ', 1)[0].toUpperCase();
}

function pathOf(line: string): string {
  return /<(.*?)>/.exec(line)?.[1] ?? '';
}
