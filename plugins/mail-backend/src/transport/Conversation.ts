import type { Socket } from 'node:net';
import { Security, SubmissionServer } from '../settings';
import { Connection, Reach } from './Connection';
import { trustOf } from './connectionOptions';
import { ConversationFault } from './ConversationFault';
import { failure } from './failure';
import { Protection, protectionOf } from './protection';
import {
  AddressAttempt,
  NothingReached,
  reachAddresses,
} from './reachAddresses';
import { acceptance, withheld } from './serverReply';
import { signIn } from './signIn';
import { StageOutcome, StageProgress } from './StageProgress';
import { tokenFor } from './tokenFor';
import { Envelope, FailedSubmission, Submission } from './Transport';
import { withoutSecrets } from './withoutSecrets';

/** Of the words of one stage; longer ones nobody reads. */
const MAX_LENGTH = 4_000;

/** Where a conversation goes, and who may end it. */
export type ConversationOptions = Required<Pick<Reach, 'addresses'>> &
  Pick<Reach, 'signal'>;

/** Both introduce themselves, over TLS if so agreed. */
export type BeginningStage = 'greeting' | 'tls' | 'ehlo';

/** One message is handed over. */
export type SubmissionStage = 'mail-from' | 'rcpt-to' | 'data';

/** Where something was said. */
export type ConversationStage =
  | BeginningStage
  | 'auth'
  | SubmissionStage
  | 'quit';

/** What the server can do, as it says itself: one extension a line. */
export interface Capabilities {
  /** What anybody on the way could read and change. */
  inClearText?: string[];
  underTls?: string[];
}

const beginningStages: Record<Security, readonly BeginningStage[]> = {
  'implicit-tls': ['tls', 'greeting', 'ehlo'],
  starttls: ['greeting', 'tls', 'ehlo'],
  'starttls-if-offered': ['greeting', 'tls', 'ehlo'],
  none: ['greeting', 'ehlo'],
};
const submissionStages = ['mail-from', 'rcpt-to', 'data'] as const;

/**
 * One conversation with a submission server, stage by stage, for somebody who watches.
 *
 * @remarks
 *
 * It is held by the same {@link Connection} that production sends with, so what
 * it proves is true of production. The stages of one call of it go on by
 * themselves; to ask for the first of them begins them all.
 */
export class Conversation {
  readonly capabilities: Capabilities = {};
  private readonly replies: { stage: ConversationStage; words: string }[] = [];
  private greeting?: string;
  private connection?: Connection;
  private socket?: Socket;
  private token?: string;
  private beginning?: StageProgress<BeginningStage>;
  private submission?: StageProgress<SubmissionStage>;
  private accepted?: Submission;
  private protectedBy?: Protection;
  private phase: 'beginning' | 'auth' | 'submission' | 'quit' = 'beginning';

  constructor(
    private readonly server: SubmissionServer,
    private readonly options: ConversationOptions,
  ) {}

  /** Connects to every address; the conversation is with the first that answers. */
  async connect(): Promise<StageOutcome & { attempts: AddressAttempt[] }> {
    try {
      const reached = await reachAddresses(this.server, this.options);
      this.socket = reached.socket;
      return { outcome: 'done', attempts: reached.attempts };
    } catch (error) {
      const attempts = error instanceof NothingReached ? error.attempts : [];
      return { ...failure(error, this.server), attempts };
    }
  }

  /** Begins to speak, and waits until the stage is done. */
  async begin(stage: BeginningStage = 'ehlo'): Promise<StageOutcome> {
    if (!this.beginning) {
      this.beginning = new StageProgress(beginningStages[this.server.security]);
      this.beginning.follow(this.beginAll());
    }
    return this.beginning.until(stage);
  }

  /** Gets the token to sign in with, where one is needed; says nothing to the server. */
  async getToken(): Promise<StageOutcome> {
    return this.outcomeOf(async () => {
      this.token = await tokenFor(this.server.auth, this.options);
    });
  }

  /** Whether the server offers a way to sign in that the settings allow. */
  async findMechanism(): Promise<StageOutcome> {
    return this.outcomeOf(async () => void this.open().mechanism());
  }

  /**
   * Signs in, if the server is used so; with the token of {@link getToken}, or
   * with another one should the server refuse that.
   */
  async signIn(): Promise<StageOutcome> {
    this.phase = 'auth';
    return this.outcomeOf(async () => {
      const { server, options } = this;
      this.connection = await signIn(this.open(), {
        server,
        token: this.token ?? (await tokenFor(server.auth, options)),
        reopen: () => this.reach(),
        signal: options.signal,
      });
    });
  }

  /** How the portal signs in here; undefined where it does not. */
  get mechanism(): string | undefined {
    return this.connection?.mechanism();
  }

  /** Hands over a message up to a stage; which one it is, the first call says. */
  async handOver(
    stage: SubmissionStage,
    message?: { envelope: Envelope; content: Buffer },
  ): Promise<StageOutcome> {
    if (message) {
      this.phase = 'submission';
      this.submission = new StageProgress(submissionStages);
      this.submission.follow(this.submitAll(message));
    }
    if (!this.submission) throw new Error('There is nothing to hand over');
    return this.submission.until(stage);
  }

  /** Submits one message. */
  async submit(envelope: Envelope, message: Buffer): Promise<Submission> {
    const end = await this.handOver('data', { envelope, content: message });
    return end.outcome === 'failed' ? end : this.accepted!;
  }

  /** What the server said to the message that was handed over. */
  get acceptance(): string | undefined {
    return this.accepted?.reply.text;
  }

  /** Says goodbye; what the server answers changes nothing any more. */
  async end(): Promise<void> {
    this.phase = 'quit';
    await this.connection?.quit();
    this.socket?.destroy();
  }

  /** How the conversation is protected; undefined in clear text. */
  get protection(): Protection | undefined {
    return this.protectedBy;
  }

  /**
   * Takes the server's words at one stage, or since the last call; free of secrets.
   *
   * @returns undefined when what answers is not known to be a mail server: its
   * words may be those of an internal service, which are nobody's business
   */
  takeWords(stage?: ConversationStage): string | undefined {
    if (!this.speaksSmtp) return undefined;
    const taken = this.replies.filter(
      reply => stage === undefined || reply.stage === stage,
    );
    const left = this.replies.filter(reply => !taken.includes(reply));
    this.replies.splice(0, this.replies.length, ...left);
    const spoken = taken.map(({ words }) => words).join('\n');
    return (
      withoutSecrets(spoken, this.server.auth).slice(0, MAX_LENGTH) || undefined
    );
  }

  /** Something answered, but in a way that mail servers do not. */
  get isWithAnotherService(): boolean {
    return this.greeting !== undefined && !this.speaksSmtp;
  }

  /** EHLO was answered, or the greeting is one that mail servers give (RFC 5321 §4.2, RFC 7504); news and file servers have other numbers. */
  private get speaksSmtp(): boolean {
    return (
      this.connection !== undefined ||
      /^220[ -].*\bE?SMTP\b/i.test(this.greeting ?? '') ||
      /^[45][25]\d[ -]/.test(this.greeting ?? '')
    );
  }

  private withoutForeignWords(fault: FailedSubmission): FailedSubmission {
    return this.isWithAnotherService
      ? { ...fault, reply: withheld(fault.reply) }
      : fault;
  }

  private async beginAll(): Promise<StageOutcome> {
    const begun = await this.outcomeOf(async () => {
      this.connection = await this.reach();
    });
    return begun.outcome === 'failed' ? this.withoutForeignWords(begun) : begun;
  }

  private submitAll(message: {
    envelope: Envelope;
    content: Buffer;
  }): Promise<StageOutcome> {
    return this.outcomeOf(async () => {
      const { envelope, content } = message;
      const response = await this.open().send(envelope, content);
      const reply = acceptance(response, this.server);
      this.accepted = { outcome: 'accepted', reply };
    });
  }

  private reach(): Promise<Connection> {
    const { socket } = this;
    this.socket = undefined;
    return Connection.reach(this.server, {
      ...this.options,
      socket,
      trust: trustOf(this.server),
      onReply: words => this.hear(words),
      onProtected: secured => {
        this.protectedBy = protectionOf(secured);
        if (this.beginning?.current === 'tls') this.beginning.advance();
      },
    });
  }

  private hear(words: string) {
    this.greeting ??= words;
    this.replies.push({ stage: this.stage, words });
    if (this.phase === 'beginning') this.noteIntroduction(words);
    // The last stage is over when all is: 354 asks for the content only.
    if (this.stage !== 'data' && this.phase === 'submission') {
      if (words.startsWith('2')) this.submission?.advance();
    }
  }

  private get stage(): ConversationStage {
    switch (this.phase) {
      case 'beginning':
        return this.beginning?.current ?? 'greeting';
      case 'submission':
        return this.submission?.current ?? 'mail-from';
      default:
        return this.phase;
    }
  }

  private noteIntroduction(words: string) {
    if (this.beginning?.current === 'greeting') {
      if (words.startsWith('220')) this.beginning.advance();
    } else if (words.startsWith('250')) {
      const extensions = words.split(/\r?\n/).slice(1);
      this.capabilities[this.protectedBy ? 'underTls' : 'inClearText'] =
        extensions.map(line => line.replace(/^250[ -]/, '').trim());
    }
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

  private async outcomeOf(run: () => Promise<void>): Promise<StageOutcome> {
    try {
      await run();
      return { outcome: 'done' };
    } catch (error) {
      return failure(error, this.server);
    }
  }
}
