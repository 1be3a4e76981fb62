import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { aDraft, migrated, transparentSealing } from '../__testUtils__/outbox';
import { claimDueMessages } from './claimDueMessages';
import { createEnqueue } from './enqueueMessages';
import { listMessages } from './listMessages';
import { readMessage } from './readMessage';
import { settleMessages } from './settleMessages';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('listMessages, %p', databaseId => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await migrated(await databases.init(databaseId));
  });

  afterEach(async () => {
    await knex.destroy();
  });

  async function enqueue(...drafts: Parameters<typeof aDraft>[0][]) {
    return createEnqueue({
      knex,
      messageIdDomain: 'portal.example.com',
      sealing: transparentSealing,
    })(drafts.map(aDraft));
  }

  it('pages through everything once, newest first', async () => {
    const enqueued = await enqueue(...Array.from({ length: 25 }, () => ({})));
    await knex('outbox_messages')
      .whereIn(
        'id',
        enqueued.slice(0, 5).map(({ id }) => id),
      )
      .update({ created_at: 1000 });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listMessages({ knex, limit: 10, cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toHaveLength(25);
    expect(new Set(seen)).toEqual(new Set(enqueued.map(({ id }) => id)));
    expect(new Set(seen.slice(-5))).toEqual(
      new Set(enqueued.slice(0, 5).map(({ id }) => id)),
    );
    await expect(
      listMessages({ knex, limit: 10, cursor: 'nonsense' }),
    ).rejects.toThrow(/^cursor: /);
  });

  it('finds an address by its beginning, as it is written', async () => {
    await enqueue(
      { address: 'Ada@example.com' },
      { address: 'adam@example.com' },
      { address: 'a_b@example.com' },
      { address: 'axb@example.com' },
    );
    const find = async (address: string) =>
      (await listMessages({ knex, limit: 10, address })).items
        .map(item => item.address)
        .sort();
    await expect(find('ada')).resolves.toEqual([
      'Ada@example.com',
      'adam@example.com',
    ]);
    await expect(find('ADA@example.com')).resolves.toEqual(['Ada@example.com']);
    await expect(find('a_')).resolves.toEqual(['a_b@example.com']);
    await expect(find('%')).resolves.toEqual([]);
    await expect(find('\\')).resolves.toEqual([]);
  });

  it('filters by state and shows what is confidential to nobody', async () => {
    const [, secret] = await enqueue(
      {},
      {
        confidential: true,
        content: { subject: 'Code 123456', text: '123456' },
      },
    );
    await expect(
      listMessages({ knex, limit: 10, state: 'held' }),
    ).resolves.toEqual({ items: [] });
    const page = await listMessages({ knex, limit: 10, state: 'queued' });
    expect(page.items).toHaveLength(2);
    expect(JSON.stringify(page)).not.toContain('123456');
    const detail = await readMessage({ knex, id: secret.id });
    expect(detail).toMatchObject({ confidential: true, preview: undefined });
  });

  it('previews what the recipient will get, until it is sent', async () => {
    const [{ id }] = await enqueue({
      content: { subject: 'Grüße', text: 'Grüße', html: '<p>Grüße</p>' },
    });
    const detail = await readMessage({ knex, id });
    expect(detail).toMatchObject({
      id,
      state: 'queued',
      subject: 'Grüße',
      attempts: 0,
      messageId: `<${id}@portal.example.com>`,
      preview: { text: 'Grüße\n', html: '<p>Grüße</p>\n' },
    });
    expect(Date.parse(detail.expiresAt)).toBeGreaterThan(
      Date.parse(detail.createdAt),
    );
    const [message] = await claimDueMessages({ knex, limit: 1, leaseMs: 9999 });
    await settleMessages({
      knex,
      settlements: [{ message, next: { state: 'accepted', counts: true } }],
    });
    const sent = await readMessage({ knex, id });
    expect(sent.preview).toBeUndefined();
    await expect(readMessage({ knex, id: 'none' })).rejects.toThrow(
      /no message with the id none/,
    );
  });
});
