import { mockServices } from '@backstage/backend-test-utils';
import {
  SmtpServerOptions,
  SmtpStage,
  startSmtpServer,
  testCertificateAuthority,
} from '../../../__testUtils__';
import { TestTokens } from '../../../__testUtils__/TestTokens';
import { SubmissionServer } from '../../../settings';
import { createTransport } from '../../createTransport';
import { Submission } from '../../Transport';
import { Surroundings } from './Surroundings';

/** The point of the conversation at which a command is answered. */
const stages: Record<string, SmtpStage> = {
  ...{ CONN: 'CONNECT', EHLO: 'EHLO', STARTTLS: 'STARTTLS', AUTH: 'AUTH' },
  ...{ 'MAIL FROM': 'MAIL', 'RCPT TO': 'RCPT', DATA: 'MESSAGE' },
};
const username = 'portal-4711';
const password = 'horse-4711-battery';

/** Whether a server can say it; what the connection reports, and what was decoded, it cannot. */
export function canBeSaid(exchange: string, { cause }: Surroundings): boolean {
  const [command, words] = parted(exchange);
  const lines = words.split('\n');
  return (
    cause === undefined &&
    command in stages &&
    lines.every((line, index) =>
      (index < lines.length - 1 ? /^\d{3}-/ : /^\d{3} /).test(line),
    )
  );
}

/** Submits a message to a server that gives this reply, and returns what became of it. */
export async function refusedWith(
  exchange: string,
  surroundings: Surroundings,
): Promise<Submission> {
  const server = await startSmtpServer(serverFor(exchange, surroundings));
  const transport = createTransport(
    settingsFor(exchange, surroundings, server),
    {
      logger: mockServices.logger.mock(),
      resolver: async () => ['127.0.0.1'],
    },
  );
  try {
    return await transport.submit(
      { reversePath: 'portal@harbour.example', recipient: 'x@b.example' },
      Buffer.from('Subject: One\r\n\r\nText\r\n'),
    );
  } finally {
    await transport.close();
    await server.stop();
  }
}

function parted(exchange: string): [command: string, words: string] {
  const [, command, words] = /^(.*?): ([^]*)$/.exec(exchange)!;
  return [command, words];
}

function serverFor(exchange: string, surroundings: Surroundings) {
  const [command, words] = parted(exchange);
  const { introduction, signIn } = surroundings;
  const options: SmtpServerOptions = {
    tls: isProtected(exchange, surroundings) ? 'starttls' : undefined,
    replies: {
      CONNECT: introduction,
      [stages[command]]: words.replace(/\n/g, '\r\n'),
    },
  };
  if (signIn === 'token') {
    const mechanisms: ['XOAUTH2'] = ['XOAUTH2'];
    return { ...options, tokenAuth: { mechanisms, accepts: () => true } };
  }
  return command === 'AUTH'
    ? { ...options, auth: { username, password } }
    : options;
}

/** A token goes nowhere without TLS. */
function isProtected(exchange: string, { signIn }: Surroundings): boolean {
  const [command] = parted(exchange);
  return signIn === 'token' || ['EHLO', 'STARTTLS'].includes(command);
}

function settingsFor(
  exchange: string,
  surroundings: Surroundings,
  { port }: { port: number },
): SubmissionServer {
  const { host = 'smtp.harbour.example', signIn } = surroundings;
  const [command] = parted(exchange);
  const byPassword = command === 'AUTH' ? { username, password } : undefined;
  return {
    ...{ host, port, serverName: 'localhost', ca: testCertificateAuthority },
    security: isProtected(exchange, surroundings) ? 'starttls' : 'none',
    ...{ loopbackAllowed: true, clearTextAllowed: true, maxConnections: 1 },
    ...{ connectionTimeoutMs: 30_000, greetingTimeoutMs: 30_000 },
    ...{ idleTimeoutMs: 30_000, ehloName: 'portal.harbour.example' },
    auth:
      signIn === 'token'
        ? {
            ...{ username, mechanism: 'XOAUTH2', connectionId: 'c1' },
            tokens: new TestTokens(),
          }
        : byPassword,
  };
}
