import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import {
  aDraft,
  migrated,
  noSealing,
  transparentSealing,
} from '../__testUtils__/outbox';
import { createEnqueue } from './enqueueMessages';
import { readContents } from './readContents';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('createEnqueue, %p', databaseId => {
  let knex: Knex;
  const messageIdDomain = 'portal.example.com';

  beforeEach(async () => {
    knex = await migrated(await databases.init(databaseId));
  });

  afterEach(async () => {
    await knex.destroy();
  });

  function enqueueWith(options = {}) {
    return createEnqueue({
      knex,
      messageIdDomain,
      sealing: transparentSealing,
      ...options,
    });
  }

  it('stores a message with all it needs to be sent', async () => {
    const onEnqueued = jest.fn();
    const [{ id, created }] = await enqueueWith({ onEnqueued })([
      aDraft({
        address: 'Ada.Lovelace@EXAMPLE.com',
        displayName: 'Ada',
        priority: 'high',
        unsubscribeUrl: 'https://portal.example.com/u',
      }),
    ]);
    expect(created).toBe(true);
    expect(onEnqueued).toHaveBeenCalledTimes(1);

    const [row] = await knex('outbox_messages').select();
    expect(row).toMatchObject({
      id,
      address: 'Ada.Lovelace@example.com',
      display_name: 'Ada',
      message_id: `<${id}@portal.example.com>`,
      unsubscribe_url: 'https://portal.example.com/u',
      state: 'queued',
      priority: 0,
      attempts: 0,
    });
    expect(row.due_at).toEqual(row.created_at);
    expect(Number(row.expires_at) - Number(row.created_at)).toBe(
      3 * 24 * 3600 * 1000,
    );
  });

  it.each([
    ['account.password-reset', 0, 1],
    ['account.invitation', 0, 7 * 24],
    ['account.anything-else', 0, 24],
    ['workflow.change', 1, 3 * 24],
    ['workflow.digest', 2, 24],
    ['another-plugin.mail', 1, 3 * 24],
  ])(
    'knows how urgent %s is, and how long it is worth sending',
    async (...row) => {
      const [kind, priority, hours] = row;
      const hourMs = 3600_000;
      const notBefore = Date.now() + hourMs;
      await enqueueWith()([
        aDraft({ kind, notBefore }),
        aDraft({ kind, priority: 'low', expiresAt: notBefore }),
      ]);
      const rows = await knex('outbox_messages')
        .orderBy('priority')
        .orderBy('expires_at', 'desc');
      expect(rows).toMatchObject([{ priority }, { priority: 2 }]);
      expect(Number(rows[0].expires_at) - notBefore).toBe(hours * hourMs);
      expect(Number(rows[1].expires_at)).toBe(notBefore);
    },
  );

  it('lets an idempotency key win once within its origin', async () => {
    const enqueue = enqueueWith();
    const draft = aDraft({ idempotencyKey: 'change-1' });
    const changed = { ...draft, content: { subject: 'Other', text: 'Other' } };

    const [first, again] = await enqueue([draft, changed]);
    expect(again).toEqual({ id: first.id, created: false });
    const [later, other] = await enqueue([
      changed,
      { ...draft, origin: 'plugin:accounts' },
    ]);
    expect(later).toEqual({ id: first.id, created: false });
    expect(other.created).toBe(true);

    const rows = await knex('outbox_messages').select('subject');
    expect(rows).toEqual([
      { subject: 'TC-104 changed' },
      { subject: 'TC-104 changed' },
    ]);
    await expect(knex('outbox_contents').select()).resolves.toHaveLength(2);
  });

  it('makes one message of the same key enqueued at once', async () => {
    const enqueue = enqueueWith();
    const draft = aDraft();
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => enqueue([draft])),
    );
    const messages = replies.flat();
    expect(new Set(messages.map(({ id }) => id)).size).toBe(1);
    expect(messages.filter(({ created }) => created)).toHaveLength(1);
    await expect(knex('outbox_contents').select('id')).resolves.toHaveLength(1);
  });

  it('stores equal content once and takes more drafts than one insert holds', async () => {
    const drafts = Array.from({ length: 250 }, (_, index) =>
      aDraft({ address: `reader-${index}@example.com` }),
    );
    const enqueued = await enqueueWith()([
      ...drafts,
      aDraft({ threadKey: 'another conversation' }),
      aDraft({ confidential: true }),
      aDraft({ confidential: true }),
    ]);
    expect(new Set(enqueued.map(({ id }) => id)).size).toBe(253);
    await expect(knex('outbox_contents').select('id')).resolves.toHaveLength(4);
  });

  it('leaves nothing behind when the transaction of the caller is rolled back', async () => {
    const onEnqueued = jest.fn();
    const enqueue = enqueueWith({ onEnqueued });
    await expect(
      knex.transaction(async trx => {
        await enqueue([aDraft()], trx);
        throw new Error('the caller changed its mind');
      }),
    ).rejects.toThrow('changed its mind');
    await expect(knex('outbox_messages').select()).resolves.toEqual([]);
    await expect(knex('outbox_contents').select()).resolves.toEqual([]);
    expect(onEnqueued).not.toHaveBeenCalled();

    await knex.transaction(async trx => {
      await enqueue([aDraft()], trx);
      expect(onEnqueued).not.toHaveBeenCalled();
    });
    expect(onEnqueued).toHaveBeenCalledTimes(1);
  });

  it('rings in what stores something, and not otherwise', async () => {
    const ringing = jest.fn((database: Knex) => database.raw(`'told'`));
    const enqueue = enqueueWith({ ringing });
    const draft = aDraft();
    await enqueue([draft]);
    await enqueue([draft]);
    expect(ringing).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['few', 3],
    ['many', 30],
  ])(
    'stores %s messages with all that belongs to them, or nothing of them',
    async (_, count) => {
      const drafts = Array.from({ length: count }, (_unused, index) =>
        aDraft({
          address: `reader-${index}@example.com`,
          content: { subject: `Number ${index}`, text: 'Grüße \\ß €' },
          recipients: [`user:default/reader-${index}`],
          about: ['component:default/a', 'Component:default/A'],
        }),
      );
      const rings = (words: string) => (database: Knex) => database.raw(words);
      await expect(
        enqueueWith({ ringing: rings('no_such_function()') })(drafts),
      ).rejects.toThrow(/no_such_function/);
      await expect(knex('outbox_contents').select()).resolves.toEqual([]);
      await expect(knex('outbox_messages').select()).resolves.toEqual([]);

      // Somebody else has been faster with one of the keys, in the meantime.
      const taken = knex.transaction(async transaction => {
        await enqueueWith()([drafts[0]], transaction);
        return enqueueWith()(drafts, transaction);
      });
      const stored = await taken;
      expect(stored.map(({ created }) => created)).toEqual([
        false,
        ...drafts.slice(1).map(() => true),
      ]);
      const rows = await knex('outbox_messages').select('id', 'content_id');
      const contents = await readContents({
        ...{ knex, sealing: transparentSealing },
        contentIds: rows.map(row => row.content_id),
      });
      expect(contents.size).toBe(count);
      const { content_id: last } = rows.find(
        row => row.id === stored[count - 1].id,
      );
      const content = contents.get(last);
      expect(content).toMatchObject({ status: 'readable' });
      expect(
        content?.status === 'readable' && content.bytes.toString(),
      ).toContain(`Subject: Number ${count - 1}`);
      await expect(
        knex('message_entities').select('relation'),
      ).resolves.toHaveLength(2 * count);
    },
  );

  it('takes names and subjects of any length', async () => {
    await enqueueWith()([
      aDraft({
        displayName: 'A'.repeat(1000),
        content: { subject: 'S'.repeat(1000), text: 'Text' },
      }),
    ]);
    const [row] = await knex('outbox_messages').select();
    expect(row.display_name).toHaveLength(255);
    expect(row.subject).toHaveLength(500);
  });

  it('seals what is confidential, and refuses it without a key', async () => {
    const confidential = aDraft({
      confidential: true,
      content: { subject: 'Code 123456', text: 'Your code is 123456' },
    });
    await expect(
      enqueueWith({ sealing: noSealing })([confidential]),
    ).rejects.toThrow(/No key/);
    await expect(knex('outbox_messages').select()).resolves.toEqual([]);

    await enqueueWith()([confidential]);
    const [row] = await knex('outbox_messages').select();
    expect(JSON.stringify(row)).not.toContain('123456');
    const [content] = await knex('outbox_contents').select();
    expect(content.bytes).toBeNull();
    expect(content.sealed).not.toContain('123456');

    const contents = await readContents({
      knex,
      sealing: transparentSealing,
      contentIds: [content.id],
    });
    expect(contents.get(content.id)).toMatchObject({ status: 'readable' });
  });

  it('names the field that is wrong', async () => {
    const enqueue = enqueueWith();
    await expect(
      enqueue([aDraft({ address: 'ada@example.com\r\nRCPT TO:<b@c>' })]),
    ).rejects.toThrow(/^address: /);
    await expect(enqueue([aDraft({ expiresAt: 1 })])).rejects.toThrow(
      /^expiresAt: /,
    );
    await expect(
      enqueue([aDraft({ unsubscribeUrl: 'mailto:ada@example.com' })]),
    ).rejects.toThrow(/^unsubscribeUrl: /);
    const later = Date.now() + 3600_000;
    await enqueue([aDraft({ notBefore: later })]);
    const [row] = await knex('outbox_messages').select();
    expect(Number(row.due_at)).toBe(later);
  });
});
