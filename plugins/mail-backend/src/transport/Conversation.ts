import { SubmissionServer } from '../settings';
import { Connection, Reach } from './Connection';
import { trustOf } from './connectionOptions';
import { ConversationFault } from './ConversationFault';
import { failure } from './failure';
import { Protection, protectionOf } from './protection';
import { acceptance, withheld } from './serverReply';
import { signIn } from './signIn';
import { tokenFor } from './tokenFor';
import { Envelope, FailedSubmission, Submission } from './Transport';
import { withoutSecrets } from './withoutSecrets';

/** Of the words of one stage; longer ones nobody reads. */
const MAX_LENGTH = 4_000;

/** Where a conversation goes, and who may end it. */
export type ConversationOptions = Required<Pick<Reach, 'addresses'>> &
  Pick<Reach, 'signal'>;

/** A stage that is done, or what stopped it. */
export type StageOutcome = { outcome: 'done' } | FailedSubmission;

/**
 * One conversation with a submission server, stage by stage, for somebody who watches.
 *
 * @remarks
 *
 * It is held by the same {@link Connection} that production sends with, so what
 * it proves is true of production.
 */
export class Conversation {
  private readonly replies: string[] = [];
  private connection?: Connection;
  private token?: string;

  constructor(
    private readonly server: SubmissionServer,
    private readonly options: ConversationOptions,
  ) {}

  /**
   * Connects to one of the addresses; greeting, EHLO and TLS as the settings want it.
   */
  async begin(): Promise<StageOutcome> {
    const begun = await this.stage(async () => {
      this.connection = await this.reach();
    });
    return begun.outcome === 'failed' ? this.withoutForeignWords(begun) : begun;
  }

  /** Gets the token to sign in with, where one is needed; says nothing to the server. */
  async getToken(): Promise<StageOutcome> {
    return this.stage(async () => {
      this.token = await tokenFor(this.server.auth, this.options);
    });
  }

  /**
   * Signs in, if the server is used so; with the token of {@link getToken}, or
   * with another one should the server refuse that.
   */
  async signIn(): Promise<StageOutcome> {
    return this.stage(async () => {
      const { server, options } = this;
      this.connection = await signIn(this.open(), {
        server,
        token: this.token ?? (await tokenFor(server.auth, options)),
        reopen: () => this.reach(),
        signal: options.signal,
      });
    });
  }

  /** Submits one message. */
  async submit(envelope: Envelope, message: Buffer): Promise<Submission> {
    try {
      const response = await this.open().send(envelope, message);
      return { outcome: 'accepted', reply: acceptance(response, this.server) };
    } catch (error) {
      return failure(error, this.server);
    }
  }

  /** Says goodbye; what the server answers changes nothing any more. */
  async end(): Promise<void> {
    await this.connection?.quit();
  }

  /** How the conversation is protected; undefined in clear text. */
  get protection(): Protection | undefined {
    return protectionOf(this.connection?.protection);
  }

  /**
   * Takes the server's words since the last call, free of secrets.
   *
   * @returns undefined when what answers is not known to be a mail server: its
   * words may be those of an internal service, which are nobody's business
   */
  takeWords(): string | undefined {
    const spoken = this.replies.join('\n');
    if (!this.speaksSmtp) return undefined;
    this.replies.length = 0;
    return (
      withoutSecrets(spoken, this.server.auth).slice(0, MAX_LENGTH) || undefined
    );
  }

  /** EHLO was answered, or the greeting is one that only mail servers give (RFC 5321 §4.2). */
  private get speaksSmtp(): boolean {
    const [greeting = ''] = this.replies;
    return (
      this.connection !== undefined ||
      /^220[ -].*\bE?SMTP\b/i.test(greeting) ||
      /^[45]\d\d[ -]/.test(greeting)
    );
  }

  private withoutForeignWords(fault: FailedSubmission): FailedSubmission {
    if (this.replies.length === 0 || this.speaksSmtp) {
      return fault;
    }
    return { ...fault, reply: withheld(fault.reply) };
  }

  private reach(): Promise<Connection> {
    return Connection.reach(this.server, {
      ...this.options,
      trust: trustOf(this.server),
      onReply: reply => this.replies.push(reply),
    });
  }

  private open(): Connection {
    if (!this.connection) {
      throw new ConversationFault({
        command: 'CONN',
        message: 'The conversation has not begun',
      });
    }
    return this.connection;
  }

  private async stage(run: () => Promise<void>): Promise<StageOutcome> {
    try {
      await run();
      return { outcome: 'done' };
    } catch (error) {
      return failure(error, this.server);
    }
  }
}
