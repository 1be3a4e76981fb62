import { CertificateName } from './certificates';

/** The points of the conversation whose reply a test can choose; `MESSAGE` is the final dot. */
export type SmtpStage =
  | 'CONNECT'
  | 'EHLO'
  | 'STARTTLS'
  | 'AUTH'
  | 'MAIL'
  | 'RCPT'
  | 'DATA'
  | 'MESSAGE'
  | 'RSET'
  | 'QUIT';

/** A reply such as `550 5.1.1 No such user`, lines parted by CRLF; or `cut` the connection; or `silence`. */
export type Reply = string;

/**
 * The reply at one point: always the same, or chosen for each command.
 * Nothing means the usual reply. A promise holds the client until it resolves.
 */
export type Script =
  | Reply
  | ((
      command: string,
      session: SmtpSession,
    ) => Reply | undefined | Promise<Reply | undefined>);

/** Which tokens a server takes, and how it says no. */
export interface TokenAuth {
  mechanisms: Array<'XOAUTH2' | 'OAUTHBEARER'>;
  /** Read strictly as RFC 7628 and Google specify it. */
  accepts: (token: string, username: string) => boolean;
  /** Said in base64 before a refusal (RFC 7628 §3.2.2), as Google and Dovecot do; refuses at once when absent, as Exchange does. */
  challenge?: string;
}

export interface SmtpServerOptions {
  /** For a server that comes back where it was; a free port when absent. */
  port?: number;
  /** Replies to choose; may be changed while the server runs. */
  replies?: Partial<Record<SmtpStage, Script>>;
  /** Offers AUTH PLAIN and LOGIN and takes no mail without. */
  auth?: { username: string; password: string };
  /** Offers AUTH in clear text although TLS is to come. */
  authBeforeTls?: boolean;
  /** Offers to sign in with tokens and takes no mail without. */
  tokenAuth?: TokenAuth;
  /** What is longer of a command is cut off, as Postfix does it. As long as it may be when absent. */
  maxLineLength?: number;
  /** Clear text only when absent. */
  tls?: 'starttls' | 'implicit';
  /** @defaultValue localhost */
  certificate?: CertificateName;
  /** The newest version of TLS that it knows. @defaultValue TLSv1.3 */
  newestTls?: 'TLSv1.1' | 'TLSv1.2';
  /** More that it says it can do, such as `SIZE 1000`. */
  capabilities?: string[];
  /** Offers PIPELINING. Default: true */
  pipelining?: boolean;
}

/** One connection to the test server, as the server sees it. */
export interface SmtpSession {
  /** Every line the client sent outside of messages, in order. */
  readonly commands: string[];
  /** The verbs of {@link commands}: `['EHLO', 'MAIL', …]`. */
  readonly verbs: string[];
  /** How many messages were taken. */
  readonly messages: number;
  readonly open: boolean;
  readonly secure: boolean;
  /** Whoever is signed in. */
  readonly username?: string;
  /** Ends the connection without a word. */
  cut(): void;
  /** Ends the connection when what was said is out. */
  end(): void;
  /** Says something that nobody asked for. */
  say(line: string): void;
}

/** A message that the test server took. */
export interface ReceivedMessage {
  reversePath: string;
  recipients: string[];
  /** Header and body as they came over the wire, without the doubled dots. */
  content: string;
  /** Whoever was signed in. */
  username?: string;
  secure: boolean;
}
