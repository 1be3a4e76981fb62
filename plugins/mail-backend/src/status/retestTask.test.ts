import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { SmtpServer, startSmtpServer } from '../__testUtils__';
import { settingsFor } from '../__testUtils__/deliveryLoop';
import { enqueueDrafts, migrated } from '../__testUtils__/outbox';
import { withoutOAuth } from '../__testUtils__/withoutOAuth';
import { endNotice, readHealth, readHealths, takeNotice } from '../delivery';
import { EffectiveSettings } from '../settings';
import { readStatus } from './readStatus';
import { retestTask } from './retestTask';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const dayMs = 24 * 60 * 60_000;
const password = 'right horse battery';
const auth = { username: 'ada', password };
const fingerprint = 'f1';

describe.each(databases.eachSupportedId())('retestTask, %p', databaseId => {
  let knex: Knex;
  let server: SmtpServer;
  let settings: EffectiveSettings;
  const logger = mockServices.logger.mock();
  /** What the administrators were told on the web. */
  let told: string[];

  beforeEach(async () => {
    jest.clearAllMocks();
    told = [];
    knex = await migrated(await databases.init(databaseId));
    server = await startSmtpServer({ tls: 'starttls', auth });
    settings = { ...settingsFor(server, { password }), ...{ fingerprint } };
    await become({ flow: 'open', working_since: 1 });
  });

  afterEach(async () => {
    await server.stop();
    await knex.destroy();
  });

  async function become(state: object) {
    await knex('delivery_health')
      .where({ id: 1 })
      .update({ settings_fingerprint: fingerprint, ...state });
  }

  /** What the scheduler calls, and what the delivery loop does after it. */
  async function look() {
    const task = retestTask({
      ...{ knex, logger, connections: withoutOAuth },
      settings: { current: async () => settings },
      letterhead: {
        messageIdDomain: 'portal.harbour.example',
        preferencesUrl: 'https://portal.harbour.example/settings/mail',
        apiBaseUrl: 'https://portal.harbour.example/api/mail',
      },
    });
    await task.fn(new AbortController().signal);
    const notice = await takeNotice({ knex, patienceMs: 10 * 60_000 });
    if (notice) {
      told.push('failureClass' in notice ? notice.failureClass : notice.about);
      await endNotice({ knex, notice, told: true });
    }
  }

  async function letPass(milliseconds: number) {
    await knex('diagnosis_runs').decrement({
      ...{ started_at: milliseconds, finished_at: milliseconds },
    });
    await knex('delivery_health').decrement('failing_since', milliseconds);
  }

  const status = async () =>
    readStatus({ settings, health: await readHealth({ knex }) });

  it('signs in once a day, sends nothing, and keeps quiet when all is well', async () => {
    await knex('settings').insert({
      ...{ version: 7, content: '{}', changed_by: 'user:default/ada' },
      changed_at: 1,
    });
    await look();
    expect(server.sessions).toHaveLength(1);
    const { verbs } = server.sessions[0];
    expect(verbs).toContain('AUTH');
    expect(verbs).not.toContain('MAIL');
    const [run] = await knex('diagnosis_runs');
    expect(run).toMatchObject({
      ...{ kind: 'scheduled', run_by: 'plugin:mail', settings_version: 7 },
      ...{ failure_class: null, sent_at: null, link_hash: null },
    });
    expect(run.outcome).toBe('passed');

    await look();
    expect(server.sessions).toHaveLength(1);
    await letPass(dayMs);
    await look();
    expect(server.sessions).toHaveLength(2);
    expect(told).toEqual([]);
    expect((await status()).status).toBe('working');
  });

  it('tells the administrators once that the sign-in is refused, and when it works again', async () => {
    server.replies.AUTH = `535 5.7.8 No ${password}`;
    await look();
    await look();
    expect(told).toEqual(['auth']);
    expect(await status()).toMatchObject({
      status: 'degraded',
      cause: { failureClass: 'auth', reply: 'No …' },
    });
    expect(server.sessions).toHaveLength(1);
    expect(await knex('diagnosis_runs').first()).toMatchObject({
      failure_class: 'auth',
    });
    const kept = JSON.stringify([
      ...(await knex('diagnosis_runs')),
      ...(await knex('delivery_health')),
      logger.warn.mock.calls,
    ]);
    expect(kept).not.toContain(password);

    delete server.replies.AUTH;
    await letPass(dayMs);
    await look();
    expect(told).toEqual(['auth', 'recovery']);
    expect((await status()).status).toBe('working');
  });

  it('tells nobody of a server that was away for a moment', async () => {
    server.replies.CONNECT = '421 4.3.2 Not now';
    await look();
    expect((await status()).status).toBe('degraded');
    await letPass(5 * 60_000);
    delete server.replies.CONNECT;
    await look();
    expect((await status()).status).toBe('working');
    await letPass(dayMs);
    expect(told).toEqual([]);
  });

  it('tells of a server that stays away for ten minutes', async () => {
    server.replies.CONNECT = '421 4.3.2 Not now';
    for (let i = 0; i < 4; i++) {
      await look();
      await letPass(5 * 60_000);
    }
    expect(told).toHaveLength(1);
    expect(server.sessions.length).toBeGreaterThan(2);
  });

  it('leaves the server alone while messages prove that it works', async () => {
    await enqueueDrafts(knex, 1);
    const [{ id }] = await knex('outbox_messages').select('id');
    await knex('outbox_messages').update({ state: 'accepted' });
    await knex('delivery_attempts').insert({
      ...{ message_id: id, outcome: 'accepted', duration_ms: 1 },
      started_at: (await readHealth({ knex })).readAt - dayMs + 60_000,
      server: `127.0.0.1:${server.port}`,
    });
    await look();
    expect(server.sessions).toHaveLength(0);
    await knex('delivery_attempts').decrement('started_at', dayMs);
    await look();
    expect(server.sessions).toHaveLength(1);
  });

  it('signs in to the fall-back server as well, from the beginning, and tells by itself of what is wrong there', async () => {
    const second = await startSmtpServer({ tls: 'starttls', auth });
    const other = settingsFor(second, { password: 'wrong' });
    if (settings.state !== 'ready' || other.state !== 'ready') throw other;
    const fallback = { ...other, fingerprint: 'fallback' } as const;
    settings = { ...settings, fallback };
    await knex('delivery_health')
      .where({ id: 2 })
      .update({ settings_fingerprint: 'fallback' });
    await look();
    expect(server.sessions).toHaveLength(1);
    expect(second.sessions).toHaveLength(1);
    const { first, fallback: observed } = await readHealths({ knex });
    expect(first.fault).toBeUndefined();
    expect(observed.fault).toMatchObject({ failureClass: 'auth' });
    expect(
      await takeNotice({ knex, role: 'fallback', patienceMs: 600_000 }),
    ).toMatchObject({ role: 'fallback', failureClass: 'auth' });
    await second.stop();
  });

  it('says nothing about other settings that were saved meanwhile', async () => {
    server.replies.AUTH = async () => {
      await become({ settings_fingerprint: 'others' });
      return '535 5.7.8 No';
    };
    await look();
    expect(await readHealth({ knex })).toMatchObject({
      ...{ settingsKey: 'others', flow: 'open', failingSince: undefined },
    });
    expect(told).toEqual([]);
  });
});
