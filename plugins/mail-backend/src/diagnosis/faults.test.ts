import { DiagnosisStepId } from '@mailroom/backstage-plugin-mail-common';
import { once } from 'node:events';
import { AddressInfo, createServer, Socket } from 'node:net';
import {
  SmtpServerOptions,
  SmtpStage,
  startSmtpServer,
} from '../__testUtils__';
import { anExamination, examined } from '../__testUtils__/examination';
import { TestTokens } from '../__testUtils__/TestTokens';
import { SubmissionServer } from '../settings';
import { Resolver } from '../transport';
import { Examination } from './Examination';
import { Repair } from './repairs';

jest.setTimeout(60_000);

const username = 'portal@harbour.example';
const auth = { username, password: 'right horse' };
const cleanUp: Array<() => Promise<void>> = [];

afterEach(async () => {
  for (const end of cleanUp.splice(0).reverse()) await end();
});

async function serve(options: SmtpServerOptions) {
  const server = await startSmtpServer(options);
  cleanUp.push(() => server.stop());
  return server;
}

/** Something that is no mail server. */
async function listen(welcome: (socket: Socket) => void) {
  const sockets = new Set<Socket>();
  const listener = createServer(socket => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    welcome(socket);
  }).listen(0, '127.0.0.1');
  await once(listener, 'listening');
  cleanUp.push(
    () =>
      new Promise<void>(resolve => {
        listener.close(() => resolve());
        sockets.forEach(socket => socket.destroy());
      }),
  );
  return { port: (listener.address() as AddressInfo).port };
}

/** A port where nobody listens. */
async function freePort() {
  const { port } = await listen(() => {});
  await cleanUp.pop()!();
  return { port };
}

function failing(code: string): Resolver {
  return async () => {
    throw Object.assign(new Error(`query ${code}`), { code });
  };
}

/** One fault: what is there, what is entered, and what the test makes of it. */
interface Fault {
  server?: SmtpServerOptions;
  /** In place of a mail server. */
  at?: () => Promise<{ port: number }>;
  settings?: Partial<SubmissionServer>;
  more?: Partial<Examination>;
  /** The step that fails, unless another state is named. */
  step: DiagnosisStepId;
  state?: 'warned' | 'deferred';
  failureClass?: string;
  field?: string;
  repairs?: string[];
}

const tls = { tls: 'starttls' as const };
const implicit: Partial<SubmissionServer> = { security: 'implicit-tls' };
const well: SmtpServerOptions = { ...tls, auth };
const silent = () => listen(() => {});
const saying = (words: string) => () =>
  listen(socket => socket.write(`${words}\r\n`));
const refusing = (stage: SmtpStage, reply: string): SmtpServerOptions => ({
  ...{ ...well, replies: { [stage]: reply } },
});
const byToken = {
  ...{ username, mechanism: 'XOAUTH2' as const, connectionId: 'c1' },
  tokens: new TestTokens(),
};
const asSomebodyElse: Partial<Examination> = {
  sender: { address: 'news@harbour.example' },
};

// prettier-ignore
const faults: Record<string, Fault> = {
  // Where is it?
  'a metadata address': { settings: { host: '169.254.169.254' }, step: 'policy', failureClass: 'config', field: 'host' },
  'a name that leads to a metadata address': { more: { resolver: async () => ['169.254.169.254'] }, step: 'dns', failureClass: 'config', field: 'host' },
  'NXDOMAIN': { more: { resolver: failing('ENOTFOUND') }, step: 'dns', failureClass: 'config', field: 'host' },
  'SERVFAIL': { more: { resolver: failing('ESERVFAIL') }, step: 'dns', failureClass: 'network' },
  'a name without addresses': { more: { resolver: async () => [] }, step: 'dns', failureClass: 'config', field: 'host' },
  'name servers that say nothing': { settings: { connectionTimeoutMs: 50 }, more: { resolver: () => new Promise(() => {}) }, step: 'dns', failureClass: 'network' },
  'IPv6 only': { more: { resolver: async () => ['::1'] }, step: 'dns', state: 'warned' },

  // Does anything answer?
  'a closed port': { at: freePort, step: 'tcp', failureClass: 'network', field: 'port', repairs: [] },
  'one of two addresses that is dead': { server: well, more: { resolver: async () => ['127.0.0.2', '127.0.0.1'] }, step: 'tcp', state: 'warned' },

  // Is it a mail server?
  'silence': { at: silent, settings: { greetingTimeoutMs: 100 }, step: 'greeting', failureClass: 'network', field: 'security' },
  'a web server': { at: saying('HTTP/1.1 400 Bad Request\r\n\r\n'), step: 'greeting', failureClass: 'config', field: 'port' },
  'another service': { at: saying('SSH-2.0-OpenSSH_9.9'), step: 'greeting', failureClass: 'config', field: 'port' },
  'a news server that turns the portal away': { at: saying('502 Service unavailable to internal.host'), step: 'greeting', failureClass: 'config', field: 'port' },
  'a server that hangs up': { server: { replies: { CONNECT: 'cut' } }, step: 'greeting', failureClass: 'network' },
  'no mail service': { server: refusing('CONNECT', '554 5.7.1 no SMTP service here'), step: 'greeting', failureClass: 'config', field: 'host' },
  'a busy server': { server: refusing('CONNECT', '421 4.3.2 Try later'), step: 'greeting', failureClass: 'transient' },
  'a tarpit': { server: well, more: { limits: { slowGreetingMs: -1, certificateWarningMs: 0 } }, step: 'greeting', state: 'warned' },
  'STARTTLS at a port with TLS from the start': { server: { tls: 'implicit' }, settings: { greetingTimeoutMs: 100 }, step: 'greeting', failureClass: 'config', field: 'security', repairs: ['security=implicit-tls'] },

  // Is it protected, and by the right one?
  'TLS from the start at a port for STARTTLS': { server: tls, settings: implicit, step: 'tls', failureClass: 'config', field: 'security', repairs: ['security=starttls'] },
  'TLS from the start at a web server': { at: saying('HTTP/1.1 400 Bad Request\r\n\r\n'), settings: implicit, step: 'tls', failureClass: 'config', field: 'security' },
  'STARTTLS stripped': { server: { auth }, step: 'tls', failureClass: 'security', field: 'security', repairs: [] },
  'STARTTLS out of order': { server: refusing('STARTTLS', '454 4.7.0 TLS not available due to local problem'), step: 'tls', failureClass: 'transient', repairs: [] },
  'TLS wished for and not offered': { server: {}, settings: { security: 'starttls-if-offered', auth: undefined }, step: 'tls', state: 'warned', field: 'security' },
  'a certificate that ran out': { server: { ...tls, certificate: 'expired' }, step: 'tls', failureClass: 'config', repairs: [] },
  'a self-signed certificate': { server: { ...tls, certificate: 'self-signed' }, step: 'tls', failureClass: 'config', field: 'advanced.certificateAuthority', repairs: ['advanced.certificateAuthority=trust'] },
  'a self-signed certificate, TLS from the start': { server: { tls: 'implicit', certificate: 'self-signed' }, settings: implicit, step: 'tls', failureClass: 'config', field: 'advanced.certificateAuthority', repairs: ['advanced.certificateAuthority=trust'] },
  'an unknown authority': { server: { ...tls, certificate: 'localhost-chain' }, settings: { ca: undefined }, step: 'tls', failureClass: 'config', field: 'advanced.certificateAuthority', repairs: ['advanced.certificateAuthority=trust'] },
  'an unknown authority that is not shown': { server: tls, settings: { ca: undefined }, step: 'tls', failureClass: 'config', field: 'advanced.certificateAuthority', repairs: [] },
  'a certificate for another name': { server: { ...tls, certificate: 'other-name' }, step: 'tls', failureClass: 'config', field: 'advanced.serverName', repairs: ['advanced.serverName=mail.elsewhere.example'] },
  'a certificate that runs out soon': { server: well, more: { limits: { slowGreetingMs: 30_000, certificateWarningMs: Infinity } }, step: 'tls', state: 'warned' },
  'TLS 1.2 only': { server: { ...well, newestTls: 'TLSv1.2' }, step: 'tls', state: 'warned' },
  'TLS 1.1 only': { server: { ...tls, newestTls: 'TLSv1.1' }, step: 'tls', failureClass: 'config' },

  // How does it like the portal?
  'a name that is no full one': { server: refusing('EHLO', '504 5.5.2 <portal>: Helo command rejected: need fully-qualified hostname'), settings: { ehloName: 'portal' }, step: 'ehlo', failureClass: 'config', field: 'advanced.ehloName', repairs: ['advanced.ehloName=portal.harbour.example'] },
  'a name that is no full one, put up with': { server: well, settings: { ehloName: 'portal' }, step: 'ehlo', state: 'warned', field: 'advanced.ehloName', repairs: ['advanced.ehloName=portal.harbour.example'] },
  'AUTH offered before TLS': { server: { ...well, authBeforeTls: true }, step: 'ehlo', state: 'warned' },
  'TLS offered and not wanted': { server: tls, settings: { security: 'none', auth: undefined }, step: 'ehlo', state: 'warned', field: 'security', repairs: ['security=starttls'] },
  'tokens taken in another way': { server: { ...tls, tokenAuth: { mechanisms: ['OAUTHBEARER'], accepts: () => true } }, settings: { auth: byToken }, step: 'ehlo', failureClass: 'config', field: 'oauth.mechanism', repairs: ['oauth.mechanism=OAUTHBEARER'] },
  'no tokens taken': { server: well, settings: { auth: byToken }, step: 'ehlo', failureClass: 'config', field: 'authentication', repairs: ['authentication=basic'] },
  'AUTH missing after TLS': { server: tls, step: 'ehlo', failureClass: 'config', field: 'port', repairs: ['authentication=none'] },

  // Does it accept the credentials?
  'a wrong password': { server: { ...tls, auth: { ...auth, password: 'other' } }, step: 'auth', failureClass: 'auth', field: 'password' },
  'a password of the wrong kind': { server: refusing('AUTH', '534 5.7.9 Application-specific password required'), step: 'auth', failureClass: 'auth', field: 'password' },
  'too many sign-ins': { server: refusing('AUTH', '454 4.7.0 Too many login attempts, please try again later'), step: 'auth', failureClass: 'throttle' },
  'a sign-in that is cut off': { server: refusing('AUTH', 'cut'), step: 'auth', failureClass: 'network' },

  // Does it take the mail?
  'a foreign sender': { server: refusing('MAIL', '553 5.7.1 Sender address rejected: not owned by user'), more: asSomebodyElse, step: 'mail-from', failureClass: 'config', field: 'fromEmail', repairs: [`fromEmail=${username}`] },
  'no anonymous mail': { server: { ...tls, auth }, settings: { auth: undefined }, step: 'mail-from', failureClass: 'config', field: 'username', repairs: [] },
  'relaying denied': { server: refusing('RCPT', '554 5.7.1 Relay access denied'), step: 'rcpt-to', failureClass: 'config' },
  'an unknown recipient': { server: refusing('RCPT', '550 5.1.1 User unknown'), step: 'rcpt-to', failureClass: 'recipient' },
  'greylisting': { server: refusing('RCPT', '450 4.2.0 Greylisted, see you soon'), step: 'rcpt-to', state: 'deferred' },
  'greylisting after the content': { server: refusing('MESSAGE', '451 4.7.1 Try again later'), step: 'data', state: 'deferred' },
  'a recipient whose domain is out of order': { server: refusing('RCPT', '450 4.1.2 Domain not found'), step: 'rcpt-to', failureClass: 'transient' },
  'a foreign sender, noticed late': { server: refusing('MESSAGE', '554 5.2.252 SendAsDenied'), more: asSomebodyElse, step: 'data', failureClass: 'config', field: 'fromEmail', repairs: [`fromEmail=${username}`] },
  'content that is refused': { server: refusing('MESSAGE', '554 5.6.0 No'), step: 'data', failureClass: 'content' },
  'DATA refused': { server: refusing('DATA', '451 4.3.0 Temporary system problem'), step: 'data', failureClass: 'transient' },
  'a connection lost after the content': { server: refusing('MESSAGE', 'cut'), step: 'data', failureClass: 'network' },
};

/** What pressing it changes; a certificate is long, and has to be asked about. */
function changesOf({ changes, trust }: Repair): string {
  return changes
    .map(({ field, value }) => `${field}=${trust ? 'trust' : value}`)
    .join(' ');
}

describe('a test', () => {
  it.each(Object.entries(faults))('explains %s', async (_name, fault) => {
    const { port } = fault.at
      ? await fault.at()
      : await serve(fault.server ?? well);
    const { state = 'failed', failureClass, field } = fault;
    const steps = await examined(
      anExamination({ port, ...fault.settings }, fault.more),
    );

    const line = steps[fault.step];
    expect(line).toMatchObject({
      state,
      summary: expect.any(String),
      advice: expect.any(String),
    });
    expect({
      field: line?.field,
      failureClass: line?.fault?.failureClass,
      repairs: (line?.repairs ?? []).map(changesOf),
    }).toEqual({ field, failureClass, repairs: fault.repairs ?? [] });
    // What works with a warning may still stop at something else.
    const others = Object.values(steps).filter(
      each => each !== line && each.state === 'failed' && state === 'failed',
    );
    expect(others).toEqual([]);
  });
});
