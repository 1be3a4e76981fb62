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
const address = (of: string) => ({
  to: { type: 'address', address: of },
  sources,
});
const entity = (of: string) => ({
  to: { type: 'entity', entityRef: of },
  sources,
});

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
      const router = createRouter(errorLogEndpoints({ knex }), {
        ...{ auditor, permissions, httpAuth: mockServices.httpAuth() },
      });
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
      await put({ version: 1, items: [] }).expect(200);
      expect(await read()).toEqual({ version: 2, items: [] });
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
    ])('refuses %j', async (item, path) => {
      const { body } = await put({ version: 0, items: [item] }).expect(400);
      expect(JSON.stringify(body)).toContain(path);
    });

    it('lists a hundred groups, those seen last first', async () => {
      const letters = 'abcdefghijk'.split('');
      const titles = letters.flatMap(one => letters.map(two => one + two));
      await recordErrors(
        knex,
        titles.map(title => ({ source: 'catalog', title, detail: 'x' })),
      );
      await knex('error_groups')
        .where({ title: 'cd' })
        .update({ first_seen_at: 1000, last_seen_at: 4_000_000_000_000 });
      await recordErrors(knex, [
        { source: 'catalog', title: 'zz', detail: 'token=abc', times: 7 },
      ]);
      const { body } = await request(app).get('/error-logs').expect(200);
      expect(body.items).toHaveLength(100);
      expect(body.items[0]).toEqual({
        id: expect.any(String),
        source: 'catalog',
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
