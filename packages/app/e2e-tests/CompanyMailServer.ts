import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { SMTPServer } from 'smtp-server';

const certificates = resolve(
  __dirname,
  '../../../plugins/mail-backend/src/__testUtils__/certificates',
);

/** A mail server as a company has it: STARTTLS with a certificate of its own authority, one account that sends as itself. */
export class CompanyMailServer {
  readonly username = 'portal@company.example';
  readonly password = 'correct horse battery staple';
  /** What an administrator pastes so that the portal trusts the server. */
  readonly certificateAuthority = readFileSync(
    resolve(certificates, 'ca.pem'),
    'utf8',
  );
  private readonly received: string[] = [];
  private readonly watchers: Array<() => void> = [];
  private readonly server = new SMTPServer({
    key: readFileSync(resolve(certificates, 'server.key')),
    // With its authority, as servers do whose authority nobody knows.
    cert: ['localhost.pem', 'ca.pem']
      .map(name => readFileSync(resolve(certificates, name), 'utf8'))
      .join('\n'),
    onAuth: ({ username, password }, _session, answer) =>
      username === this.username && password === this.password
        ? answer(null, { user: username })
        : answer(new Error('Username and password not accepted')),
    onMailFrom: ({ address }, _session, answer) =>
      address === this.username
        ? answer()
        : answer(
            Object.assign(
              new Error('5.7.1 Sender address rejected: not owned by user'),
              { responseCode: 553 },
            ),
          ),
    onData: (stream, _session, answer) => {
      const chunks: Buffer[] = [];
      stream.on('data', chunk => chunks.push(chunk));
      stream.on('end', () => {
        this.received.push(Buffer.concat(chunks).toString());
        this.watchers.forEach(look => look());
        answer();
      });
    },
  });

  static async start(): Promise<CompanyMailServer> {
    const self = new CompanyMailServer();
    self.server.listen(0, '127.0.0.1');
    await once(self.server.server, 'listening');
    return self;
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port;
  }

  /** Resolves with the first message that contains a text. */
  message(text: string): Promise<string> {
    return new Promise(found => {
      const look = () => {
        const message = this.received.find(each => each.includes(text));
        if (message) found(message);
      };
      this.watchers.push(look);
      look();
    });
  }

  async stop(): Promise<void> {
    await new Promise<void>(closed => this.server.close(closed));
  }
}
