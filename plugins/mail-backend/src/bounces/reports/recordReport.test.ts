import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import {
  aDraft,
  migrated,
  transparentSealing,
} from '../../__testUtils__/outbox';
import { createEnqueue } from '../../outbox';
import { reportOn, ReportName } from './__testUtils__/reports';
import { readReport } from './readReport';
import { recordReport, Refusal } from './recordReport';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

/** As the catalogue of replies would judge these very words. */
const isDeadAddress = ({ replyCode, enhancedCode }: Refusal) =>
  replyCode === 550 && /^5\.1\./.test(enhancedCode ?? '');

describe.each(databases.eachSupportedId())('recordReport, %p', databaseId => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await migrated(await databases.init(databaseId));
  });
  beforeEach(async () => {
    await knex('suppressions').delete();
    await knex('outbox_messages').delete();
  });
  afterAll(async () => {
    await knex.destroy();
  });

  /** A message that was accepted so long ago. */
  async function sent(state = 'accepted', daysAgo = 0): Promise<string> {
    const [{ id }] = await createEnqueue({
      ...{ knex, messageIdDomain: 'portal.example.com' },
      sealing: transparentSealing,
    })([aDraft()]);
    const updatedAt = Date.now() - daysAgo * 24 * 3600_000;
    await knex('outbox_messages')
      .where({ id })
      .update({ state, updated_at: updatedAt, due_at: null });
    return id;
  }

  async function record(
    id: string,
    name: ReportName = 'postfix',
    changes: Record<string, string> = {},
  ) {
    const report = await readReport(reportOn(id, name, changes));
    if (!report) throw new Error('It is no report');
    return recordReport({ knex, report, isDeadAddress });
  }

  function messageOf(id: string) {
    return knex('outbox_messages').where({ id }).first('state', 'reason');
  }

  it.each(['postfix', 'exchange'] as const)(
    'lets a message come back once and suppresses its address, as %s says',
    async name => {
      const id = await sent();
      await expect(record(id, name)).resolves.toEqual({
        ...{ outcome: 'bounced', suppressed: true },
      });
      await expect(messageOf(id)).resolves.toEqual({
        state: 'bounced',
        reason: expect.stringMatching(
          /^It came back .* The report said: 550 5\.1\.10? /,
        ),
      });
      await expect(knex('suppressions').first()).resolves.toMatchObject({
        ...{ address: 'ada@example.com', cause: 'bounced', message_id: id },
        words: expect.stringMatching(/^550 5\.1\.10? /),
      });
      await knex('suppressions').delete();
      await expect(record(id, name)).resolves.toEqual({ outcome: 'noted' });
      await expect(knex('suppressions')).resolves.toEqual([]);
    },
  );

  it('suppresses no address whose mailbox is full', async () => {
    const id = await sent();
    await expect(record(id, 'gmail')).resolves.toEqual({
      ...{ outcome: 'bounced', suppressed: false },
    });
    await expect(messageOf(id)).resolves.toMatchObject({ state: 'bounced' });
    await expect(knex('suppressions')).resolves.toEqual([]);
  });

  it.each([
    ['late', { 'Action: failed': 'Action: delayed', '5.1.1': '4.4.1' }],
    ['delivered', { 'Action: failed': 'Action: delivered' }],
    ['relayed', { 'Action: failed': 'Action: relayed' }],
  ])('changes nothing when it is %s', async (_what, changes) => {
    const id = await sent();
    await expect(record(id, 'postfix', changes)).resolves.toEqual({
      outcome: 'noted',
    });
    await expect(messageOf(id)).resolves.toMatchObject({ state: 'accepted' });
    await expect(knex('suppressions')).resolves.toEqual([]);
  });

  it('believes nobody who does not know a message of ours to that very person', async () => {
    const unsent = await sent('queued');
    const old = await sent('accepted', 31);
    const id = await sent();
    const other = '0b6b3d6e-1111-4222-8333-944445555666';
    for (const forged of [
      record(other),
      record(unsent),
      record(old),
      record(id, 'postfix', { 'ada@example.com': 'grace@example.com' }),
    ]) {
      await expect(forged).resolves.toEqual({ outcome: 'unknown' });
    }
    await expect(knex('suppressions')).resolves.toEqual([]);
    await expect(messageOf(id)).resolves.toMatchObject({ state: 'accepted' });
  });
});
