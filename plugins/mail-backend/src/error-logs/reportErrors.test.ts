import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import {
  ErrorSeverity,
  ErrorSource,
} from '@mailroom/backstage-plugin-mail-common';
import { ServiceUnavailableError } from '@backstage/errors';
import { Knex } from 'knex';
import PostalMime from 'postal-mime';
import { startSmtpServer } from '../__testUtils__';
import {
  countStates,
  settingsFor,
  TestedLoop,
} from '../__testUtils__/deliveryLoop';
import { aDraft, migrated, transparentSealing } from '../__testUtils__/outbox';
import { createEnqueue, readContents } from '../outbox';
import { createTemplates } from '../templates';
import { AddressOfEntity } from './Reader';
import { recordErrors } from './recordErrors';
import { replaceRecipients } from './replaceRecipients';
import { reportErrors, ReportingOptions } from './reportErrors';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(120_000);

const all: ErrorSource[] = ['delivery', 'workflow', 'catalog'];
const ada = 'ada@harbour.example';
const hourMs = 3_600_000;

describe.each(databases.eachSupportedId())('reportErrors, %p', databaseId => {
  let knex: Knex;
  const logger = mockServices.logger.mock();
  const findAddresses = jest.fn<Promise<AddressOfEntity[]>, [string[]]>();

  beforeEach(async () => {
    knex = await migrated(await databases.init(databaseId));
    logger.warn.mockReset();
    findAddresses.mockReset();
    await tell({ address: ada });
  });

  afterEach(async () => {
    await knex.destroy();
  });

  async function tell(
    ...recipients: Array<{
      address?: string;
      entityRef?: string;
      sources?: ErrorSource[];
      leastSeverity?: ErrorSeverity;
    }>
  ) {
    const state = await knex('error_reporting').first();
    await replaceRecipients({
      knex,
      update: {
        version: state.recipients_version,
        items: recipients.map(({ address, entityRef = '', ...wish }) => ({
          to: address
            ? { type: 'address', address }
            : { type: 'entity', entityRef },
          sources: wish.sources ?? all,
          leastSeverity: wish.leastSeverity ?? 'warning',
        })),
      },
    });
  }

  function enqueue() {
    return createEnqueue({
      knex,
      sealing: transparentSealing,
      messageIdDomain: 'portal.example',
    });
  }

  function round(options: Partial<ReportingOptions> = {}) {
    return reportErrors({
      ...{ knex, logger, findAddresses, enqueue: enqueue() },
      templates: createTemplates(),
      pageUrl: 'https://portal.example/mail/error-logs',
      listId: 'error-logs.portal.example',
      ...options,
    });
  }

  function fail(title: string, source: ErrorSource = 'catalog', times = 1) {
    const detail = `${title}, in full`;
    return recordErrors(knex, [{ source, title, detail, times }]);
  }

  async function anHourPasses() {
    await knex('error_reporting').decrement('summarized_at', hourMs);
  }

  /** Error mails in the order of their writing. */
  async function mails() {
    const rows = await knex('outbox_messages')
      .where({ kind: 'error-logs.report' })
      .orderBy(['created_at', 'idempotency_key']);
    const contents = await readContents({
      knex,
      sealing: transparentSealing,
      contentIds: rows.map(row => row.content_id),
    });
    return Promise.all(
      rows.map(async row => {
        const content = contents.get(row.content_id);
        const bytes = content?.status === 'readable' ? content.bytes : '';
        const { text = '' } = await PostalMime.parse(bytes);
        return { address: row.address, subject: row.subject, text };
      }),
    );
  }

  async function subjects() {
    return (await mails()).map(({ subject }) => subject);
  }

  async function counts() {
    const rows = await knex('error_groups').select().orderBy('title');
    return rows.map(row => [row.title, Number(row.errors)]);
  }

  it('tells of a new error at once, of its repetitions in one summary an hour', async () => {
    await tell({ address: ada }, { entityRef: 'user:default/nobody' });
    findAddresses.mockResolvedValue([]);
    await fail('No file of component:default/a');
    await round();
    const [first] = await mails();
    expect(first).toMatchObject({
      address: ada,
      subject: '[Errors] No file of component:default/a',
    });
    expect(first.text).toContain('No file of component:default/a, in full');
    expect(first.text).toContain('because this address is chosen');
    expect(first.text).toContain('https://portal.example/mail/error-logs');

    await fail('No file of component:default/b', 'catalog', 4);
    await fail('No file of component:default/c', 'catalog', 3);
    await round();
    await round();
    expect(await subjects()).toHaveLength(1);
    // Rounds without anything to tell ask nobody.
    expect(findAddresses).toHaveBeenCalledTimes(1);

    await anHourPasses();
    await round();
    await round();
    const [, summary, ...others] = await mails();
    expect(others).toEqual([]);
    expect(summary.subject).toBe('[Errors] 7 × No file of component:default/c');
    expect(summary.text).toMatch(
      /- 7 times \(8 in all\), last on .*: Catalog: No file/,
    );

    // After a quiet time a repetition is news again, once.
    await anHourPasses();
    await round();
    expect(await subjects()).toHaveLength(2);
    await fail('No file of component:default/d');
    await round();
    await fail('No file of component:default/e');
    await round();
    expect(await subjects()).toHaveLength(3);
  });

  it('makes one mail of ten thousand kinds of errors in a minute, and one summary, and counts all of them', async () => {
    const letters = 'abcdefghijklmnopqrstuv'.split('');
    const words = letters
      .flatMap(one =>
        letters.flatMap(two => letters.map(three => one + two + three)),
      )
      .slice(0, 10_000);
    const errors = words.map(word => ({
      source: 'workflow' as const,
      title: `Rule ${word} failed`,
      detail: `${word} ${'x'.repeat(100)}`,
    }));
    for (let part = 0; part < 5; part += 1) {
      const noticed = errors.slice(part * 2000, (part + 1) * 2000);
      await recordErrors(knex, noticed);
      await round();
    }

    const [only, ...others] = await mails();
    expect(others).toEqual([]);
    expect(only.subject).toBe('[Errors] 101 new kinds of errors, 2000 errors');
    expect(only.text).toContain('… and 51 more kinds.');
    await anHourPasses();
    await round();
    const [, summary] = await mails();
    expect(summary.subject).toBe(
      '[Errors] 8000 × Errors of many further kinds, counted together',
    );
    const rows = await knex('error_groups').select('errors');
    expect(rows).toHaveLength(101);
    expect(rows.reduce((sum, { errors: each }) => sum + Number(each), 0)).toBe(
      10_000,
    );
    // What is known goes on being counted by itself; the next hour has room again.
    await recordErrors(knex, [errors[0]]);
    await knex('error_groups').decrement('first_seen_at', hourMs);
    await recordErrors(knex, [errors[9_999]]);
    expect(await counts()).toEqual(
      expect.arrayContaining([[errors[9_999].title, 1]]),
    );
  });

  it('makes one mail of ten thousand errors of one kind', async () => {
    const errors = Array.from({ length: 1000 }, (_, index) => ({
      source: 'workflow' as const,
      title: `No mail about change ${index}`,
      detail: `${index}`,
    }));
    await Promise.all(
      Array.from({ length: 10 }, () =>
        knex.transaction(trx => recordErrors(trx, errors)),
      ),
    );
    await Promise.all([round(), round()]);
    expect(await subjects()).toEqual([
      '[Errors] 10000 × No mail about change 999',
    ]);
  });

  it('looks at no more of an error than is stored', async () => {
    const million = 'x'.repeat(1_000_000);
    const since = performance.now();
    await recordErrors(knex, [
      { source: 'logs', title: million, detail: `${million}@${million}` },
    ]);
    expect(performance.now() - since).toBeLessThan(2_000);
    const [row] = await knex('error_groups').select();
    expect(row.title).toHaveLength(300);
    expect(row.detail).toHaveLength(4000);
  });

  it('tells each what is as bad as they chose, the worst first', async () => {
    await tell(
      { address: ada, leastSeverity: 'critical' },
      { address: 'ben@h.example', leastSeverity: 'error' },
      { address: 'cleo@h.example' },
    );
    const source = 'delivery' as const;
    await recordErrors(knex, [
      ...Array.from({ length: 3 }, () => ({
        ...{ source, title: 'It drizzles', detail: '' },
        severity: 'warning' as const,
      })),
      { source, title: 'It rains', detail: '' },
      { source, title: 'It floods', detail: '', severity: 'critical' },
    ]);
    await round();
    const told = Object.fromEntries(
      (await mails()).map(({ address, text }) => [
        address,
        text.match(/It \w+/g)?.join(),
      ]),
    );
    expect(told).toEqual({
      [ada]: 'It floods',
      'ben@h.example': 'It floods,It rains',
      'cleo@h.example': 'It floods,It rains,It drizzles',
    });
  });

  it('never passes the cap, says so in the last mail, and goes on the next day', async () => {
    const words = ['one', 'two', 'three', 'four', 'five'];
    for (const word of words) {
      await fail(`Rule ${word} failed`);
      await Promise.all([round({ mailsPerDay: 3 }), round({ mailsPerDay: 3 })]);
    }
    const written = await mails();
    expect(written).toHaveLength(3);
    const lasts = written.filter(({ text }) =>
      /the last mail about errors that you get until .* at 00:00 UTC/.test(
        text.replace(/\s+/g, ' '),
      ),
    );
    expect(lasts.map(({ subject }) => subject)).toEqual([
      '[Errors] Rule three failed',
    ]);
    await knex('error_mails').decrement('day', 24 * hourMs);
    await fail('Rule six failed');
    await round({ mailsPerDay: 3 });
    expect(await subjects()).toHaveLength(4);
  });

  it('tells each what they chose, once, however many ways lead there', async () => {
    await tell(
      { address: ada, sources: ['catalog'] },
      { entityRef: 'group:default/shop', sources: ['workflow'] },
      { entityRef: 'user:default/ben', sources: ['catalog'] },
      { entityRef: 'user:default/nobody' },
    );
    const found = { kind: 'user' as const, ref: 'group:default/shop' };
    findAddresses.mockResolvedValue([
      {
        ...{ ...found, name: 'Ada', groups: ['S'] },
        readerRef: 'user:default/ada',
        address: 'ADA@harbour.example',
      },
      {
        ...{ ...found, name: 'Cleo', groups: ['Shop'] },
        readerRef: 'user:default/cleo',
        address: 'cleo@h.example',
      },
      {
        ...found,
        ref: 'user:default/ben',
        readerRef: 'user:default/ben',
        name: 'Ben',
        address: 'ben@h.example',
        groups: [],
      },
    ]);
    await fail('It burns', 'catalog', 2);
    await fail('It rains', 'workflow');
    await fail('It snows', 'delivery');
    await round();
    const written = new Map(
      (await mails()).map(({ address, text }) => [address, text]),
    );
    expect([...written.keys()].sort()).toEqual([
      ada,
      'ben@h.example',
      'cleo@h.example',
    ]);
    expect(written.get(ada)).toMatch(/It burns[^]*It rains/);
    expect(written.get(ada)!.replace(/\s+/g, ' ')).toContain(
      'because this address is chosen for error logs of the portal and you are a member of S, which is chosen',
    );
    expect(written.get('ben@h.example')).not.toContain('It rains');
    expect(written.get('cleo@h.example')).not.toContain('It burns');
    expect([...written.values()].join()).not.toContain('It snows');
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('user:default/nobody'),
    );
    // By these the deliveries are searched.
    const people = await knex('message_entities')
      .join(
        'outbox_messages',
        'outbox_messages.id',
        'message_entities.message_id',
      )
      .where({ relation: 'recipient' })
      .select('address', 'entity_ref')
      .orderBy('entity_ref');
    expect(people).toEqual([
      { address: ada, entity_ref: 'user:default/ada' },
      { address: 'ben@h.example', entity_ref: 'user:default/ben' },
      { address: 'cleo@h.example', entity_ref: 'user:default/cleo' },
    ]);
  });

  it('does without the catalog where it can, and waits for it where it cannot', async () => {
    findAddresses.mockRejectedValue(new ServiceUnavailableError('away'));
    await tell({ entityRef: 'user:default/ben' });
    await fail('It burns');
    await expect(round()).rejects.toThrow('away');
    expect(await subjects()).toEqual([]);
    await tell({ address: ada }, { entityRef: 'user:default/ben' });
    await round();
    expect(await subjects()).toEqual(['[Errors] It burns']);
  });

  it('tells newcomers among the readers only what comes after them', async () => {
    await tell();
    await fail('It burns');
    await round();
    await tell({ address: ada });
    await fail('It rains');
    await round();
    expect(await subjects()).toEqual(['[Errors] It rains']);
  });

  it('reads in the log what the server refused, and nothing about its own mails', async () => {
    const server = await startSmtpServer();
    server.replies.RCPT = '550 5.1.1 <ben@harbour.example>: User unknown';
    const tested = new TestedLoop(knex, settingsFor(server));
    await enqueue()([
      aDraft({ address: 'ben@harbour.example' }),
      aDraft({ address: 'cleo@harbour.example' }),
    ]);
    tested.loop.start();
    await tested.until(async () => (await countStates(knex)).rejected === 2);
    await round();
    // Too young: one with a lower id may still be on its way into the log.
    expect(await counts()).toEqual([]);
    const later = () => knex('delivery_attempts').decrement('started_at', 6000);
    await later();
    await Promise.all([round(), round()]);
    const known = [
      [
        expect.stringMatching(
          /^The mail server does not know the recipient: .*User unknown/,
        ),
        2,
      ],
    ];
    expect(await counts()).toEqual(known);
    const [{ text }] = await mails();
    expect(text).toContain('cleo@harbour.example');
    expect(text.replace(/\s+/g, ' ')).toContain(
      'This address does not exist. Correct it where the person is kept in the catalog.',
    );

    // The mail about it is refused as well; that is where it ends.
    tested.loop.wake();
    await tested.until(async () => (await countStates(knex)).rejected === 3);
    await tested.loop.stop();
    await server.stop();
    await later();
    await anHourPasses();
    await round();
    expect(await counts()).toEqual(known);
    expect(await subjects()).toHaveLength(1);
  });

  it('reads which messages expired, each once, and not its own', async () => {
    const ids = await enqueue()([
      aDraft(),
      aDraft(),
      aDraft({ kind: 'account.invitation', confidential: true }),
      aDraft({ kind: 'error-logs.report' }),
    ]);
    expect(ids).toHaveLength(4);
    await knex('outbox_messages').update({
      state: 'expired',
      due_at: null,
      updated_at: Date.now() - 6000,
      expires_at: Date.now() - 6000,
    });
    await Promise.all([round(), round()]);
    await round();
    expect(await counts()).toEqual([
      ['Messages (account.invitation) expired before they could be sent', 1],
      ['Messages (workflow.change) expired before they could be sent', 2],
    ]);
  });
});
