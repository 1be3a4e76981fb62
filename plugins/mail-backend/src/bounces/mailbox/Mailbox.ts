import { ImapFlow } from 'imapflow';
import { isIP } from 'node:net';
import { MailboxConfig } from './MailboxConfig';

/** A report is small; of a larger mail the beginning is enough to know that it is none. */
const longestMail = 1024 * 1024;

const connectMs = 30_000;
const silenceMs = 60_000;

/** A folder of a mailbox, open for reading and moving. */
export class Mailbox {
  private constructor(
    private readonly client: ImapFlow,
    private readonly config: MailboxConfig,
    /** Changes when the server numbers its mails anew (RFC 9051 §2.3.1.1). */
    readonly uidValidity: string,
  ) {}

  /**
   * Signs in under TLS and opens the folder.
   *
   * @throws Error with the server's words, free of the password
   */
  static async open(config: MailboxConfig): Promise<Mailbox> {
    const client = new ImapFlow({
      host: config.host,
      port: config.port,
      secure: config.security === 'implicit-tls',
      // Required: it must not go on in clear text.
      doSTARTTLS: config.security === 'starttls' ? true : undefined,
      // An address is no name to ask for (RFC 6066 §3).
      servername: isIP(config.serverName) ? undefined : config.serverName,
      tls: { ca: config.certificateAuthority, minVersion: 'TLSv1.2' },
      auth: { user: config.username, pass: config.password },
      logger: false,
      disableAutoIdle: true,
      connectionTimeout: connectMs,
      greetingTimeout: connectMs,
      socketTimeout: silenceMs,
    });
    // A connection that is lost later is told by the command that needs it.
    client.on('error', () => {});
    try {
      await client.connect();
      const { uidValidity } = await client.mailboxOpen(config.folder);
      return new Mailbox(client, config, String(uidValidity));
    } catch (error) {
      client.close();
      throw new Error(faultOf(error, config));
    }
  }

  /** Numbers of the mails behind this one that came since then, the oldest first. */
  async uidsAfter(uid: number, since: Date): Promise<number[]> {
    const range = `${uid + 1}:*`;
    const found = await this.client.search(
      { uid: range, since },
      { uid: true },
    );
    // `*` stands for the last mail, also when it is before the beginning of the range.
    return (found || []).filter(one => one > uid).sort((a, b) => a - b);
  }

  /** The beginning of a mail; undefined when somebody has taken it away. */
  async read(uid: number): Promise<Buffer | undefined> {
    const mail = await this.client.fetchOne(
      String(uid),
      { source: { maxLength: longestMail } },
      { uid: true },
    );
    return (mail && mail.source) || undefined;
  }

  /** Moves a mail to where those go that have been dealt with. */
  async file(uid: number): Promise<void> {
    const { processedFolder } = this.config;
    await this.client.mailboxCreate(processedFolder);
    await this.client.messageMove(String(uid), processedFolder, { uid: true });
  }

  async close(): Promise<void> {
    await this.client.logout().catch(() => this.client.close());
  }
}

/** What the server or the connection said; a server may repeat what it was told. */
export function faultOf(error: unknown, { password }: MailboxConfig): string {
  const { responseText, message } = error as Error & { responseText?: string };
  return (responseText ?? message).replaceAll(password, '***').slice(0, 1000);
}
