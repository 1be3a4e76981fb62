import { createTransport } from 'nodemailer';
import {
  aContent,
  recipientOf,
} from '../../plugins/mail-backend/src/__testUtils__/delivery-process/drafts';
import { testCertificateAuthority } from '../../plugins/mail-backend/src/__testUtils__/certificates';

/** What everybody would use instead: fast, and everything is gone when the process is. */
export class PooledNodemailer {
  readonly facts = { pid: process.pid };

  static async start(): Promise<PooledNodemailer> {
    return new PooledNodemailer();
  }

  /** Sends so many messages over ten connections; resolves with the milliseconds it took. */
  async send(options: {
    port: number;
    password?: string;
    count: number;
  }): Promise<number> {
    const { port, password, count } = options;
    const transport = createTransport({
      ...{ pool: true, maxConnections: 10, host: '127.0.0.1', port },
      ...(password === undefined
        ? { ignoreTLS: true }
        : {
            requireTLS: true,
            tls: { servername: 'localhost', ca: testCertificateAuthority },
            auth: { user: 'ada', pass: password },
          }),
    });
    const since = performance.now();
    let next = 0;
    // As many as its pool can use, and a few that wait: more would only cost it memory.
    const lane = async () => {
      while (next < count) {
        next += 1;
        await transport.sendMail({
          from: { address: 'portal@example.com', name: 'Portal' },
          to: recipientOf(next),
          ...aContent(),
        });
      }
    };
    await Promise.all(Array.from({ length: 30 }, lane));
    const tookMs = performance.now() - since;
    transport.close();
    return tookMs;
  }
}
