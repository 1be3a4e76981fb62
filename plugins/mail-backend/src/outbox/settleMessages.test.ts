import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { returnedRows } from '../database';
import { aDraft, migrated, transparentSealing } from '../__testUtils__/outbox';
import { cancelMessage } from './cancelMessage';
import { claimDueMessages } from './claimDueMessages';
import { countWaitingMessages } from './countWaitingMessages';
import { createEnqueue } from './enqueueMessages';
import { expireMessages } from './expireMessages';
import { holdDueMessages } from './holdDueMessages';
import { discardWaitingMessages } from './discardWaitingMessages';
import { Enqueue } from './OutboxDraft';
import { releaseMessages } from './releaseMessages';
import { retryMessage } from './retryMessage';
import {
  NextState,
  settlementStatement,
  settleMessages,
} from './settleMessages';
import { suppressWaitingMessages } from './suppressWaitingMessages';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('settleMessages, %p', databaseId => {
  let knex: Knex;
  let enqueue: Enqueue;

  beforeEach(async () => {
    knex = await migrated(await databases.init(databaseId));
    enqueue = createEnqueue({
      knex,
      messageIdDomain: 'portal.example.com',
      sealing: transparentSealing,
    });
  });

  afterEach(async () => {
    await knex.destroy();
  });

  async function settleAll(nextOf: (index: number) => NextState) {
    const claimed = await claimDueMessages({ knex, limit: 500, leaseMs: 9999 });
    return settleMessages({
      knex,
      settlements: claimed.map((message, index) => ({
        message,
        next: nextOf(index),
      })),
    });
  }

  function read(id: string) {
    return knex('outbox_messages').where({ id }).first();
  }

  it('reads no other message, before the database has any statistics', async () => {
    const drafts = Array.from({ length: 1500 }, () => aDraft());
    await enqueue(drafts);
    const claimed = await claimDueMessages({ knex, limit: 5, leaseMs: 9999 });
    const settlement = settlementStatement(
      knex,
      claimed.map(message => ({
        message,
        next: { state: 'accepted', counts: true },
      })),
    );
    const plan = await knex.raw(
      `explain ${databaseId === 'SQLITE_3' ? 'query plan' : ''} ?`,
      [settlement],
    );
    const steps = returnedRows(plan).map(row => JSON.stringify(row));
    expect(steps.join('\n')).toMatch(/outbox_messages/);
    expect(steps.join('\n')).not.toMatch(/scan on outbox|scan outbox/i);
  });

  it('gives each message of a batch its own next state', async () => {
    await enqueue(Array.from({ length: 3 }, () => aDraft()));
    await settleAll(
      index =>
        [
          { state: 'accepted', counts: true },
          { state: 'deferred', counts: true, dueInMs: 30_000, reason: 'Busy' },
          { state: 'held', counts: false, reason: 'Wrong password' },
        ][index] as NextState,
    );
    const rows = await knex('outbox_messages').select().orderBy('state');
    expect(rows).toMatchObject([
      { state: 'accepted', attempts: 1, due_at: null, reason: null },
      { state: 'deferred', attempts: 1, reason: 'Busy' },
      { state: 'held', attempts: 0, due_at: null, reason: 'Wrong password' },
    ]);
    expect(Number(rows[1].due_at) - Number(rows[1].updated_at)).toBe(30_000);
    expect(rows.every(row => row.lease_token === null)).toBe(true);
    await expect(countWaitingMessages({ knex })).resolves.toBe(2);
  });

  it.each([
    ...(['accepted', 'rejected', 'suppressed'] as const),
    ...(['expired', 'cancelled', 'suppressed while it waits'] as const),
  ])(
    'erases what was confidential in a message that is %s, and nothing else',
    async state => {
      const [{ id }] = await enqueue([aDraft({ confidential: true })]);
      await enqueue([aDraft()]);
      if (state === 'cancelled') {
        await cancelMessage({ knex, id });
      } else if (state === 'expired') {
        await knex('outbox_messages').where({ id }).update({ expires_at: 1 });
        await expireMessages({ knex, limit: 10 });
      } else if (state === 'suppressed while it waits') {
        const { address } = await read(id);
        const reason = knex.raw(`'It is dead'`);
        await suppressWaitingMessages({ knex, address, reason });
      } else {
        await settleAll(() => ({ state, counts: true }));
      }
      const contents = await knex('outbox_contents').select();
      expect(contents).toHaveLength(2);
      expect(contents.every(content => content.sealed === null)).toBe(true);
      expect(contents.filter(content => content.bytes)).toHaveLength(1);
      const [final] = state.split(' ');
      await expect(read(id)).resolves.toMatchObject({ state: final });
      await expect(retryMessage({ knex, id })).rejects.toThrow(
        state === 'accepted' ? /accepted/ : /erased/,
      );
    },
  );

  it('keeps what is confidential while its message waits', async () => {
    await enqueue([aDraft({ confidential: true })]);
    await settleAll(() => ({ state: 'deferred', counts: true, dueInMs: 1 }));
    const [content] = await knex('outbox_contents').select();
    expect(content.sealed).not.toBeNull();
  });

  it('holds what is due and releases it, with what waits for its time on demand', async () => {
    const [due] = await enqueue([aDraft()]);
    const [later] = await enqueue([
      aDraft({ notBefore: Date.now() + 3600_000 }),
    ]);
    await holdDueMessages({ knex, reason: 'Mail is off', limit: 100 });
    await expect(read(due.id)).resolves.toMatchObject({
      state: 'held',
      reason: 'Mail is off',
      due_at: null,
    });
    await expect(read(later.id)).resolves.toMatchObject({ state: 'queued' });

    await expect(releaseMessages({ knex, deferred: false })).resolves.toBe(1);
    await settleAll(() => ({ state: 'deferred', counts: true, dueInMs: 9e6 }));
    await expect(releaseMessages({ knex, deferred: false })).resolves.toBe(0);
    await expect(releaseMessages({ knex, deferred: true })).resolves.toBe(1);
    const claimed = await claimDueMessages({ knex, limit: 9, leaseMs: 9999 });
    expect(claimed.map(({ id }) => id)).toEqual([due.id]);
    await expect(read(later.id)).resolves.toMatchObject({ state: 'queued' });
  });

  it('cancels only what waits, and says why not otherwise', async () => {
    const [{ id }] = await enqueue([aDraft()]);
    await expect(cancelMessage({ knex, id: 'none' })).rejects.toMatchObject({
      name: 'NotFoundError',
    });
    const [message] = await claimDueMessages({ knex, limit: 1, leaseMs: 9999 });
    await expect(cancelMessage({ knex, id })).rejects.toThrow(/right now/);
    await expect(retryMessage({ knex, id })).rejects.toThrow(/right now/);
    await settleMessages({
      knex,
      settlements: [{ message, next: { state: 'accepted', counts: true } }],
    });
    await expect(cancelMessage({ knex, id })).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(/cannot be called back/),
    });
    await expect(retryMessage({ knex, id })).rejects.toThrow(/second mail/);
  });

  it('discards all that waits and nothing else, with what is confidential in it', async () => {
    const [onTheWire] = await enqueue([aDraft({ confidential: true })]);
    await claimDueMessages({ knex, limit: 1, leaseMs: 9999 });
    const [deferred] = await enqueue([aDraft()]);
    await knex('outbox_messages')
      .where({ id: deferred.id })
      .update({ state: 'deferred' });
    const [held] = await enqueue([aDraft({ confidential: true })]);
    await holdDueMessages({ knex, reason: 'Off', limit: 10 });
    const [rejected] = await enqueue([aDraft({ confidential: true })]);
    await knex('outbox_messages')
      .where({ id: rejected.id })
      .update({ state: 'rejected' });
    const [later] = await enqueue([
      aDraft({ notBefore: Date.now() + 3600_000 }),
    ]);

    const reason = 'Ada discarded it.';
    await expect(
      knex.transaction(transaction =>
        discardWaitingMessages({ knex: transaction, reason }),
      ),
    ).resolves.toBe(3);
    for (const { id } of [deferred, held, later]) {
      await expect(read(id)).resolves.toMatchObject({
        ...{ state: 'cancelled', reason, due_at: null },
      });
    }
    const contents = await knex('outbox_contents')
      .join('outbox_messages', 'content_id', 'outbox_contents.id')
      .select('outbox_messages.id', 'state')
      .whereNotNull('sealed');
    expect(contents.map(({ id }) => id).sort()).toEqual(
      [onTheWire.id, rejected.id].sort(),
    );
    await expect(
      discardWaitingMessages({ knex, reason: 'Again' }),
    ).resolves.toBe(0);
  });

  it('tries again what was given up, with time enough', async () => {
    const [{ id }] = await enqueue([aDraft()]);
    await knex('outbox_messages').where({ id }).update({ expires_at: 1 });
    await expireMessages({ knex, limit: 10 });
    await retryMessage({ knex, id });
    const row = await read(id);
    expect(row.state).toBe('queued');
    expect(Number(row.expires_at) - Number(row.due_at)).toBe(24 * 3600_000);
    await expect(expireMessages({ knex, limit: 10 })).resolves.toBe(0);
  });

  it('expires what is held too, but nothing on the wire', async () => {
    const [onTheWire] = await enqueue([aDraft()]);
    await claimDueMessages({ knex, limit: 1, leaseMs: 9999 });
    const [held] = await enqueue([aDraft()]);
    await holdDueMessages({ knex, reason: 'Off', limit: 10 });
    await knex('outbox_messages').update({ expires_at: 1 });
    await expect(expireMessages({ knex, limit: 10 })).resolves.toBe(1);
    await expect(read(held.id)).resolves.toMatchObject({ state: 'expired' });
    await expect(read(onTheWire.id)).resolves.toMatchObject({
      state: 'sending',
    });
  });
});
