import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import {
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

/** A world in which nobody has registered a domain below .com. */
const onlyTheSuffix: DnsRecords = {
  mx: async name => ({ state: name === 'com' ? 'none' : 'no-such-name' }),
  txt: async () => ({ state: 'no-such-name' }),
  addresses: async () => ({ state: 'no-such-name' }),
};

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('DiagnosisRun, %p', databaseId => {
  let knex: Knex;
  let server: SmtpServer;

  beforeEach(async () => {
    knex = await migrated(await databases.init(databaseId));
  });

  afterEach(async () => {
    await server.stop();
    await knex.destroy();
  });

  /** Tests a server to the end. */
  async function test(
    options: SmtpServerOptions & { budgetMs?: number; from?: string },
  ) {
    const { budgetMs, from, ...script } = options;
    server = await startSmtpServer(script);
    const settings = settingsFor(server);
    if (settings.state !== 'ready') throw new Error('Not ready');
    const { fingerprint } = settings;
    const id = await startRun({
      ...{ knex, fingerprint, host: 'slow:25', runBy: 'user:default/ada' },
    });
    const run = new DiagnosisRun({
      ...{ knex, id, budgetMs, onPassed: async () => {} },
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
      signal: new AbortController().signal,
    });
    const lines = [];
    for await (const line of run) lines.push(line);
    return {
      verdict: lines.at(-1),
      last: await lastTest({ knex, fingerprint }),
    };
  }

  it('ends when its time is up, as a test that failed', async () => {
    const { verdict, last } = await test({
      ...{ replies: { RCPT: 'silence' }, budgetMs: 500 },
    });
    expect(verdict).toMatchObject({
      passed: false,
      summary: expect.stringContaining('took too long'),
    });
    expect(last).toMatchObject({ passed: false });
    await server.waitUntil(({ sessions }) =>
      sessions.every(({ open }) => !open),
    );
  });

  it('waits for no arrival of a mail that the server wants later', async () => {
    const { verdict } = await test({
      replies: { RCPT: '450 4.2.0 Greylisted' },
    });
    expect(verdict).toMatchObject({
      passed: true,
      summary: expect.stringContaining('offered again in some minutes'),
    });
    expect(verdict).not.toHaveProperty('arrival.id');
  });

  it('waits for the arrival of a mail that was taken', async () => {
    const { verdict } = await test({});
    expect(verdict).toMatchObject({
      ...{ passed: true, arrival: { id: expect.any(String) } },
      summary: 'The mail server accepted the test mail.',
    });
  });

  it('calls a server that took the mail good, and says what receivers will make of its sender', async () => {
    const { verdict, last } = await test({ from: 'portal@harbour-shop.com' });
    expect(verdict).toMatchObject({
      passed: true,
      summary:
        'The mail server accepted the test mail, but receivers may refuse it: The domain harbour-shop.com does not exist, so receivers refuse mails from it.',
    });
    expect(last).toMatchObject({ passed: true });
  });
});
