import { HumanDuration } from '@backstage/types';

export interface Config {
  mail?: {
    /**
     * The portal's mail server. The names are those of Allure TestOps. Any value
     * may come from a variable, such as `${SMTP_HOST}`; an empty or missing variable leaves it unset.
     */
    smtp?: SubmissionServer & Sender;

    /**
     * A second mail server, for whichever sends first: mails go over it while the first does not answer, refuses the sign-in
     * or has used up what it takes within hours, and over the first again once that works. The sender stays the same.
     * Set, it locks the choice on the settings page; `enabled: false` means none. Any value may come from a variable, as in
     * `mail.smtp`.
     * @defaultValue the settings page decides, none at first: mails wait for the first server
     */
    fallback?: SubmissionServer;

    /**
     * Decides which server sends, and locks the choice on the settings page: the one in `mail.smtp`, or the page's own.
     * @defaultValue the settings page decides, `default` at first
     */
    sender?: 'default' | 'own';

    /** What may be entered on the settings page, and how credentials may travel. */
    policy?: {
      /**
       * Mail servers that may be entered: exact names, or `*.example.com` for every name below.
       * @defaultValue all
       */
      allowedHosts?: string[];
      /**
       * Hosts of OAuth providers that may be entered beside Microsoft and Google: exact names, or `*.example.com` for every name below.
       * @defaultValue all
       */
      allowedOAuthHosts?: string[];
      /**
       * Ports that may be entered.
       * @defaultValue 25, 465, 587, 2465, 2525, 2587
       */
      allowedPorts?: Array<number | string>;
      /**
       * Allow mail servers and OAuth providers on the machine that the portal runs on; the latter also without TLS.
       * @defaultValue false
       */
      allowLoopback?: boolean | string;
      /**
       * Allow a password to cross the network without TLS. Only for a network you trust.
       * @defaultValue false
       */
      allowClearText?: boolean | string;
    };

    /** Where the reports about mails go that cannot be delivered, and what becomes of them. */
    bounces?: {
      /**
       * Addresses that reports go to, by kind of message (`workflow.change`) or by what comes before its dot (`account`).
       * The mail server must take them as envelope senders.
       * @defaultValue the reverse-path of the sender
       */
      reversePaths?: { [kind: string]: string };
      /**
       * Names the message in the address that reports go to, `bounces+<id>@example.com`, so that every report is matched.
       * The mailbox must take sub-addresses (RFC 5233). Left out for providers of mailboxes such as Microsoft 365 and
       * Gmail, which refuse such a sender.
       * @defaultValue false
       */
      subaddress?: boolean | string;
      /**
       * The mailbox that reports come to, read every five minutes by one backend. A report about a mail of ours
       * makes it `bounced` and, when the address does not exist, suppresses the address. Without it, reports are for people.
       */
      imap?: {
        /** Name of the IMAP server. Empty switches it off. */
        host?: string;
        /**
         * @defaultValue 993, with STARTTLS 143
         */
        port?: number | string;
        /**
         * How the connection is protected; there is none without.
         * @defaultValue implicit-tls
         */
        security?: 'implicit-tls' | 'starttls';
        /**
         * The name that the server's certificate must carry.
         * @defaultValue the value of `host`
         */
        serverName?: string;
        /**
         * Certificate of the authority that signed the server's, as PEM.
         * @defaultValue the public authorities
         */
        certificateAuthority?: string;
        username?: string;
        /** @visibility secret */
        password?: string;
        /**
         * Where reports come to.
         * @defaultValue INBOX
         */
        folder?: string;
        /**
         * Where they are moved to when they have been read; made when it is missing. Other mails stay where they are.
         * @defaultValue Mailroom
         */
        processedFolder?: string;
      };
    };

    /** Keys for secrets at rest and for links that work without signing in. */
    sealing?: {
      /**
       * The first key seals, all of them open. To change the key, put a new one in front and keep the old one behind it:
       * at start and once a day everything is sealed again with the first. The README says when the old one can go.
       */
      keys?: Array<{
        /** Names the key in what it sealed; never used for another key again. */
        id: string;
        /**
         * 32 bytes in base64. Make one with `openssl rand -base64 32`.
         * @visibility secret
         */
        key?: string;
      }>;
    };

    /** Users and groups that are told in the portal when mail does not work, as entity references such as `user:default/ada`. */
    administrators?: string[];

    /** Workflow rules to switch on or off, by rule id; what is set here cannot be changed in the portal. */
    rules?: { [ruleId: string]: boolean | string };

    /** What the portal watches for the error logs, beside mail, rules and the catalog. */
    errorLogs?: {
      /**
       * Tell what the backend logs at the level `error`. Needs a root logger that passes it on; docs/error-logs.md shows one.
       * @defaultValue false
       */
      backendLogs?: boolean | string;
      /**
       * Ids of the plugins whose scheduled tasks are watched. Only plugins with a database of their own: to be asked
       * makes the scheduler create its tables there.
       * @defaultValue catalog, mail
       */
      taskPlugins?: string[];
    };

    deliveries?: {
      /**
       * How long the delivery log keeps a message that is through, in days; at least 1.
       * @defaultValue 30
       */
      retentionDays?: number | string;
      /**
       * The same for messages that ended in one way only, such as `rejected: 90` to keep what failed for longer.
       * @defaultValue the value of `retentionDays`
       */
      retentionDaysOf?: {
        accepted?: number | string;
        bounced?: number | string;
        rejected?: number | string;
        expired?: number | string;
        suppressed?: number | string;
        cancelled?: number | string;
      };
      /**
       * How long the messages of a backend that was killed are kept from the others; renewed while it lives.
       * @defaultValue 30 seconds
       */
      lease?: HumanDuration | string;
    };
  };
}

/** A mail server, and how to speak with it. */
interface SubmissionServer {
  /**
   * False leaves the server unused; with `mail.smtp`, mail is off then: messages wait, none is lost.
   * @defaultValue true
   */
  enabled?: boolean | string;
  /** Name or IP address of the submission server; no scheme, no port. */
  host?: string;
  /**
   * TCP port, 1 to 65535.
   * @defaultValue 587 with STARTTLS, 465 with TLS from the start, 25 without TLS
   */
  port?: number | string;
  /**
   * Sign in with `username` and `password`.
   * @defaultValue true when both are set
   */
  authEnabled?: boolean | string;
  /** Often the whole address, such as `portal@example.com`. */
  username?: string;
  /**
   * Password of `username`; some providers want one made for the application.
   * @visibility secret
   */
  password?: string;
  /**
   * Begin in clear text, then upgrade to TLS (RFC 3207).
   * @defaultValue true, unless `sslEnabled` is on
   */
  startTLSEnabled?: boolean | string;
  /**
   * Send nothing when the server offers no STARTTLS. False lets messages out in clear text
   * then, which is refused together with credentials.
   * @defaultValue true
   */
  startTLSRequired?: boolean | string;
  /**
   * TLS from the first byte (RFC 8314). When `startTLSEnabled` is on as well, the port decides:
   * 465 is TLS from the first byte, any other STARTTLS.
   * @defaultValue true on port 465 unless `startTLSEnabled` is on, else false
   */
  sslEnabled?: boolean | string;
  /**
   * The name that the server's certificate must carry. The certificate is verified all the same; `*` is refused.
   * @defaultValue the value of `host`
   */
  sslTrust?: string;
  /**
   * Certificate of the authority that signed the server's, or several, as PEM; trusted instead of the public ones.
   * From a file: `sslCertificateAuthority: { $file: mail-authority.pem }`.
   * @defaultValue the public authorities
   */
  sslCertificateAuthority?: string;
  /**
   * What the portal calls itself in EHLO: a fully qualified name or an address literal such as `[192.0.2.1]`.
   * @defaultValue the host of `app.baseUrl`, else the name of the machine, whichever is fully qualified
   */
  ehloName?: string;
  /**
   * Connections open at the same time, 1 to 50. Microsoft 365 allows 3 for a mailbox.
   * @defaultValue 5
   */
  maxConnections?: number | string;
  /**
   * Messages that all backends together may submit within any minute, 1 to 1,000,000. Microsoft 365 allows 30 for a mailbox.
   * @defaultValue as many as the server takes
   */
  messagesPerMinute?: number | string;
  /**
   * Messages that all backends together may submit within any 24 hours, 1 to 100,000,000. Gmail allows about 500,
   * a mailbox of Google Workspace 2,000, one of Microsoft 365 10,000. A twentieth of them, at most 200, is kept for
   * mails that a person is waiting for.
   * @defaultValue as many as the server takes
   */
  messagesPerDay?: number | string;
  /** How long to wait for the server, such as `30s` or `{ seconds: 30 }`. */
  timeouts?: {
    /**
     * From the look-up of the name to the end of the TLS handshake.
     * @defaultValue 30s
     */
    connection?: string | HumanDuration;
    /**
     * For the server's first words.
     * @defaultValue 30s
     */
    greeting?: string | HumanDuration;
    /**
     * The longest silence within a conversation.
     * @defaultValue 2m
     */
    idle?: string | HumanDuration;
  };
}

/** Whom mails come from. */
interface Sender {
  /** Address that the mails come from. */
  from?: string;
  /** Name shown beside `from`. */
  fromName?: string;
  /**
   * Address that answers go to.
   * @defaultValue the address in `from`
   */
  replyTo?: string;
  /**
   * Address that failure reports go to (RFC 5321 §3.6.3).
   * @defaultValue the address in `from`
   */
  reversePath?: string;
}
