import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { DeliverySearch } from '@mailroom/backstage-plugin-mail-common';
import { isPostgres, returnedRows } from '../../database';
import {
  aDraft,
  migrated,
  transparentSealing,
} from '../../__testUtils__/outbox';
import { claimDueMessages } from '../claimDueMessages';
import { createEnqueue } from '../enqueueMessages';
import { readMessage } from '../readMessage';
import { settleMessages } from '../settleMessages';
import { readKinds } from './readKinds';
import { searchMessages } from './searchMessages';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

/** Addresses of copies that all begin alike. */
const manyAddresses = { address: `'many' || n.n` };

/** Copies the only message, each newer than the one before. */
async function multiply(
  knex: Knex,
  count: number,
  others: Record<string, string> = {},
) {
  const [original] = await knex('outbox_messages').select();
  const columns = Object.keys(original);
  const copied: Record<string, string> = {
    id: `'00000000-0000-4000-8000-' || cast(100000000000 + n.n as text)`,
    idempotency_key: `'copy-' || n.n`,
    created_at: 'created_at + n.n',
    ...others,
  };
  await knex.raw(
    `with recursive n(n) as (
       select 1 union all select n + 1 from n where n < ${count}
     )
     insert into outbox_messages (${columns.join(', ')})
     select ${columns.map(column => copied[column] ?? column).join(', ')}
     from outbox_messages, n where id = ?`,
    [original.id],
  );
}

describe.each(databases.eachSupportedId())('searchMessages, %p', databaseId => {
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
      const page = await searchMessages({
        knex,
        search: {},
        limit: 10,
        cursor,
      });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toHaveLength(25);
    expect(new Set(seen)).toEqual(new Set(enqueued.map(({ id }) => id)));
    expect(new Set(seen.slice(-5))).toEqual(
      new Set(enqueued.slice(0, 5).map(({ id }) => id)),
    );
    await expect(
      searchMessages({ knex, search: {}, limit: 10, cursor: 'nonsense' }),
    ).rejects.toThrow(/^cursor: /);
  });

  /** What a search finds, page by page, in the order of the list. */
  async function find(search: DeliverySearch, limit = 3) {
    const found = [];
    let cursor: string | undefined;
    do {
      const page = await searchMessages({ knex, search, limit, cursor });
      expect(page.items.length).toBeLessThanOrEqual(limit);
      found.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    return found;
  }

  it('finds an address by its beginning, in upper or lower case', async () => {
    await enqueue(
      { address: 'Ada@example.com' },
      { address: 'adam@example.com' },
      { address: 'a_b@example.com' },
      { address: 'axb@example.com' },
      { address: 'ädа@example.com' },
    );
    const addresses = async (address: string) =>
      (await find({ address })).map(item => item.address).sort();
    await expect(addresses('ada')).resolves.toEqual([
      'Ada@example.com',
      'adam@example.com',
    ]);
    await expect(addresses('ADA@example.com')).resolves.toEqual([
      'Ada@example.com',
    ]);
    await expect(addresses('a_')).resolves.toEqual(['a_b@example.com']);
    await expect(addresses('äd')).resolves.toEqual(['ädа@example.com']);
    await expect(addresses('%')).resolves.toEqual([]);
    await expect(addresses('\\')).resolves.toEqual([]);
  });

  it('finds by each condition and by all together, over several pages, whatever index it takes', async () => {
    const kinds = ['workflow.change', 'account.invitation', 'acme.digest'];
    const states = ['accepted', 'rejected', 'held', 'queued', 'sending'];
    const enqueued = await enqueue(
      ...Array.from({ length: 120 }, (_, n) => ({
        address: `${n % 4 === 0 ? 'Team' : `person${n}`}@example.com`,
        kind: kinds[n % 3],
        recipients: [`user:default/Person${n % 7}`],
        about: n % 2 ? [`component:default/c${n % 5}`] : undefined,
      })),
    );
    const facts = enqueued.map(({ id }, n) => ({
      ...{ id, n, created_at: 1000 + Math.floor(n / 2) },
      state: states[n % 5],
    }));
    for (const { id, created_at, state } of facts) {
      const sending = state === 'sending' ? { leased_until: 9 } : {};
      await knex('outbox_messages')
        .where({ id })
        .update({ state, created_at, ...sending });
      await knex('message_entities')
        .where({ message_id: id })
        .update({ created_at });
    }
    const expected = (matches: (fact: { n: number }) => boolean) =>
      facts
        .filter(matches)
        .sort(
          (one, other) =>
            other.created_at - one.created_at || (one.id < other.id ? 1 : -1),
        )
        .map(({ id }) => id);
    const found = async (search: DeliverySearch) =>
      (await find(search)).map(({ id }) => id);
    const at = (time: number) => new Date(time).toISOString();

    await expect(found({})).resolves.toEqual(expected(() => true));
    await expect(found({ state: ['held', 'sending'] })).resolves.toEqual(
      expected(({ n }) => n % 5 === 2 || n % 5 === 4),
    );
    await expect(found({ kind: 'acme.digest' })).resolves.toEqual(
      expected(({ n }) => n % 3 === 2),
    );
    await expect(found({ address: 'team@' })).resolves.toEqual(
      expected(({ n }) => n % 4 === 0),
    );
    await expect(found({ person: 'user:default/person3' })).resolves.toEqual(
      expected(({ n }) => n % 7 === 3),
    );
    await expect(found({ entity: 'component:default/c1' })).resolves.toEqual(
      expected(({ n }) => n % 2 === 1 && n % 5 === 1),
    );
    await expect(
      found({ from: at(1010), to: at(1020), state: ['accepted', 'sending'] }),
    ).resolves.toEqual(
      expected(({ n }) => n >= 20 && n < 40 && (n % 5 === 0 || n % 5 === 4)),
    );
    await expect(
      found({ address: 'person', kind: 'workflow.change', state: ['queued'] }),
    ).resolves.toEqual(
      expected(({ n }) => n % 4 !== 0 && n % 3 === 0 && n % 5 === 3),
    );
    await expect(
      found({
        person: 'user:default/person1',
        entity: 'component:default/c3',
        from: at(1000),
      }),
    ).resolves.toEqual(
      expected(({ n }) => n % 7 === 1 && n % 2 === 1 && n % 5 === 3),
    );
    await expect(readKinds(knex)).resolves.toEqual([...kinds].sort());
  });

  it('looks through what has very many to find what has few, and says how far it came', async () => {
    const [{ id }] = await enqueue({ address: 'many@example.com' });
    await multiply(knex, 20_000);
    await knex('outbox_messages').where({ id }).update({ state: 'rejected' });
    // Too many messages to order, one address.
    const [rejected] = await find({ address: 'many@', state: ['rejected'] });
    expect(rejected).toMatchObject({ id, state: 'rejected' });
    const { items } = await searchMessages({
      ...{ knex, limit: 100 },
      search: { address: 'many@' },
    });
    expect(items).toHaveLength(100);
    // Too many messages to too many addresses.
    await knex.raw(
      `update outbox_messages set address = 'many' || substr(id, 30) where id <> ?`,
      [id],
    );
    await expect(
      find({ address: 'many', state: ['rejected'] }),
    ).resolves.toMatchObject([{ id }]);
  });

  /** Notes what the database is asked, and how many rows it gives. */
  function listen() {
    const asked: { sql: string; bindings: Knex.RawBinding[]; rows: number }[] =
      [];
    knex.on('query-response', (response, { sql, bindings }) =>
      asked.push({
        sql,
        bindings,
        rows: [response.rows ?? response].flat().length,
      }),
    );
    return asked;
  }

  it('takes no more out of the database than a page, however much matches', async () => {
    await enqueue({ address: 'many@example.com' });
    await multiply(knex, 2000, manyAddresses);
    const asked = listen();
    const search: DeliverySearch = { address: 'many', state: ['queued'] };
    const first = await searchMessages({ knex, search, limit: 10 });
    expect(first.items).toHaveLength(10);
    const messages = asked.filter(({ sql }) => sql.includes('subject'));
    expect(messages.map(({ rows }) => rows)).toEqual([11]);
  });

  it('reads the index of addresses alone, however common the planner takes a beginning for', async () => {
    await enqueue({ address: 'many@example.com' });
    await multiply(knex, 21_000, manyAddresses);
    await knex.raw(isPostgres(knex) ? 'vacuum analyze' : 'analyze');
    const asked = listen();
    await searchMessages({ ...{ knex, limit: 10 }, search: { address: 'm' } });
    const byAddress = asked.filter(
      ({ sql }) => sql.includes('lower(address') && !sql.includes('subject'),
    );
    expect(byAddress).toHaveLength(2);
    for (const { sql, bindings } of byAddress) {
      const plan = await explain(sql, bindings);
      expect(plan).toMatch(
        /(only|covering index).*outbox_messages_address_idx/i,
      );
      expect(plan).not.toMatch(/seq scan|using index outbox/i);
    }
  });

  /** How the database would do it. */
  async function explain(sql: string, bindings: Knex.RawBinding[]) {
    const explanation = await knex.raw(
      `explain ${isPostgres(knex) ? '' : 'query plan '}${sql.replace(
        /\$\d+/g,
        '?',
      )}`,
      bindings,
    );
    return JSON.stringify(returnedRows(explanation));
  }

  it('shows what is confidential to nobody, and who and what a message is about', async () => {
    const [, secret] = await enqueue(
      {},
      {
        confidential: true,
        content: { subject: 'Code 123456', text: '123456' },
        recipients: ['user:default/Ada'],
        about: ['component:default/b', 'component:default/a'],
      },
    );
    const found = await find({ state: ['queued'] });
    expect(found).toHaveLength(2);
    expect(JSON.stringify(found)).not.toContain('123456');
    const detail = await readMessage({ knex, id: secret.id });
    expect(detail).toMatchObject({
      confidential: true,
      recipients: ['user:default/ada'],
      about: ['component:default/a', 'component:default/b'],
    });
    expect(detail.preview).toBeUndefined();
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
