import { once } from 'node:events';
import { AddressInfo, createServer, Socket } from 'node:net';
import {
  Script,
  SmtpServerOptions,
  SmtpStage,
  startSmtpServer,
} from '../__testUtils__';
import { startDeafListener } from '../__testUtils__/deafListener';
import { anExamination } from '../__testUtils__/examination';
import { startNameServer } from '../__testUtils__/nameServer';
import { SubmissionServer } from '../settings';
import { nameServers } from './domain';
import { examine, planOf } from './examine';
import { Examination } from './Examination';
import { StepLine } from './StepLine';

jest.setTimeout(60_000);

const username = 'portal@harbour.example';
const auth = { username, password: 'right horse' };
const well: SmtpServerOptions = { tls: 'starttls', auth };
const wantsToken: SmtpServerOptions = {
  tls: 'starttls',
  tokenAuth: { mechanisms: ['XOAUTH2'], accepts: () => true },
};

/** Where a test is when it is cancelled. */
interface Halt {
  step: StepLine['id'];
  /** Nothing but the beginning of the step tells that it is there. */
  soon?: true;
  server?: Partial<SubmissionServer>;
  more?: Partial<Examination>;
}

let caller: AbortController;
/** Resolves where the test halts, as the other side sees it. */
let reached: Promise<void>;
let halted: () => void;
const cleanUp: Array<() => Promise<unknown>> = [];

beforeEach(() => {
  caller = new AbortController();
  reached = new Promise(resolve => {
    halted = resolve;
  });
});

afterEach(async () => {
  for (const end of cleanUp.splice(0).reverse()) await end();
});

async function serve(options: SmtpServerOptions) {
  const server = await startSmtpServer(options);
  cleanUp.push(() => server.stop());
  return server;
}

const silence = () => {
  halted();
  return 'silence';
};
const never = () => {
  halted();
  return new Promise<never>(() => {});
};

/** A server of which nothing comes any more at one point. */
const silentAt =
  (stage: SmtpStage, step: StepLine['id'], more?: Partial<Halt['server']>) =>
  async (): Promise<Halt> => {
    const replies: Partial<Record<SmtpStage, Script>> = { [stage]: silence };
    const server = await serve({ ...well, replies });
    return { step, server: { ...more, port: server.port } };
  };

/** Speaks a line for each that it hears, until it has no more; and never hangs up, whatever the other side does. */
async function speak(...lines: string[]) {
  const sockets = new Set<Socket>();
  const unsaid = [...lines];
  const listener = createServer({ allowHalfOpen: true }, socket => {
    // Only what the portal leaves behind is counted.
    sockets.add(socket.unref());
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    const say = () => {
      const line = unsaid.shift();
      if (line === undefined) halted();
      else socket.write(`${line}\r\n`);
    };
    if (lines.length > 0) say();
    socket.on('data', say);
  }).listen(0, '127.0.0.1');
  await once(listener, 'listening');
  cleanUp.push(async () => {
    sockets.forEach(socket => socket.destroy());
    listener.close();
  });
  return (listener.address() as AddressInfo).port;
}

/** A second look at a server, after the step has failed. */
async function glance(): Promise<Halt> {
  let connections = 0;
  const server = await serve({
    ...{ ...well, certificate: 'self-signed' },
    replies: {
      CONNECT: () => {
        connections += 1;
        return connections > 1 ? silence() : undefined;
      },
    },
  });
  return { step: 'tls', server: { port: server.port } };
}

const halts: Record<string, () => Promise<Halt>> = {
  'the name server says nothing': async () => ({
    step: 'dns',
    more: { resolver: never },
  }),
  'nothing answers at the port': async () => {
    const deaf = await startDeafListener();
    cleanUp.push(() => deaf.stop());
    return { step: 'tcp', soon: true, server: { port: deaf.port } };
  },
  'other ports are looked at': async () => {
    const closed = await serve({});
    const { port } = closed;
    await closed.stop();
    const otherPorts = [await speak()];
    return { step: 'tcp', server: { port }, more: { otherPorts } };
  },
  'nobody greets': silentAt('CONNECT', 'greeting'),
  'STARTTLS waits for EHLO': silentAt('EHLO', 'tls'),
  'STARTTLS gets no answer': silentAt('STARTTLS', 'tls'),
  'the handshake after STARTTLS gets no answer': async () => ({
    step: 'tls',
    server: {
      port: await speak('220 mail ESMTP', '250-mail\r\n250 STARTTLS', '220 Go'),
    },
  }),
  'the handshake gets no answer from the start': async () => ({
    step: 'tls',
    server: { port: await speak(), security: 'implicit-tls' },
  }),
  'an untrusted certificate is looked at': glance,
  'EHLO gets no answer': silentAt('EHLO', 'ehlo', { security: 'none' }),
  'the provider gives no token': async () => ({
    step: 'token',
    server: {
      port: (await serve(wantsToken)).port,
      auth: {
        ...{ username, mechanism: 'XOAUTH2', connectionId: 'c1' },
        tokens: { get: never },
      },
    },
    more: { connections: { present: async () => undefined } },
  }),
  'AUTH gets no answer': silentAt('AUTH', 'auth'),
  'MAIL gets no answer': silentAt('MAIL', 'mail-from'),
  'RCPT gets no answer': silentAt('RCPT', 'rcpt-to'),
  'DATA gets no answer': silentAt('DATA', 'data'),
  'the content gets no answer': silentAt('MESSAGE', 'data'),
  'QUIT gets no answer': silentAt('QUIT', 'quit'),
  'the records of the domain are looked up': async () => {
    const silent = await startNameServer();
    cleanUp.push(() => silent.stop());
    silent.serve({ 'harbour.io': { fault: 'silence' } });
    const { signal } = caller;
    const dnsRecords = nameServers({ signal, servers: [silent.address] });
    return {
      step: 'domain',
      server: { port: (await serve(well)).port },
      more: {
        sender: { address: 'portal@harbour.io' },
        dnsRecords: {
          ...dnsRecords,
          txt: name => {
            setImmediate(halted);
            return dnsRecords.txt(name);
          },
        },
      },
    };
  },
};

/** What keeps the process busy, as far as a conversation may have left it there. */
function busyWith() {
  return process
    .getActiveResourcesInfo()
    .filter(each =>
      /Timeout|TCPSocket|TLS|Connect|GetAddrInfo|Query/i.test(each),
    )
    .sort();
}

const cancel = () => caller.abort();

/** How the steps of a test end that is cancelled on its way. */
async function examinedUntilCancelled({ step, soon, server, more }: Halt) {
  const ended: StepLine[] = [];
  const examination = anExamination(
    { port: 1, ...server },
    { ...more, signal: caller.signal },
  );
  for await (const line of examine(examination)) {
    if (line.state !== 'running') ended.push(line);
    else if (line.id === step) {
      if (soon) setImmediate(halted);
      void reached.then(cancel);
    }
  }
  return { ended, plan: planOf(examination).map(({ id }) => id) };
}

describe('a test that is cancelled', () => {
  it.each(Object.entries(halts))(
    'ends at once while %s',
    async (_, prepare) => {
      const halt = await prepare();
      const before = busyWith();
      const { ended, plan } = await examinedUntilCancelled(halt);

      const told = ended.map(({ id, state, summary }) => ({
        id,
        state,
        summary,
      }));
      expect(told.map(({ id }) => id)).toEqual(plan);
      expect(told.filter(({ state }) => state === 'failed')).toEqual([]);
      const at = plan.indexOf(halt.step);
      expect(told.slice(0, at).map(({ state }) => state)).not.toContain(
        'skipped',
      );
      for (const { state, summary } of told.slice(at + 1)) {
        expect({ state, summary }).toEqual({
          state: 'skipped',
          summary: 'Not tried, because the test was cancelled.',
        });
      }
      await nothingIsLeft(before);
    },
  );

  it.each(planOf(anExamination({ port: 1 })).map(({ id }) => id))(
    'begins nothing more before %s',
    async step => {
      const server = await serve(well);
      const examination = anExamination(server, { signal: caller.signal });
      const before = busyWith();
      const states: Record<string, string> = {};
      for await (const line of examine(examination)) {
        states[line.id] = line.state;
        if (line.id === step) caller.abort();
      }
      expect(Object.values(states)).not.toContain('failed');
      const { verbs = [] } = server.sessions[0] ?? {};
      const said: Partial<Record<StepLine['id'], string>> = {
        // Their next ones go out with them.
        ...{ greeting: 'EHLO', auth: 'AUTH', 'mail-from': 'MAIL' },
        quit: 'QUIT',
      };
      expect(verbs).not.toContain(said[step] ?? 'nothing');
      await server.waitUntil(({ sessions }) =>
        sessions.every(({ open }) => !open),
      );
      await nothingIsLeft(before);
    },
  );

  it.each(['dns', 'tcp', 'greeting', 'auth', 'mail-from'])(
    'has failed when the time is up just before %s',
    async step => {
      const server = await serve(well);
      const examination = anExamination(server, { signal: caller.signal });
      const ended: StepLine[] = [];
      for await (const line of examine(examination)) {
        if (line.state !== 'running') ended.push(line);
        else if (line.id === step) {
          caller.abort(new DOMException('', 'TimeoutError'));
        }
      }
      expect(ended.filter(({ state }) => state === 'failed')).toMatchObject([
        { id: step, summary: 'The test took too long and was ended here.' },
      ]);
      expect(server.messages).toEqual([]);
    },
  );

  it.each(['sanity', 'policy', 'dns', 'tcp', 'auth'])(
    'has failed when the time is up during %s, which succeeds all the same',
    async step => {
      const server = await serve(well);
      const examination = anExamination(server, { signal: caller.signal });
      const states: [string, string][] = [];
      for await (const line of examine(examination)) {
        if (line.state === 'running') continue;
        states.push([line.id, line.state]);
        // Before anything looks at the signal again, as if it had rung inside.
        if (line.id === step) {
          caller.abort(new DOMException('', 'TimeoutError'));
        }
      }
      const failed = states.filter(([, state]) => state === 'failed');
      expect(failed).toHaveLength(1);
      expect(states).toContainEqual([step, 'passed']);
      expect(server.messages).toEqual([]);
    },
  );

  it('says so where it was the time that ended it, and keeps what was found out', async () => {
    const timeUp = new DOMException('', 'TimeoutError');
    const server = await serve({
      ...{ ...well, replies: { QUIT: silence } },
    });
    void reached.then(() => caller.abort(timeUp));
    const { ended } = await examinedUntilCancelled({
      ...{ step: 'arrival', server: { port: server.port } },
    });
    expect(ended.slice(-3)).toMatchObject([
      { id: 'data', state: 'passed' },
      { id: 'quit', state: 'passed' },
      {
        ...{ id: 'domain', state: 'skipped' },
        summary: 'Not tried, because the time was up.',
      },
    ]);
  });
});

/** The other side hears a little later that a connection has ended. */
async function nothingIsLeft(before: string[]) {
  for (let i = 0; i < 10_000 && left(before).length > 0; i++) {
    await new Promise(resolve => setImmediate(resolve));
  }
  expect(left(before)).toEqual([]);
}

function left(before: string[]): string[] {
  const others = [...before];
  return busyWith().filter(each => {
    const index = others.indexOf(each);
    if (index >= 0) others.splice(index, 1);
    return index < 0;
  });
}
