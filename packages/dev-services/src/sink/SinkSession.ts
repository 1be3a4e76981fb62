import type { Socket } from 'node:net';
import { type SecureContext, TLSSocket } from 'node:tls';

/** What the sink does with a conversation. */
export interface SinkSessionOptions {
  /** Offers STARTTLS and demands it. */
  secureContext?: SecureContext;
  /** Demands AUTH PLAIN. */
  password?: string;
  /** Until the answer to a message. */
  answerAfterMs: number;
  /** Called with every message, before it is answered. */
  onMessage(message: { recipient: string; header: string }): void;
}

const endOfContent = '\r\n.\r\n';

/** One conversation in which every message is taken and thrown away. */
export class SinkSession {
  private readonly options: SinkSessionOptions;
  private socket: Socket;
  private pending = '';
  private recipient = '';
  private inContent = false;
  private isSecure = false;
  private isSignedIn = false;
  private answers = '';

  constructor(socket: Socket, options: SinkSessionOptions) {
    this.socket = socket;
    this.options = options;
    socket.setNoDelay(true);
    this.listen(socket);
    socket.write('220 sink.example.com ESMTP\r\n');
  }

  private listen(socket: Socket) {
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => this.read(text));
    // A client that was killed resets its connections.
    socket.on('error', () => socket.destroy());
  }

  /** As much as has come; several commands at once when the client pipelines. */
  private read(text: string) {
    this.pending += text;
    while (this.inContent ? this.readContent() : this.readCommand());
    this.flush();
  }

  private flush() {
    if (this.answers) this.socket.write(this.answers);
    this.answers = '';
  }

  private readContent(): boolean {
    const end = this.pending.indexOf(endOfContent);
    if (end < 0) return false;
    const header = this.pending.slice(0, this.pending.indexOf('\r\n\r\n'));
    this.pending = this.pending.slice(end + endOfContent.length);
    this.inContent = false;
    this.options.onMessage({ recipient: this.recipient, header });
    this.answerMessage();
    return true;
  }

  private answerMessage() {
    const answer = '250 2.0.0 Taken\r\n';
    const { answerAfterMs } = this.options;
    if (answerAfterMs === 0) {
      this.answers += answer;
    } else {
      setTimeout(() => this.socket.write(answer), answerAfterMs);
    }
  }

  private readCommand(): boolean {
    const end = this.pending.indexOf('\r\n');
    if (end < 0) return false;
    const command = this.pending.slice(0, end);
    this.pending = this.pending.slice(end + 2);
    this.answers += this.answer(command);
    return true;
  }

  private answer(command: string): string {
    switch (command.slice(0, 4).toUpperCase()) {
      case 'EHLO':
        return this.introduction();
      case 'STAR':
        this.upgrade();
        return '';
      case 'AUTH':
        return this.signIn(command);
      case 'MAIL':
        return this.mayMail ? '250 2.1.0 OK\r\n' : '530 5.7.0 Not yet\r\n';
      case 'RCPT':
        this.recipient = command.slice(9, -1);
        return '250 2.1.5 OK\r\n';
      case 'DATA':
        this.inContent = true;
        return '354 Go on\r\n';
      case 'QUIT':
        this.socket.end('221 2.0.0 Bye\r\n');
        return '';
      default:
        return '250 2.0.0 OK\r\n';
    }
  }

  private get mayMail(): boolean {
    const { secureContext, password } = this.options;
    return (
      (!secureContext || this.isSecure) &&
      (password === undefined || this.isSignedIn)
    );
  }

  private introduction(): string {
    const { secureContext, password } = this.options;
    const upgradable = secureContext && !this.isSecure;
    return [
      '250-sink.example.com',
      '250-PIPELINING',
      ...(upgradable ? ['250-STARTTLS'] : []),
      ...(password !== undefined && !upgradable ? ['250-AUTH PLAIN'] : []),
      '250-8BITMIME',
      '250 ENHANCEDSTATUSCODES\r\n',
    ].join('\r\n');
  }

  private signIn(command: string): string {
    const [, , response = ''] = command.split(' ');
    const [, , password] = Buffer.from(response, 'base64')
      .toString()
      .split('\0');
    this.isSignedIn = password === this.options.password;
    return this.isSignedIn ? '235 2.7.0 Welcome\r\n' : '535 5.7.8 No\r\n';
  }

  private upgrade() {
    const { socket } = this;
    socket.write('220 2.0.0 Go on\r\n');
    socket.removeAllListeners('data');
    const secure = new TLSSocket(socket, {
      isServer: true,
      secureContext: this.options.secureContext,
    });
    this.socket = secure;
    this.isSecure = true;
    this.listen(secure);
  }
}
