import { mockServices } from '@backstage/backend-test-utils';
import { createTransport as createNodemailerTransport } from 'nodemailer';
import {
  SmtpServer,
  SmtpServerOptions,
  startSmtpServer,
  testCertificateAuthority,
  TestTokens,
} from '../__testUtils__';
import { SubmissionServer } from '../settings';
import { createTransport } from './createTransport';

const username = 'portal@harbour.example';
const password = 'right horse';
const tokens = new TestTokens();
const credentials: Record<string, SubmissionServer['auth']> = {
  password: { username, password },
  token: { username, mechanism: 'XOAUTH2', connectionId: 'one', tokens },
};
const envelope = { reversePath: username, recipient: 'ada@harbour.example' };
const message = Buffer.from('Subject: One\r\n\r\nText\r\n');
/** A server that signs in whoever knows how. */
const open: SmtpServerOptions = {
  auth: { username, password },
  tokenAuth: {
    mechanisms: ['XOAUTH2'],
    accepts: token => tokens.accepts(token),
  },
};
const cleanUp: Array<() => Promise<void>> = [];

afterEach(async () => {
  for (const end of cleanUp.splice(0).reverse()) {
    await end();
  }
});

interface Danger {
  server: SmtpServerOptions;
  settings?: Partial<SubmissionServer>;
  /** What nodemailer does by itself there, with the same credentials and its own defaults. */
  nodemailer: 'sends' | 'refuses';
}

/** Where a client can send without TLS or without AUTH, though both are meant. */
const dangers: Record<string, Danger> = {
  'AUTH is not offered': { server: { tls: 'starttls' }, nodemailer: 'sends' },
  'AUTH is offered in clear text only': {
    server: {
      tls: 'starttls',
      authBeforeTls: true,
      replies: {
        EHLO: (_line, { secure }) =>
          secure
            ? '250 localhost'
            : '250-localhost\r\n250-STARTTLS\r\n250 AUTH PLAIN XOAUTH2',
      },
    },
    nodemailer: 'sends',
  },
  'STARTTLS is stripped': { server: open, nodemailer: 'sends' },
  'STARTTLS is stripped, and TLS is only wished for': {
    server: open,
    settings: { security: 'starttls-if-offered' },
    nodemailer: 'sends',
  },
  'STARTTLS is offered and refused': {
    server: {
      ...{ ...open, tls: 'starttls' },
      replies: { STARTTLS: '454 4.7.0 TLS not available' },
    },
    nodemailer: 'refuses',
  },
  'EHLO is refused': {
    server: { ...open, replies: { EHLO: '502 5.5.1 What?' } },
    nodemailer: 'sends',
  },
  'EHLO is refused, and TLS is only wished for': {
    server: { ...open, replies: { EHLO: '502 5.5.1 What?' } },
    settings: { security: 'starttls-if-offered' },
    nodemailer: 'sends',
  },
  'TLS from the start is meant, and the port speaks STARTTLS': {
    server: { ...open, tls: 'starttls' },
    settings: { security: 'implicit-tls' },
    nodemailer: 'refuses',
  },
  'STARTTLS is meant, and the port speaks TLS from the start': {
    server: { ...open, tls: 'implicit' },
    settings: { greetingTimeoutMs: 200 },
    nodemailer: 'refuses',
  },
  'the certificate is for another name': {
    server: { ...open, tls: 'starttls', certificate: 'other-name' },
    nodemailer: 'refuses',
  },
  'the server accepts everybody and says so to AUTH': {
    server: {
      ...{ ...open, tls: 'starttls' },
      replies: { AUTH: '503 5.5.1 You need not sign in' },
    },
    nodemailer: 'refuses',
  },
};

async function start(options: SmtpServerOptions): Promise<SmtpServer> {
  const server = await startSmtpServer(options);
  cleanUp.push(() => server.stop());
  return server;
}

function submitTo({ port }: SmtpServer, settings: Partial<SubmissionServer>) {
  const transport = createTransport(
    {
      ...{ host: 'localhost', port, security: 'starttls' },
      ...{ ca: testCertificateAuthority, loopbackAllowed: true },
      ...{ ehloName: 'portal.harbour.example', maxConnections: 1 },
      ...{ connectionTimeoutMs: 20_000, greetingTimeoutMs: 20_000 },
      idleTimeoutMs: 20_000,
      ...settings,
    },
    { logger: mockServices.logger.mock() },
  );
  cleanUp.push(() => transport.close());
  return transport.submit(envelope, message);
}

describe.each(Object.entries(dangers))('when %s', (_what, danger) => {
  it.each(Object.keys(credentials))(
    'nothing is sent, nor a %s shown',
    async kind => {
      const server = await start(danger.server);

      const submission = await submitTo(server, {
        ...danger.settings,
        auth: credentials[kind],
      });

      expect(submission).toMatchObject({ outcome: 'failed' });
      expect(server.messages).toEqual([]);
      const said = server.sessions.flatMap(session =>
        session.secure ? [] : session.commands,
      );
      expect(said.filter(line => /^(AUTH|MAIL)/.test(line))).toEqual([]);
      expect(server.sessions.flatMap(({ verbs }) => verbs)).not.toContain(
        'MAIL',
      );
    },
  );

  it(`nodemailer by itself ${danger.nodemailer}`, async () => {
    const server = await start(danger.server);
    const { security, greetingTimeoutMs } = danger.settings ?? {};
    const nodemailer = createNodemailerTransport({
      ...{ host: 'localhost', port: server.port },
      secure: security === 'implicit-tls',
      auth: { user: username, pass: password },
      tls: { ca: testCertificateAuthority },
      ...(greetingTimeoutMs && { greetingTimeout: greetingTimeoutMs }),
    });
    const sent = nodemailer.sendMail({
      envelope: { from: envelope.reversePath, to: envelope.recipient },
      raw: message,
    });

    expect(
      await sent.then(
        () => 'sends',
        () => 'refuses',
      ),
    ).toBe(danger.nodemailer);
  });
});

describe('when the settings mean to sign in', () => {
  it.each([
    ['without a username and with a password', { username: '', password }],
    ['without a password', { username, password: '' }],
    [
      'without a mailbox for the token',
      { ...credentials.token!, username: '' },
    ],
  ])('%s, nothing is sent', async (_what, auth) => {
    const server = await start({ ...open, tls: 'starttls' });

    expect(await submitTo(server, { auth })).toMatchObject({
      failureClass: 'config',
      field: 'username',
    });
    expect(server.sessions[0].verbs).toEqual(['EHLO', 'STARTTLS', 'EHLO']);
  });
});
