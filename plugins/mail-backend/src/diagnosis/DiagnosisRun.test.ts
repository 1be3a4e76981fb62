import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import {
  DiagnosisLine,
  TestOutcome,
} from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import {
  Script,
  SmtpServer,
  SmtpServerOptions,
  startSmtpServer,
} from '../__testUtils__';
import { settingsFor } from '../__testUtils__/deliveryLoop';
import { migrated } from '../__testUtils__/outbox';
import { withoutOAuth } from '../__testUtils__/withoutOAuth';
import { DiagnosisRun } from './DiagnosisRun';
import { DnsRecords } from './domain';
import { lastTest } from './lastTest';
import { startRun } from './startRun';
import { StepLine } from './StepLine';

/** A world in which nobody has registered a domain below .com. */
const onlyTheSuffix: DnsRecords = {
  mx: async name => ({ state: name === 'com' ? 'none' : 'no-such-name' }),
  txt: async () => ({ state: 'no-such-name' }),
  addresses: async () => ({ state: 'no-such-name' }),
};

/** Says nothing, and has whoever asked go away. */
function cancelling(caller: AbortController): Script {
  return () => {
    caller.abort();
    return 'silence';
  };
}

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('DiagnosisRun, %p', databaseId => {
  let knex: Knex;
  let server: SmtpServer;
  let fingerprint: string;
  let outcomes: TestOutcome[];
  const logger = mockServices.logger.mock();

  beforeEach(async () => {
    logger.debug.mockClear();
    outcomes = [];
    knex = await migrated(await databases.init(databaseId));
  });

  afterEach(async () => {
    await server.stop();
    await knex.destroy();
  });

  interface TestOptions extends SmtpServerOptions {
    budgetMs?: number;
    from?: string;
    caller?: AbortController;
  }

  async function begin(options: TestOptions) {
    const { budgetMs, from, caller, ...script } = options;
    server = await startSmtpServer(script);
    const settings = settingsFor(server);
    if (settings.state !== 'ready') throw new Error('Not ready');
    fingerprint = settings.fingerprint;
    const id = await startRun({
      ...{ knex, fingerprint, host: 'slow:25', runBy: 'user:default/ada' },
    });
    return new DiagnosisRun({
      ...{ knex, id, budgetMs, logger },
      onOutcome: async outcome => void outcomes.push(outcome),
      connections: withoutOAuth,
      subject: {
        ...settings,
        sender: { ...settings.sender, ...(from && { address: from }) },
        recipient: 'ada@harbour.example',
      },
      dnsRecords: onlyTheSuffix,
      letterhead: {
        messageIdDomain: 'portal.harbour.example',
        preferencesUrl: 'https://portal.harbour.example/settings/mail',
        apiBaseUrl: 'https://portal.harbour.example/api/mail',
      },
      signal: (caller ?? new AbortController()).signal,
    });
  }

  /** Tests a server to the end. */
  async function test(options: TestOptions) {
    const lines: DiagnosisLine[] = [];
    for await (const line of await begin(options)) lines.push(line);
    return {
      lines,
      verdict: lines.at(-1),
      last: await lastTest({ knex, fingerprint }),
    };
  }

  it.each(['CONNECT', 'EHLO', 'RCPT', 'MESSAGE'])(
    'ends when its time is up, as a test that failed, while %s gets no answer',
    async stage => {
      const { verdict, last } = await test({
        ...{ replies: { [stage]: 'silence' }, budgetMs: 250 },
      });
      expect(verdict).toMatchObject({
        outcome: 'failed',
        summary: expect.stringContaining('took too long'),
      });
      expect(last).toMatchObject({ outcome: 'failed' });
      await server.waitUntil(({ sessions }) =>
        sessions.every(({ open }) => !open),
      );
    },
  );

  it.each(['RCPT', 'MESSAGE'])(
    'comes to no conclusion where a mail is put off at %s, and waits for no arrival',
    async stage => {
      const { verdict, last } = await test({
        replies: { [stage]: '450 4.2.0 Greylisted' },
      });
      expect(verdict).toMatchObject({
        outcome: 'inconclusive',
        summary: expect.stringContaining('no mail was accepted'),
      });
      expect(verdict).not.toHaveProperty('arrival.id');
      expect(last).toEqual({
        outcome: 'inconclusive',
        testedAt: expect.any(String),
      });
      expect(outcomes).toEqual(['inconclusive']);
      expect(server.messages).toEqual([]);
    },
  );

  it('has failed where a mail is put off and something is wrong', async () => {
    const { verdict } = await test({
      replies: { MESSAGE: '451 4.3.0 Temporary system problem' },
    });
    expect(verdict).toMatchObject({
      ...{ outcome: 'failed', failureClass: 'transient' },
    });
  });

  it('is written down as cancelled when whoever asked has gone away', async () => {
    const caller = new AbortController();
    const { lines, last } = await test({
      ...{ caller, replies: { RCPT: cancelling(caller) } },
    });
    expect(lines.map(({ type }) => type)).not.toContain('verdict');
    expect(last).toBeUndefined();
    expect(outcomes).toEqual([]);
    const { outcome, failure_class, finished_at, steps } = await knex(
      'diagnosis_runs',
    ).first();
    expect({ outcome, failure_class }).toEqual({
      ...{ outcome: 'cancelled', failure_class: null },
    });
    expect(finished_at).not.toBeNull();
    const stored: StepLine[] = JSON.parse(steps);
    expect(stored.filter(({ state }) => state === 'failed')).toEqual([]);
    expect(stored.at(-1)?.summary).toContain('cancelled');
  });

  it('is written down as cancelled when nobody reads its lines any more', async () => {
    const run = await begin({});
    for await (const { type } of run) if (type === 'step') break;
    expect(await knex('diagnosis_runs').first()).toMatchObject({
      outcome: 'cancelled',
    });
  });

  it('tells the log once of a server that does not say goodbye', async () => {
    await test({ replies: { QUIT: '500 5.5.1 What?' } });
    expect(logger.debug.mock.calls).toEqual([
      [expect.stringMatching(/did not say goodbye.*500 5\.5\.1 What\?$/)],
    ]);
  });

  it('waits for the arrival of a mail that was taken', async () => {
    const { verdict } = await test({});
    expect(verdict).toMatchObject({
      ...{ outcome: 'passed', arrival: { id: expect.any(String) } },
      summary: 'The mail server accepted the test mail.',
    });
  });

  it('calls a server that took the mail good, and says what receivers will make of its sender', async () => {
    const { verdict, last } = await test({ from: 'portal@harbour-shop.com' });
    expect(verdict).toMatchObject({
      outcome: 'passed',
      summary:
        'The mail server accepted the test mail, but receivers may refuse it: The domain harbour-shop.com does not exist, so receivers refuse mails from it.',
    });
    expect(last).toMatchObject({ outcome: 'passed' });
  });
});
