import { mockServices } from '@backstage/backend-test-utils';
import { once } from 'node:events';
import { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { createTransport } from './createTransport';

/** What a server was told about a message. */
interface Told {
  dsn?: object;
  mailFrom: { args: unknown };
  rcptTo: { args: unknown; dsn?: object }[];
}

/** An independent server, which refuses parameters that RFC 3461 does not allow. */
async function submitTo(options: { offersDsn: boolean }): Promise<Told> {
  const told: Told[] = [];
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'] },
    hideDSN: !options.offersDsn,
    onData(stream, session, done) {
      // The next message takes the place of this one.
      told.push(structuredClone(session.envelope) as unknown as Told);
      stream.resume().on('end', () => done());
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const transport = createTransport(
    {
      ...{ host: '127.0.0.1', port, security: 'none', loopbackAllowed: true },
      ...{ ehloName: 'portal.harbour.example', maxConnections: 1 },
      ...{ connectionTimeoutMs: 5_000, greetingTimeoutMs: 5_000 },
      idleTimeoutMs: 5_000,
    },
    { logger: mockServices.logger.mock() },
  );
  const submission = await transport.submit(
    {
      reversePath: 'portal@harbour.example',
      recipient: 'ada+tests=all@harbour.example',
      envelopeId: '0b6b3d6e-1111-4222-8333-944445555666',
    },
    Buffer.from('Subject: One\r\n\r\nText\r\n'),
  );
  await transport.close();
  await new Promise<void>(resolve => {
    server.close(() => resolve());
  });
  expect(submission.outcome).toBe('accepted');
  return told[0];
}

describe('notification', () => {
  it('is asked of a server that offers it, by the names that we know', async () => {
    const envelope = await submitTo({ offersDsn: true });
    expect(envelope.dsn).toEqual({
      ...{ ret: 'HDRS', envid: '0b6b3d6e-1111-4222-8333-944445555666' },
    });
    expect(envelope.rcptTo[0].dsn).toEqual({
      notify: ['FAILURE', 'DELAY'],
      // It came as xtext (RFC 3461 §4), and was read as such.
      orcpt: 'rfc822;ada+tests=all@harbour.example',
    });
  });

  it('is not asked of one that does not', async () => {
    const envelope = await submitTo({ offersDsn: false });
    expect(envelope.mailFrom.args).toBeFalsy();
    expect(envelope.rcptTo[0].args).toBeFalsy();
  });
});
