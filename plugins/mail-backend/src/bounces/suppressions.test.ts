import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import express from 'express';
import { Knex } from 'knex';
import request from 'supertest';
import { aDraft, migrated, transparentSealing } from '../__testUtils__/outbox';
import { createRouter } from '../http';
import { createEnqueue, Enqueue } from '../outbox';
import { PersonFinder } from './PersonFinder';
import { suppressionRoutes } from './routes';
import { suppressAddress } from './suppressAddress';
import { forgetLifted } from './suppressionTask';
import { tellAddressees } from './tellAddressees';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

function person(kind: string, name: string, email: string): Entity {
  return {
    ...{ apiVersion: 'backstage.io/v1alpha1', kind },
    metadata: { name, namespace: 'default' },
    spec: { profile: { email } },
  };
}

const refused = {
  address: 'ada@example.com',
  cause: 'refused',
  words: '550 5.1.1 User unknown',
} as const;

describe.each(databases.eachSupportedId())('suppressions, %p', databaseId => {
  let knex: Knex;
  let enqueue: Enqueue;
  let app: express.Express;
  const permissions = mockServices.permissions.mock();
  const auditor = mockServices.auditor.mock();
  const send = jest.fn(async (_: NotificationSendOptions) => {});
  const people = new PersonFinder({
    auth: mockServices.auth(),
    catalog: catalogServiceMock({
      entities: [
        person('User', 'mock', 'Ada@Example.com'),
        person('Group', 'ada-team', 'ada@example.com'),
        person('User', 'bob', 'bob@example.com'),
      ],
    }),
  });

  beforeAll(async () => {
    knex = await migrated(await databases.init(databaseId));
  });

  beforeEach(async () => {
    await knex('suppressions').delete();
    await knex('outbox_messages').delete();
    enqueue = createEnqueue({
      ...{ knex, messageIdDomain: 'portal.example.com' },
      sealing: transparentSealing,
    });
    permissions.authorize.mockImplementation(async requests =>
      requests.map(() => ({ result: AuthorizeResult.ALLOW })),
    );
    auditor.createEvent.mockClear();
    send.mockReset();
    const auth = mockServices.auth();
    const router = createRouter(
      suppressionRoutes({ knex, auth, people, onChanged: () => {} }),
      { auditor, permissions, httpAuth: mockServices.httpAuth() },
    );
    app = express().use(router).use(mockErrorHandler());
  });

  afterAll(async () => {
    await knex.destroy();
  });

  function tell() {
    const logger = mockServices.logger.mock();
    return tellAddressees({ knex, logger, people, notifications: { send } });
  }

  function told() {
    return send.mock.calls.map(([{ payload }]) => payload.title);
  }

  async function stateOf(id: string) {
    return (await knex('outbox_messages').where({ id }).first()).state;
  }

  it('are entered, lifted and restored by an administrator, with all that waits', async () => {
    const [waiting] = await enqueue([aDraft()]);
    const [other] = await enqueue([aDraft({ address: 'bob@example.com' })]);
    const added = await request(app)
      .post('/suppressions')
      .send({ address: 'ada@EXAMPLE.com', note: 'Has left.' });
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({
      ...{ address: 'ada@example.com', cause: 'by-hand', words: 'Has left.' },
      suppressedBy: 'user:default/mock',
    });
    await expect(stateOf(waiting.id)).resolves.toBe('suppressed');
    await expect(stateOf(other.id)).resolves.toBe('queued');

    const again = await request(app)
      .post('/suppressions')
      .send({ address: 'ada@example.com' });
    expect(again.status).toBe(409);
    const wrong = await request(app)
      .post('/suppressions')
      .send({ address: 'ada', note: 7 });
    expect(wrong.status).toBe(400);
    expect(wrong.body.error.message).toMatch(/address: .*note: /s);

    const { id } = added.body;
    const lifted = await request(app).delete(`/suppressions/${id}`);
    expect(lifted.body).toEqual({
      ...{ id, address: 'ada@example.com', suppressedMessages: 1 },
    });
    await expect(stateOf(waiting.id)).resolves.toBe('suppressed');
    expect((await request(app).get('/suppressions')).body.items).toEqual([]);
    expect((await request(app).delete(`/suppressions/${id}`)).status).toBe(404);

    const [later] = await enqueue([aDraft()]);
    const restored = await request(app).post(`/suppressions/${id}/restore`);
    expect(restored.body).toMatchObject({ id, words: 'Has left.' });
    await expect(stateOf(later.id)).resolves.toBe('suppressed');
    expect((await request(app).post('/suppressions/none/restore')).status).toBe(
      404,
    );
    expect(
      auditor.createEvent.mock.calls.map(([{ eventId }]) => eventId),
    ).toEqual([
      ...['suppression-add', 'suppression-add', 'suppression-add'],
      ...['suppression-lift', 'suppression-lift'],
      ...['suppression-restore', 'suppression-restore'],
    ]);
  });

  it('are listed by the beginning of the address, a page at a time', async () => {
    for (const name of ['ada', 'adam', 'bob', 'a%']) {
      const address = `${name}@example.com`;
      await suppressAddress(knex, { ...refused, address });
    }
    const first = await request(app).get('/suppressions?address=ADA&limit=1');
    expect(first.body.items).toHaveLength(1);
    const { nextCursor } = first.body;
    const second = await request(app).get(
      `/suppressions?address=ADA&limit=1&cursor=${nextCursor}`,
    );
    const found = [...first.body.items, ...second.body.items];
    expect(found.map(({ address }) => address).sort()).toEqual([
      ...['ada@example.com', 'adam@example.com'],
    ]);
    expect(second.body.nextCursor).toBeUndefined();
    const literal = await request(app).get('/suppressions?address=a%25');
    expect(literal.body.items).toHaveLength(1);
    const wrong = await request(app).get('/suppressions?cursor=nonsense');
    expect(wrong.status).toBe(400);
  });

  it('stay as they are when they happen again, and keep no evidence when lifted between', async () => {
    const [message] = await enqueue([aDraft()]);
    const evidence = { ...refused, messageId: message.id };
    await expect(suppressAddress(knex, evidence)).resolves.toBe(true);
    await expect(
      suppressAddress(knex, { ...refused, words: 'other words' }),
    ).resolves.toBe(false);
    const [{ id, words, deliveryId }] = (
      await request(app).get('/suppressions')
    ).body.items;
    expect({ words, deliveryId }).toEqual({
      ...{ words: refused.words, deliveryId: message.id },
    });
    await request(app).delete(`/suppressions/${id}`);
    await suppressAddress(knex, {
      ...{ address: refused.address, cause: 'by-hand' },
    });
    const [renewed] = (await request(app).get('/suppressions')).body.items;
    expect(renewed).toMatchObject({ cause: 'by-hand' });
    expect(renewed).not.toHaveProperty('words');
    expect(renewed).not.toHaveProperty('deliveryId');
    expect(renewed.id).not.toBe(id);
  });

  it('are nobody’s business but the administrators’ and the person’s own', async () => {
    await suppressAddress(knex, { ...refused, address: 'Ada@example.com' });
    permissions.authorize.mockImplementation(async requests =>
      requests.map(() => ({ result: AuthorizeResult.DENY })),
    );
    for (const call of [
      request(app).get('/suppressions'),
      request(app).post('/suppressions').send({ address: 'eve@example.com' }),
      request(app).delete('/suppressions/any'),
      request(app).post('/suppressions/any/restore'),
    ]) {
      expect((await call).status).toBe(403);
    }
    const own = await request(app).get('/suppressions/mine');
    expect(own.body.suppression).toEqual({
      ...{ address: 'Ada@example.com', cause: 'refused' },
      ...{ words: refused.words, since: expect.any(String) },
    });
    const bob = await request(app)
      .get('/suppressions/mine')
      .set('authorization', mockCredentials.user.header('user:default/bob'));
    expect(bob.body).toEqual({});
  });

  it('are told to whoever has the address, once, and again when they are over', async () => {
    await suppressAddress(knex, refused);
    await suppressAddress(knex, { ...refused, address: 'eve@example.com' });
    await Promise.all([tell(), tell()]);
    expect(send.mock.calls).toEqual([
      [
        {
          recipients: {
            type: 'entity',
            entityRef: ['user:default/mock', 'group:default/ada-team'],
          },
          payload: {
            title: 'Mails of this portal do not reach you',
            description: expect.stringContaining('550 5.1.1 User unknown'),
            ...{ link: '/settings/mail', topic: 'mail', severity: 'high' },
            scope: 'mail:address:ada@example.com',
          },
        },
      ],
    ]);
    const [{ id }] = await knex('suppressions').where(
      ...(['address', refused.address] as const),
    );
    await request(app).delete(`/suppressions/${id}`);
    await tell();
    await tell();
    expect(told()).toEqual([
      'Mails of this portal do not reach you',
      'Mails of this portal reach you again',
    ]);
  });

  it('are told later when they cannot be told now', async () => {
    await suppressAddress(knex, refused);
    send.mockRejectedValueOnce(new Error('notifications are away'));
    await tell();
    await tell();
    expect(told()).toHaveLength(2);
    await tell();
    expect(told()).toHaveLength(2);
  });

  it('are forgotten a month after they were lifted', async () => {
    for (const address of ['old@example.com', 'new@example.com']) {
      await suppressAddress(knex, { ...refused, address });
    }
    await suppressAddress(knex, refused);
    const lift = (address: string, daysAgo: number) =>
      knex('suppressions')
        .where({ address })
        .update({ lifted_at: Date.now() - daysAgo * 24 * 3600_000 });
    await lift('old@example.com', 31);
    await lift('new@example.com', 29);
    await forgetLifted({ knex });
    const left = await knex('suppressions').orderBy('address').pluck('address');
    expect(left).toEqual(['ada@example.com', 'new@example.com']);
  });
});
