import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { createTransport } from 'nodemailer';
import {
  SMTPServer,
  type SMTPServerAddress,
  type SMTPServerAuthentication,
  type SMTPServerAuthenticationResponse,
  type SMTPServerDataStream,
  type SMTPServerSession,
} from 'smtp-server';
import type { AuthorizationServerFacts } from '../authorization-server/AuthorizationServerOptions.ts';
import { introspect } from '../authorization-server/introspect.ts';
import { Watched } from '../Watched.ts';

export interface SubmissionServerOptions {
  /** Who says whether a token holds. */
  authorizationServer: Pick<
    AuthorizationServerFacts,
    'introspectionEndpoint' | 'resourceServer'
  >;
  certificate: { cert: string; key: string };
  /** How a token is refused: with a challenge and then 535, as Gmail does; or with 535 5.7.3 at once, as Exchange does. Default: gmail */
  style?: 'gmail' | 'exchange';
  /** A free port when absent. */
  port?: number;
  /** The mailboxes that an application may send for with a token of its own. */
  applicationMailboxes?: string[];
  /** Ends a session with 421 when its token has expired; else it stays signed in. */
  endsWithToken?: boolean;
  /** The port on loopback of a server that gets what was accepted. */
  handOnTo?: number;
}

/** One attempt to sign in; never a token. */
export interface SignInAttempt {
  account: string;
  accepted: boolean;
}

export interface SubmittedMessage {
  account: string;
  reversePath: string;
  recipients: string[];
  /** Header and body. */
  content: string;
}

/** Whoever signed in, and with what. */
interface SignedIn {
  account: string;
  token: string;
}

/** A submission server on loopback that takes mail over STARTTLS from who signs in with XOAUTH2, and from nobody else. */
export class SubmissionServer {
  private readonly options: SubmissionServerOptions;
  private readonly server: SMTPServer;
  private readonly attempts = new Watched<SignInAttempt>();
  private readonly accepted = new Watched<SubmittedMessage>();
  private refusal?: string;

  static async start(this: void, options: SubmissionServerOptions) {
    const self = new SubmissionServer(options);
    self.server.listen(options.port ?? 0, '127.0.0.1');
    await once(self.server.server, 'listening');
    return self;
  }

  private constructor(options: SubmissionServerOptions) {
    this.options = options;
    this.server = new SMTPServer({
      ...options.certificate,
      authMethods: ['XOAUTH2'],
      // Whoever stops us has no patience with idle clients.
      closeTimeout: 100,
      onAuth: (login, _session, answer) => {
        this.judge(login).then(reply => answer(null, reply), answer);
      },
      onMailFrom: (address, session, answer) => {
        this.judgeSender(address, session).then(() => answer(), answer);
      },
      onData: (stream, session, answer) => {
        this.take(stream, session).then(() => answer(), answer);
      },
    });
    // A client that goes away in the middle is no event here.
    this.server.on('error', () => undefined);
  }

  get facts() {
    return { port: (this.server.server.address() as AddressInfo).port };
  }

  signIns(): SignInAttempt[] {
    return this.attempts.items;
  }

  /** Resolves when so many attempts to sign in were judged. */
  signInsReached(count: number): Promise<void> {
    return this.attempts.reached(count);
  }

  messages(): SubmittedMessage[] {
    return this.accepted.items;
  }

  /** Resolves when so many messages were accepted. */
  messagesReached(count: number): Promise<void> {
    return this.accepted.reached(count);
  }

  /** Refuses every sign-in with a reply such as `535 5.7.139 …`, whatever its token; judges again when absent. */
  refuseSignIns(reply?: string) {
    this.refusal = reply;
  }

  async stop() {
    await new Promise<void>(closed => this.server.close(closed));
  }

  private async judge({
    username: account = '',
    accessToken: token = '',
  }: SMTPServerAuthentication): Promise<SMTPServerAuthenticationResponse> {
    const accepted =
      this.refusal === undefined && (await this.holds(account, token));
    this.attempts.add({ account, accepted });
    if (accepted) return { user: { account, token } satisfies SignedIn };
    if (this.refusal) throw replied(this.refusal);
    if (this.options.style === 'exchange') {
      throw replied('535 5.7.3 Authentication unsuccessful');
    }
    return {
      data: { status: '400', schemes: 'Bearer', scope: 'smtp.send' },
    };
  }

  private async holds(account: string, token: string): Promise<boolean> {
    const { authorizationServer, applicationMailboxes = [] } = this.options;
    const told = await introspect(token, authorizationServer);
    if (!told.active || !told.scope) return false;
    // A token without a person is an application's.
    return told.account
      ? told.account === account
      : applicationMailboxes.includes(account);
  }

  private async judgeSender(
    { address }: SMTPServerAddress,
    { user }: SMTPServerSession,
  ) {
    const { account, token } = user as unknown as SignedIn;
    if (this.options.endsWithToken && !(await this.holds(account, token))) {
      throw replied('421 4.7.0 Authentication has expired');
    }
    if (address.toLowerCase() !== account.toLowerCase()) {
      throw replied(
        '550 5.7.60 SMTP; Client does not have permissions to send as this sender',
      );
    }
  }

  private async take(
    stream: SMTPServerDataStream,
    { user, envelope }: SMTPServerSession,
  ) {
    const content = await buffer(stream);
    const message = {
      account: (user as unknown as SignedIn).account,
      reversePath: envelope.mailFrom ? envelope.mailFrom.address : '',
      recipients: envelope.rcptTo.map(({ address }) => address),
      content: content.toString(),
    };
    const { handOnTo } = this.options;
    if (handOnTo) await handOn(content, message, handOnTo);
    this.accepted.add(message);
  }
}

function replied(reply: string): Error {
  const [, code, words] = /^(\d{3}) (.*)$/.exec(reply)!;
  return Object.assign(new Error(words), { responseCode: Number(code) });
}

async function handOn(
  content: Buffer,
  { account, reversePath, recipients }: SubmittedMessage,
  port: number,
) {
  // Who reads the mail sees which way it came (RFC 5321 §4.4).
  const trace = `Received: by localhost (signed in as ${account} with XOAUTH2)\r\n\twith ESMTPSA; ${new Date().toUTCString()}\r\n`;
  const transport = createTransport({
    host: '127.0.0.1',
    port,
    ignoreTLS: true,
  });
  try {
    await transport.sendMail({
      raw: Buffer.concat([Buffer.from(trace), content]),
      envelope: { from: reversePath, to: recipients },
    });
  } catch {
    // The sender keeps it and tries again.
    throw replied('451 4.3.0 The mailbox is closed');
  }
}
