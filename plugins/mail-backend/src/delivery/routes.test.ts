import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import express from 'express';
import { Knex } from 'knex';
import request from 'supertest';
import { startSmtpServer, SmtpServer } from '../__testUtils__';
import {
  countStates,
  settingsFor,
  TestedLoop,
} from '../__testUtils__/deliveryLoop';
import { aDraft, migrated, transparentSealing } from '../__testUtils__/outbox';
import { suppressAddress, whySuppressed } from '../bounces';
import { createRouter } from '../http';
import { createEnqueue, Enqueue, messageRoutes } from '../outbox';
import { whyOff } from './gate';
import { deliveryRoutes } from './routes';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('deliveryRoutes, %p', databaseId => {
  let knex: Knex;
  let server: SmtpServer;
  let tested: TestedLoop;
  let enqueue: Enqueue;
  let app: express.Express;
  const auditor = mockServices.auditor.mock();
  const permissions = mockServices.permissions.mock();

  beforeEach(async () => {
    knex = await migrated(await databases.init(databaseId));
    server = await startSmtpServer();
    tested = new TestedLoop(knex, settingsFor(server));
    enqueue = createEnqueue({
      knex,
      messageIdDomain: 'portal.example.com',
      sealing: transparentSealing,
    });
    permissions.authorize.mockImplementation(async requests =>
      requests.map(() => ({ result: AuthorizeResult.ALLOW })),
    );
    auditor.createEvent.mockClear();
    app = startApp();
  });

  afterEach(async () => {
    await tested.loop.stop();
    await server.stop();
    await knex.destroy();
  });

  function startApp() {
    const router = createRouter(
      [
        ...messageRoutes({
          enqueue,
          renderTemplate: (id, data) => ({
            subject: id,
            text: JSON.stringify(data),
          }),
          whyOff: async () => whyOff(tested.settings),
          whySuppressed: address => whySuppressed({ knex, address }),
        }),
        ...deliveryRoutes({ knex, onChanged: () => tested.loop.wake() }),
      ],
      { auditor, permissions, httpAuth: mockServices.httpAuth() },
    );
    return express().use(router).use(mockErrorHandler());
  }

  function auditIds() {
    return auditor.createEvent.mock.calls.map(([{ eventId }]) => eventId);
  }

  it('tells what became of a message, attempt by attempt, and tries again', async () => {
    server.replies.RCPT = '451 4.7.1 Come back later';
    const [{ id }] = await enqueue([aDraft()]);
    tested.loop.start();
    await tested.until(async () => (await countStates(knex)).deferred === 1);

    const list = await request(app).get('/deliveries?state=deferred&limit=10');
    expect(list.body).toEqual({
      items: [expect.objectContaining({ id, attempts: 1, state: 'deferred' })],
    });
    const detail = await request(app).get(`/deliveries/${id}`);
    expect(detail.body).toMatchObject({
      state: 'deferred',
      nextAttemptAt: expect.stringMatching(/^\d{4}-.*Z$/),
      preview: { html: expect.stringContaining('Ready') },
      recentAttempts: [
        {
          outcome: 'deferred',
          server: `127.0.0.1:${server.port}`,
          command: expect.stringContaining('RCPT'),
          replyCode: 451,
          enhancedCode: '4.7.1',
          reply: expect.stringContaining('Come back later'),
          advice: expect.stringContaining('does not know wait some minutes'),
        },
      ],
    });

    delete server.replies.RCPT;
    const retry = await request(app).post('/deliveries/retry');
    expect(retry.body).toEqual({ released: 1 });
    await tested.until(async () => (await countStates(knex)).accepted === 1);
    const later = await request(app).get(`/deliveries/${id}`);
    expect(
      later.body.recentAttempts.map((one: { outcome: string }) => one.outcome),
    ).toEqual(['deferred', 'accepted']);
    expect(later.body.preview).toBeUndefined();

    const conflict = await request(app).post(`/deliveries/${id}/retry`);
    expect(conflict.status).toBe(409);
    expect(conflict.body.error.message).toMatch(/second mail/);
    expect(auditIds()).toEqual(['deliveries-retry', 'delivery-retry']);
  });

  it('cancels what waits, once', async () => {
    const [{ id }] = await enqueue([aDraft()]);
    const cancelled = await request(app).post(`/deliveries/${id}/cancel`);
    expect(cancelled.body).toMatchObject({ id, state: 'cancelled' });
    const again = await request(app).post(`/deliveries/${id}/cancel`);
    expect(again.status).toBe(409);
    expect(again.body.error.message).toMatch(/nothing to cancel/);
    const retried = await request(app).post(`/deliveries/${id}/retry`);
    expect(retried.body).toMatchObject({ id, state: 'queued' });
    const none = await request(app).get('/deliveries/none');
    expect(none.status).toBe(404);
    expect(auditIds()).toEqual([
      'delivery-cancel',
      'delivery-cancel',
      'delivery-retry',
    ]);
  });

  /** The lines of a streamed reply. */
  async function bulk(action: 'retry' | 'cancel', body: object) {
    const { status, text } = await request(app)
      .post(`/deliveries/bulk-${action}`)
      .send(body)
      .buffer(true)
      .parse((response, done) => {
        let received = '';
        response.setEncoding('utf8');
        response.on('data', chunk => (received += chunk));
        response.on('end', () => done(null, received));
      })
      .then(reply => ({ status: reply.status, text: String(reply.body) }));
    const lines = text.trim().split('\n');
    return { status, lines: lines.map(line => JSON.parse(line)) };
  }

  it('cancels and tries again what is listed or found, in steps, and says what could not be', async () => {
    const enqueued = await enqueue([
      ...Array.from({ length: 120 }, () => aDraft({ kind: 'acme.digest' })),
      aDraft({ kind: 'account.invitation', confidential: true }),
      aDraft({ kind: 'account.invitation' }),
    ]);
    const ids = enqueued.map(({ id }) => id);
    await knex('outbox_messages')
      .whereIn('id', ids.slice(0, 10))
      .update({ state: 'accepted', due_at: null });

    const search = { kind: 'acme.digest' };
    const cancelled = await bulk('cancel', { search });
    expect(cancelled.lines).toHaveLength(4);
    expect(cancelled.lines[0]).toMatchObject({ done: false });
    expect(cancelled.lines[3]).toEqual({
      ...{ done: true, changed: 110 },
      refused: [{ because: 'accepted', count: 10 }],
    });
    await expect(countStates(knex)).resolves.toMatchObject({
      ...{ cancelled: 110, accepted: 10, queued: 2 },
    });

    await bulk('cancel', { ids: ids.slice(120) });
    const retried = await bulk('retry', { ids: ids.slice(8) });
    expect(retried.lines.at(-1)).toEqual({
      ...{ done: true, changed: 111 },
      refused: expect.arrayContaining([
        { because: 'accepted', count: 2 },
        { because: 'erased', count: 1 },
      ]),
    });
    await expect(countStates(knex)).resolves.toMatchObject({
      ...{ accepted: 10, queued: 111, cancelled: 1 },
    });
    expect(auditIds()).toEqual([
      'deliveries-bulk-cancel',
      'deliveries-bulk-cancel',
      'deliveries-bulk-retry',
    ]);
    const refused = await bulk('retry', { ids: ['1'], search: {} });
    expect(refused.status).toBe(400);
    expect(refused.lines[0].error.message).toMatch(/ids/);
  });

  it('tries nothing again to a suppressed address, says so, and does when that is lifted', async () => {
    const address = 'gone@example.com';
    const enqueued = await enqueue([
      ...[aDraft({ address }), aDraft({ address })],
      aDraft(),
    ]);
    const ids = enqueued.map(({ id }) => id);
    await knex('outbox_messages')
      .whereIn('id', ids)
      .update({
        ...{ state: 'rejected', reason: 'No such mailbox', due_at: null },
      });
    await knex('outbox_messages')
      .where({ id: ids[1] })
      .update({ state: 'suppressed' });
    await knex('outbox_messages')
      .where({ id: ids[2] })
      .update({ state: 'bounced' });
    await suppressAddress(knex, { address, cause: 'by-hand' });

    const retried = await bulk('retry', { ids });
    expect(retried.lines.at(-1)).toEqual({
      ...{ done: true, changed: 1 },
      refused: [{ because: 'suppressed', count: 2 }],
    });
    await expect(countStates(knex)).resolves.toEqual({
      ...{ rejected: 1, suppressed: 1, queued: 1 },
    });

    await knex('suppressions').delete();
    const lifted = await bulk('retry', { ids });
    expect(lifted.lines.at(-1)).toEqual({
      ...{ done: true, changed: 2 },
      refused: [{ because: 'queued', count: 1 }],
    });
  });

  it('takes messages from other plugins, each with keys of its own', async () => {
    const post = (draft: object, caller = mockCredentials.service.header()) =>
      request(app).post('/messages').set('authorization', caller).send(draft);
    const draft = {
      to: 'ada@example.com',
      idempotencyKey: 'invitation-1',
      kind: 'account.invitation',
      template: { id: 'accounts.invitation', data: { name: 'Ada' } },
    };
    const first = await post(draft);
    expect(first.body).toEqual({ id: expect.any(String), created: true });
    const again = await post(draft);
    expect(again.body).toEqual({ id: first.body.id, created: false });
    const [row] = await knex('outbox_messages').select();
    expect(row).toMatchObject({
      origin: 'external:test-service',
      subject: 'accounts.invitation',
    });

    const refused = await post(draft, mockCredentials.user.header());
    expect(refused.status).toBe(403);
    const wrong = await post({ ...draft, to: 'nobody' });
    expect(wrong.status).toBe(400);
    expect(wrong.body.error.message).toMatch(/^to: /);

    tested.settings = { state: 'off' };
    const off = await post({
      ...draft,
      idempotencyKey: 'reset-1',
      whenOff: 'refuse',
    });
    expect(off.status).toBe(503);
    expect(off.body.error.message).toBe('Mail is switched off.');
    const held = await post({ ...draft, idempotencyKey: 'news-1' });
    expect(held.body.created).toBe(true);
  });

  it('says at once why nothing goes to a suppressed address, and sends nothing there', async () => {
    await suppressAddress(knex, {
      ...{ address: 'ada@example.com', cause: 'refused' },
      words: '550 5.1.1 User unknown',
    });
    const asked = await request(app)
      .post('/messages')
      .set('authorization', mockCredentials.service.header())
      .send({
        ...{ to: 'ada@example.com', idempotencyKey: 'invitation-2' },
        ...{ kind: 'account.invitation', confidential: true },
        content: { subject: 'Welcome', text: 'https://portal.example/secret' },
      });
    expect(asked.body).toMatchObject({
      created: true,
      suppressedBecause: expect.stringMatching(/refused.*550 5.1.1 User/),
    });
    const [{ id }] = await enqueue([aDraft({ address: 'ada@EXAMPLE.com' })]);
    const [other] = await enqueue([aDraft({ address: 'bob@example.com' })]);
    tested.loop.start();
    await tested.until(async () => (await countStates(knex)).accepted === 1);
    await tested.until(async () => (await countStates(knex)).suppressed === 2);
    expect(server.messages.map(({ recipients }) => recipients)).toEqual([
      ['bob@example.com'],
    ]);
    const accepted = await request(app).get(`/deliveries/${other.id}`);
    expect(accepted.body.state).toBe('accepted');
    const { body } = await request(app).get(`/deliveries/${id}`);
    expect(body).toMatchObject({
      ...{ state: 'suppressed', attempts: 0, recentAttempts: [] },
      reason: expect.stringMatching(/refused.*550 5.1.1 User unknown/),
    });
    // What was confidential is gone with the end of its message.
    await expect(
      knex('outbox_contents').whereNotNull('sealed'),
    ).resolves.toEqual([]);
    const again = await request(app).post(`/deliveries/${id}/retry`);
    expect(again.status).toBe(409);
    expect(again.body.error.message).toMatch(/does not write to it/);
  });
});
