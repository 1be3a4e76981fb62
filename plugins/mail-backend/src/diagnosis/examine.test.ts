import { once } from 'node:events';
import { AddressInfo, createServer } from 'node:net';
import {
  SmtpServer,
  SmtpServerOptions,
  startSmtpServer,
  testCertificateAuthority,
} from '../__testUtils__';
import { anExamination, examined } from '../__testUtils__/examination';
import { planOf } from './examine';

jest.setTimeout(60_000);

const auth = { username: 'portal@harbour.example', password: 'right horse' };
const well: SmtpServerOptions = { tls: 'starttls', auth };
const cleanUp: Array<() => Promise<void>> = [];

afterEach(async () => {
  for (const end of cleanUp.splice(0).reverse()) await end();
});

async function serve(options: SmtpServerOptions): Promise<SmtpServer> {
  const server = await startSmtpServer(options);
  cleanUp.push(() => server.stop());
  return server;
}

describe('the plan', () => {
  const stepsOf = (server: Parameters<typeof anExamination>[0]) =>
    planOf(anExamination(server)).map(({ id }) => id);

  it('holds what concerns the settings, in the order of the conversation', () => {
    const before = ['sanity', 'policy', 'dns', 'tcp'];
    const mail = ['mail-from', 'rcpt-to', 'data', 'quit', 'domain'];
    expect(stepsOf({ port: 587 })).toEqual([
      ...[...before, 'greeting', 'tls', 'ehlo', 'auth', ...mail],
    ]);
    expect(stepsOf({ port: 465, security: 'implicit-tls' })).toEqual([
      ...[...before, 'tls', 'greeting', 'ehlo', 'auth', ...mail],
    ]);
    expect(stepsOf({ port: 25, security: 'none', auth: undefined })).toEqual([
      ...[...before, 'greeting', 'ehlo', ...mail],
    ]);
  });

  it('keeps to the steps that are asked for', () => {
    const plan = planOf(anExamination({ port: 587 }), ['auth', 'tls', 'token']);
    expect(plan.map(({ id }) => id)).toEqual(['tls', 'auth']);
  });
});

describe('examine', () => {
  it('tells at each step what belongs there', async () => {
    const { port, messages, sessions } = await serve({
      ...{ ...well, capabilities: ['SIZE 1000000'] },
      replies: { MESSAGE: '250 2.0.0 Ok: queued as 4XyZ12' },
    });
    const steps = await examined(anExamination({ port }));

    const { tcp, greeting, tls, ehlo, data, quit, domain } = steps;
    const { 'mail-from': mailFrom, 'rcpt-to': rcptTo, auth: signIn } = steps;
    const inConversation = [tcp, greeting, tls, ehlo, signIn];
    for (const step of [...inConversation, mailFrom, rcptTo, data, quit]) {
      expect(step).toMatchObject({ state: 'passed' });
    }
    expect(domain).toMatchObject({ state: 'skipped' });
    expect(tcp?.facts).toEqual([
      { label: '127.0.0.1', value: expect.stringMatching(/^\d+ ms$/) },
    ]);
    expect(greeting?.evidence).toBe('220 localhost ESMTP');
    expect(tls).toMatchObject({
      certificate: {
        verified: true,
        chain: [
          {
            ...{ subject: 'localhost', issuer: 'Mailroom test CA' },
            ...{ names: ['localhost', '127.0.0.1'], isAuthority: false },
            fingerprint: expect.stringMatching(/^([\dA-F]{2}:){31}[\dA-F]{2}$/),
            pem: expect.stringMatching(/^-----BEGIN CERTIFICATE-----/),
            validFrom: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
          },
          { isAuthority: true, pem: testCertificateAuthority.trim() },
        ],
      },
      facts: [
        { label: 'Protocol', value: 'TLSv1.3' },
        { label: 'Cipher', value: expect.stringMatching(/^TLS_/) },
      ],
    });
    const offered = Object.fromEntries(
      (ehlo?.facts ?? []).map(({ label, value }) => [label, value]),
    );
    expect(offered['Offered in clear text']).toContain('STARTTLS');
    expect(offered['Offered in clear text']).not.toContain('AUTH');
    expect(offered['Offered under TLS']).toContain('AUTH PLAIN LOGIN');
    expect(signIn?.facts).toEqual([{ label: 'Mechanism', value: 'PLAIN' }]);
    expect([mailFrom, rcptTo].map(step => step?.evidence)).toEqual([
      '250 2.1.0 Sender ok',
      '250 2.1.5 Recipient ok',
    ]);
    expect(data?.facts).toEqual([{ label: 'Queue id', value: '4XyZ12' }]);
    expect(quit?.evidence).toBe('221 2.0.0 Bye');
    expect([messages.length, sessions.length]).toEqual([1, 1]);
  });

  it('looks at an untrusted certificate without a word, and offers what makes it trusted', async () => {
    const server = await serve({ ...well, certificate: 'self-signed' });
    const { tls, auth: signIn, quit } = await examined(anExamination(server));

    expect(tls).toMatchObject({
      state: 'failed',
      certificate: {
        ...{ verified: false, fault: 'It is signed by nobody but itself.' },
        chain: [{ subject: 'localhost', issuer: 'localhost' }],
      },
    });
    expect([signIn?.state, quit?.state]).toEqual(['skipped', 'skipped']);
    expect(server.sessions.map(({ verbs }) => verbs)).toEqual([
      ['EHLO', 'STARTTLS'],
      ['EHLO', 'STARTTLS'],
    ]);

    const [{ changes, trust, words }] = tls!.repairs!;
    expect([trust, words]).toEqual([
      true,
      'Trust this certificate of localhost',
    ]);
    const ca = String(changes[0].value);
    expect(ca).toBe(tls?.certificate?.chain[0].pem);
    const { port } = server;
    const { data } = await examined(anExamination({ port, ca }));
    expect(data).toMatchObject({ state: 'passed' });
  });

  it('proposes the ports at which the server does take mail', async () => {
    const submission = await serve(well);
    const submissions = await serve({ tls: 'implicit', auth });
    const web = createServer(socket => socket.end('HTTP/1.1 400 No\r\n\r\n'));
    web.listen(0, '127.0.0.1');
    await once(web, 'listening');
    cleanUp.push(async () => void web.close());
    const closed = await serve({});
    const closedPort = closed.port;
    await closed.stop();
    const otherPorts = [
      ...[(web.address() as AddressInfo).port, submission.port],
      submissions.port,
    ];
    const { tcp } = await examined(
      anExamination({ port: closedPort }, { otherPorts }),
    );

    expect(tcp?.repairs).toEqual([
      {
        words: `Use port ${submission.port} with STARTTLS`,
        changes: [
          { field: 'port', value: submission.port },
          { field: 'security', value: 'starttls' },
        ],
      },
      {
        words: `Use port ${submissions.port} with TLS from the start`,
        changes: [
          { field: 'port', value: submissions.port },
          { field: 'security', value: 'implicit-tls' },
        ],
      },
    ]);
    const said = [submission, submissions].flatMap(({ sessions }) =>
      sessions.flatMap(({ commands }) => commands),
    );
    expect(said).toEqual([]);
  });

  it('warns of a mail that is almost too large', async () => {
    const capabilities = ['SIZE 0'];
    const server = await serve({ ...well, capabilities });
    const examination = anExamination(server);
    expect((await examined(examination)).data).toMatchObject({
      state: 'passed',
    });
    const limit = Math.ceil(examination.contentLength! * 1.1);
    capabilities[0] = `SIZE ${limit}`;
    expect((await examined(anExamination(server))).data).toMatchObject({
      ...{ state: 'warned', advice: expect.stringContaining(`${limit} bytes`) },
    });
    capabilities[0] = 'SIZE 10';
    expect((await examined(anExamination(server)))['mail-from']).toMatchObject({
      ...{ state: 'failed', advice: expect.stringContaining('larger') },
    });
  });

  it('sends nothing more after a greylisting, and still says goodbye', async () => {
    const server = await serve({
      ...{ ...well, replies: { RCPT: '451 4.7.1 Greylisting in action' } },
    });
    const steps = await examined(anExamination(server));
    expect(steps['rcpt-to']).toMatchObject({ state: 'deferred' });
    expect(steps.data).toMatchObject({ state: 'skipped' });
    expect(steps.quit).toMatchObject({ state: 'passed' });
    expect(server.sessions[0].verbs.at(-1)).toBe('QUIT');
  });

  it.each(['500 5.5.1 What?', 'cut', 'silence'])(
    'minds no %s to QUIT',
    async reply => {
      const server = await serve({ ...well, replies: { QUIT: reply } });
      const { data, quit } = await examined(anExamination(server));
      expect(data).toMatchObject({ state: 'passed' });
      expect(quit).toMatchObject({
        state: 'passed',
        summary: expect.stringContaining('changes nothing'),
      });
    },
  );

  it('looks at the domain whatever became of the conversation', async () => {
    const asked: string[] = [];
    const none = async (name: string) => {
      asked.push(name);
      return { state: 'no-such-name' as const };
    };
    const { auth: signIn, domain } = await examined(
      anExamination(
        await serve({ ...well, auth: { ...auth, password: '?' } }),
        {
          sender: { address: 'portal@harbour.internal' },
          dnsRecords: { mx: none, txt: none, addresses: none },
        },
      ),
    );
    expect(signIn).toMatchObject({ state: 'failed' });
    expect(domain?.state).not.toBe('skipped');
    expect(asked).toContain('harbour.internal');
  });

  it('looks the name up once, and connects to nothing else', async () => {
    const { port } = await serve({ ...well, certificate: 'self-signed' });
    const answers = [['127.0.0.1'], ['169.254.169.254']];
    const { tls } = await examined(
      anExamination({ port }, { resolver: async () => answers.shift()! }),
    );
    expect(tls?.certificate).toBeDefined();
    expect(answers).toHaveLength(1);
  });
});
