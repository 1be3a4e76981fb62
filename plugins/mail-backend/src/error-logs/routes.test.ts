import {
  mockErrorHandler,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import express from 'express';
import { Knex } from 'knex';
import request from 'supertest';
import { migrated } from '../__testUtils__/outbox';
import { createRouter } from '../http';
import { recordErrors } from './recordErrors';
import { errorLogEndpoints } from './routes';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const sources = ['delivery', 'workflow'];
const leastSeverity = 'error';
const address = (of: string) => ({
  to: { type: 'address', address: of },
  ...{ sources, leastSeverity },
});
const entity = (of: string) => ({
  to: { type: 'entity', entityRef: of },
  ...{ sources, leastSeverity },
});
const watched = {
  ...{ taskPlugins: ['catalog'], silentPlugins: [] },
  backendLogs: 'off' as const,
};

describe.each(databases.eachSupportedId())(
  'errorLogEndpoints, %p',
  databaseId => {
    let knex: Knex;
    let app: express.Express;
    const auditor = mockServices.auditor.mock();
    const permissions = mockServices.permissions.mock();

    beforeEach(async () => {
      knex = await migrated(await databases.init(databaseId));
      auditor.createEvent.mockReset();
      auditor.createEvent.mockResolvedValue({
        success: async () => {},
        fail: async () => {},
      });
      permissions.authorize.mockImplementation(async requests =>
        requests.map(() => ({ result: AuthorizeResult.ALLOW })),
      );
      const router = createRouter(
        errorLogEndpoints({
          ...{ knex, watched: () => watched, auth: mockServices.auth() },
        }),
        {
          ...{ auditor, permissions, httpAuth: mockServices.httpAuth() },
        },
      );
      app = express().use(router).use(mockErrorHandler());
    });

    afterEach(async () => {
      await knex.destroy();
    });

    const put = (body: object) =>
      request(app).put('/error-logs/recipients').send(body);
    const read = async () =>
      (await request(app).get('/error-logs/recipients').expect(200)).body;

    it('keeps the list as it was saved last, in one spelling', async () => {
      expect(await read()).toEqual({ version: 0, items: [] });
      const items = [
        address('Ada@HARBOUR.example'),
        { ...entity('Group:Default/Admins'), sources: ['catalog', 'catalog'] },
      ];
      const saved = await put({ version: 0, items }).expect(200);
      expect(saved.body).toEqual({
        version: 1,
        items: [
          address('Ada@harbour.example'),
          { ...entity('group:default/admins'), sources: ['catalog'] },
        ],
      });
      expect(await read()).toEqual(saved.body);
      expect(auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({ eventId: 'error-recipients-update' }),
      );
      const { leastSeverity: _, ...unsaid } = address('ben@harbour.example');
      const { body } = await put({ version: 1, items: [unsaid] }).expect(200);
      expect(body.items[0].leastSeverity).toBe('warning');
      await put({ version: 2, items: [] }).expect(200);
      expect(await read()).toEqual({ version: 3, items: [] });
    });

    it('refuses who saves over what somebody else saved', async () => {
      const replies = await Promise.all(
        ['ada', 'ben'].map(name =>
          put({ version: 0, items: [address(`${name}@harbour.example`)] }),
        ),
      );
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
      const winner = replies.find(({ status }) => status === 200)!;
      expect(await read()).toEqual(winner.body);
    });

    it('names everybody who is in the list twice, and stores nothing', async () => {
      const { body } = await put({
        version: 0,
        items: [
          address('ada@harbour.example'),
          address('ADA@Harbour.example'),
          entity('user:default/ada'),
          entity('user:default/ADA'),
        ],
      }).expect(400);
      expect(body.error.fields).toEqual([
        {
          path: 'items.1.to',
          message: 'is in the list already, as number 1',
        },
        {
          path: 'items.3.to',
          message: 'is in the list already, as number 3',
        },
      ]);
      expect(await read()).toEqual({ version: 0, items: [] });
    });

    it.each([
      [address('nobody'), 'items.0.to.address'],
      [entity('component:default/shop'), 'items.0.to.entityRef'],
      [{ ...address('a@b.example'), sources: [] }, 'items.0.sources'],
      [{ ...address('a@b.example'), sources: ['rain'] }, 'items.0.sources.0'],
      [
        { ...address('a@b.example'), leastSeverity: 'bad' },
        'items.0.leastSeverity',
      ],
    ])('refuses %j', async (item, path) => {
      const { body } = await put({ version: 0, items: [item] }).expect(400);
      expect(JSON.stringify(body)).toContain(path);
    });

    it('says what choices would have meant last week', async () => {
      await recordErrors(knex, [
        { source: 'catalog', title: 'It burns', detail: 'x' },
        { source: 'logs', title: 'It rains', detail: 'x', times: 2 },
      ]);
      const ask = (items: object[]) =>
        request(app).post('/error-logs/recipients/preview').send({ items });
      const all = { sources: ['catalog', 'logs'], leastSeverity: 'warning' };
      const { body } = await ask([
        { ...all, sources: ['catalog'] },
        { ...all, sources: [] },
        all,
        { ...all, leastSeverity: 'critical' },
      ]).expect(200);
      expect(body.items).toEqual([1, 0, 2, 0].map(mails => ({ mails })));
      expect(Date.parse(body.since)).toBeGreaterThan(Date.now() - 3_600_000);
      const refused = await ask([{ ...all, leastSeverity: 'x', to: 'y' }]);
      expect(refused.status).toBe(400);
      expect(
        refused.body.error.fields.map(({ path }: { path: string }) => path),
      ).toEqual(['items.0.leastSeverity', 'items.0.to']);
    });

    it('keeps a group quiet for as long as somebody wants, and says who', async () => {
      const words = { title: 'It burns', detail: 'x' };
      await recordErrors(knex, [{ source: 'catalog', ...words }]);
      const [{ id }] = await knex('error_groups').select('id');
      const snooze = (length: string) =>
        request(app).put(`/error-logs/${id}/snooze`).send({ for: length });
      const lengthOf = async (length: string) => {
        const { body } = await snooze(length).expect(200);
        const { by, at, until } = body.snoozed;
        expect(by).toBe('user:default/mock');
        return Date.parse(until) - Date.parse(at);
      };
      expect(await lengthOf('hour')).toBe(3_600_000);
      expect(await lengthOf('day')).toBe(24 * 3_600_000);
      expect(await lengthOf('week')).toBe(7 * 24 * 3_600_000);
      expect(await lengthOf('until-resolved')).toBe(NaN);
      const listed = () => request(app).get('/error-logs').expect(200);
      expect((await listed()).body.items[0].snoozed).toBeDefined();
      expect(auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({ eventId: 'error-group-snooze' }),
      );

      await request(app).delete(`/error-logs/${id}/snooze`).expect(200);
      expect((await listed()).body.items[0].snoozed).toBeUndefined();
      await snooze('hour').expect(200);
      await knex('error_groups').decrement('snoozed_until', 3_600_000);
      expect((await listed()).body.items[0].snoozed).toBeUndefined();

      await knex('error_groups').update({ resolved_at: 1 });
      await snooze('until-resolved').expect(409);
      const { body } = await snooze('for ever').expect(400);
      expect(body.error.fields[0].path).toBe('for');
      const nowhere = '/error-logs/nowhere/snooze';
      await request(app).put(nowhere).send({ for: 'day' }).expect(404);
      await request(app).delete(nowhere).expect(404);
    });

    it('lists a hundred groups, those seen last first', async () => {
      const letters = 'abcdefghijk'.split('');
      const titles = letters.flatMap(one => letters.map(two => one + two));
      await recordErrors(
        knex,
        titles
          .slice(0, 100)
          .map(title => ({ source: 'catalog', title, detail: 'x' })),
      );
      await knex('error_groups')
        .where({ title: 'cd' })
        .update({ first_seen_at: 1000, last_seen_at: 4_000_000_000_000 });
      await recordErrors(knex, [
        { source: 'workflow', title: 'zz', detail: 'token=abc', times: 7 },
      ]);
      const { body } = await request(app).get('/error-logs').expect(200);
      expect(body.watched).toEqual(watched);
      expect(body.items).toHaveLength(100);
      expect(body.items[0]).toEqual({
        id: expect.any(String),
        ...{ source: 'catalog', severity: 'error' },
        title: 'cd',
        detail: 'x',
        count: 1,
        firstSeenAt: '1970-01-01T00:00:01.000Z',
        lastSeenAt: '2096-10-02T07:06:40.000Z',
      });
      const latest = body.items.find(
        (group: { title: string }) => group.title === 'zz',
      );
      expect(latest).toMatchObject({ count: 7, detail: 'token=…' });
    });
  },
);
