import { TestDatabases } from '@backstage/backend-test-utils';
import { startSmtpServer } from '../__testUtils__';
import { migrated } from '../__testUtils__/outbox';
import { settingsFor } from '../__testUtils__/deliveryLoop';
import { DiagnosisRun } from './DiagnosisRun';
import { lastTest } from './lastTest';
import { withoutOAuth } from '../__testUtils__/withoutOAuth';
import { startRun } from './startRun';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('DiagnosisRun, %p', databaseId => {
  it('ends when its time is up, as a test that failed', async () => {
    const knex = await migrated(await databases.init(databaseId));
    const slow = await startSmtpServer({ replies: { RCPT: 'silence' } });
    const settings = settingsFor(slow);
    if (settings.state !== 'ready') throw new Error('Not ready');
    const { fingerprint } = settings;
    const id = await startRun({
      ...{ knex, fingerprint, host: 'slow:25', runBy: 'user:default/ada' },
    });
    const run = new DiagnosisRun({
      ...{ knex, id, budgetMs: 500, onPassed: async () => {} },
      connections: withoutOAuth,
      subject: { ...settings, recipient: 'ada@harbour.example' },
      letterhead: {
        messageIdDomain: 'portal.harbour.example',
        preferencesUrl: 'https://portal.harbour.example/settings/mail',
        apiBaseUrl: 'https://portal.harbour.example/api/mail',
      },
      signal: new AbortController().signal,
    });
    const lines = [];
    for await (const line of run) lines.push(line);
    expect(lines.at(-1)).toMatchObject({
      passed: false,
      summary: expect.stringContaining('took too long'),
    });
    expect(await lastTest({ knex, fingerprint })).toMatchObject({
      passed: false,
    });
    await slow.waitUntil(({ sessions }) => sessions.every(({ open }) => !open));
    await slow.stop();
    await knex.destroy();
  });
});
