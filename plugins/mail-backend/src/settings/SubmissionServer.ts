import { AccessTokens } from './AccessTokens';

/**
 * How the conversation with the submission server is protected.
 *
 * - `starttls`: plain at first, then upgraded; never continued without (RFC 3207)
 * - `implicit-tls`: TLS from the first byte (RFC 8314 §3)
 * - `starttls-if-offered`: upgraded when the server offers it
 * - `none`: clear text
 */
export type Security =
  | 'starttls'
  | 'implicit-tls'
  | 'starttls-if-offered'
  | 'none';

/** How the portal proves to a server who it is. */
export type SignIn =
  | { username: string; password: string }
  | {
      /** The mailbox. */
      username: string;
      mechanism: 'XOAUTH2' | 'OAUTHBEARER';
      /** Names the authorisation; another one is other settings. */
      connectionId: string;
      /** Epoch milliseconds; when another client secret took the place of the authorisation's first. */
      secretChangedAt?: number;
      tokens: AccessTokens;
    };

/** The server that takes our mail, and how to speak with it. */
export interface SubmissionServer {
  host: string;
  /** 1 to 65535. */
  port: number;
  security: Security;
  /**
   * Credentials; without them nobody signs in. With them no message leaves
   * before the server has accepted them.
   */
  auth?: SignIn;
  /**
   * The operator allows credentials without TLS.
   * @defaultValue false
   */
  clearTextAllowed?: boolean;
  /**
   * The operator allows this server to be on the portal's own machine. Link-local
   * and metadata addresses are refused for every server.
   * @defaultValue false
   */
  loopbackAllowed?: boolean;
  /** The name that the certificate must carry; `host` when absent. */
  serverName?: string;
  /** Authorities, as PEM, that this server's certificate may come from instead of the public ones. */
  ca?: string;
  /** The versions of TLS that are spoken; 1.2 and later when absent. */
  tlsVersions?: TlsVersion[];
  /** What we call ourselves in EHLO; a fully qualified name (RFC 5321 §4.1.1.1). */
  ehloName: string;
  /** Connections open at the same time; 1 to 50. */
  maxConnections: number;
  connectionTimeoutMs: number;
  greetingTimeoutMs: number;
  /** Longest silence within a conversation. */
  idleTimeoutMs: number;
  /** How many messages all backends together may submit; as many as they can when absent. */
  limits?: SubmissionLimits;
}

/** Versions of TLS that are not withdrawn (RFC 8996). */
export type TlsVersion = 'TLSv1.2' | 'TLSv1.3';

/** How many messages a server takes of us. */
export interface SubmissionLimits {
  messagesPerMinute?: number;
  messagesPerDay?: number;
}

/** Who the mails come from. */
export interface Sender {
  address: string;
  name?: string;
  replyTo?: string;
  /** Where failure reports go (RFC 5321 §3.6.3); `address` when absent. */
  reversePath?: string;
  /** Where they go for some messages. */
  reversePaths?: ReversePaths;
}

/** Where failure reports go, by message. */
export interface ReversePaths {
  /** Address by kind of message, such as `workflow.change`, or by what comes before its first dot. */
  byKind: Record<string, string>;
  /** Whether the message is named in the address: `local+id@domain`. */
  subaddress: boolean;
}

/** The settings in force: the one answer to "with which server, as whom?". */
export type EffectiveSettings =
  | { state: 'not-configured' }
  | { state: 'off' }
  | { state: 'invalid'; problems: string[]; fingerprint: string }
  | {
      state: 'ready';
      server: SubmissionServer;
      sender: Sender;
      /** Changes whenever anything of the above changes, the password included; says nothing about it. */
      fingerprint: string;
      /** The server that stands in for it. */
      fallback?: FallbackServer;
    };

/** The server that mail goes over while the first is down, from the same sender. */
export type FallbackServer =
  | { state: 'invalid'; problems: string[]; fingerprint: string }
  | {
      state: 'ready';
      server: SubmissionServer;
      /** Never the same as that of a first server. */
      fingerprint: string;
    };

/** Where the settings in force come from. */
export interface SettingsSource {
  current(): Promise<EffectiveSettings>;
}
