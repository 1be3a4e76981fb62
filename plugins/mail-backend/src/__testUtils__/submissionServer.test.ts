import { createTransport } from 'nodemailer';
import {
  AuthorizationServer,
  startAuthorizationServer,
} from './authorizationServer';
import { startSmtpServer } from './smtpServer';
import {
  startSubmissionServer,
  SubmissionServer,
  SubmissionServerOptions,
} from './submissionServer';

// Processes of their own take their time on a busy machine.
jest.setTimeout(60_000);

const ada = 'ada@harbour.example';

describe('startSubmissionServer', () => {
  let provider: AuthorizationServer;
  let server: SubmissionServer;

  beforeAll(async () => {
    provider = await startAuthorizationServer();
  });
  afterAll(() => provider.stop());
  afterEach(() => server.stop());

  async function start(options: SubmissionServerOptions = {}) {
    server = await startSubmissionServer(provider, options);
  }

  async function send(
    options: {
      token?: string;
      user?: string;
      from?: string;
      plain?: boolean;
    } = {},
  ) {
    const { token, user = ada, from = user, plain } = options;
    const transport = createTransport({
      host: 'localhost',
      port: server.port,
      ignoreTLS: plain,
      tls: { ca: server.certificateAuthority },
      auth: {
        type: 'OAuth2',
        user,
        accessToken: token ?? (await provider.consent(ada)).accessToken,
      },
    });
    return transport.sendMail({
      from,
      to: 'bob@harbour.example',
      subject: 'News',
      text: 'Hello',
    });
  }

  it('takes mail of who signs in with a token of their own, and hands it on', async () => {
    const mailbox = await startSmtpServer();
    await start({ handOnTo: mailbox.port });
    await send();
    await server.messagesReached(1);
    expect(await server.signIns()).toEqual([{ account: ada, accepted: true }]);
    expect(await server.messages()).toEqual([
      {
        account: ada,
        reversePath: ada,
        recipients: ['bob@harbour.example'],
        content: expect.stringContaining('Subject: News'),
      },
    ]);
    const { content, recipients } = await mailbox.waitForMessage(1);
    expect(recipients).toEqual(['bob@harbour.example']);
    expect(content).toContain('Hello');

    await mailbox.stop();
    await expect(send()).rejects.toThrow(/451 4.3.0/);
  });

  it('refuses other accounts, other senders, dead tokens and clear text', async () => {
    await start({ style: 'exchange' });
    await expect(send({ user: 'bob@harbour.example' })).rejects.toThrow(
      /535 5.7.3 Auth/,
    );
    await expect(send({ from: 'bob@harbour.example' })).rejects.toThrow(
      /550 5.7.60/,
    );
    await expect(send({ token: 'none' })).rejects.toThrow(/535 5.7.3 Auth/);
    await expect(send({ plain: true })).rejects.toThrow();
    const { refreshToken } = await provider.consent(ada);
    await expect(send({ token: refreshToken })).rejects.toThrow(/535/);
    await server.refuseSignIns(
      '535 5.7.139 SmtpClientAuthentication is disabled',
    );
    await expect(send()).rejects.toThrow(/535 5.7.139/);
    expect(await server.messages()).toEqual([]);
  });

  it('says in a challenge what is wrong, in the other style', async () => {
    await start({ style: 'gmail' });
    await expect(send({ token: 'none' })).rejects.toThrow(/535/);
  });

  it('takes mail of an application for its mailboxes alone', async () => {
    await start({ applicationMailboxes: [ada] });
    const response = await fetch(provider.tokenEndpoint, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: provider.clientId,
        client_secret: provider.clientSecret,
        scope: 'smtp.send',
      }),
    });
    const { access_token: token } = (await response.json()) as {
      access_token: string;
    };
    await send({ token });
    await expect(send({ token, user: 'bob@harbour.example' })).rejects.toThrow(
      /535/,
    );
  });
});
