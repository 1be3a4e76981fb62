import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import request from 'supertest';
import { createCatalogDatabase } from '../__testUtils__/catalog';
import { recordChanges } from '../__testUtils__/changes';
import { catalogModuleEntityEvents } from '../module';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const READ = '/api/catalog/entity-events/read';
const ACKNOWLEDGE = '/api/catalog/entity-events/acknowledge';
const subscription = 'mail';

describe('createHandoverRouter', () => {
  async function start(prepare?: 'no catalog') {
    const knex = prepare
      ? await databases.init('SQLITE_3')
      : await createCatalogDatabase(databases, 'SQLITE_3');
    const logger = mockServices.logger.mock();
    logger.child.mockReturnValue(logger);
    const { server } = await startTestBackend({
      features: [
        catalogModuleEntityEvents,
        mockServices.database.factory({ knex }),
        logger.factory,
      ],
    });
    const post = (
      path: string,
      body: object | string,
      credentials = mockCredentials.service.header(),
    ) =>
      request(server)
        .post(path)
        .set('authorization', credentials)
        .set('content-type', 'application/json')
        .send(body);
    return { knex, logger, post };
  }

  it('is for services alone', async () => {
    const { post } = await start();
    for (const path of [READ, ACKNOWLEDGE]) {
      const body = { subscription, lease: '1' };
      const user = mockCredentials.user.header('user:default/guest');
      expect((await post(path, body, user)).status).toBe(403);
      const nobody = mockCredentials.none.header();
      expect((await post(path, body, nobody)).status).toBe(401);
    }
  });

  it('hands over and takes acknowledgements', async () => {
    const { knex, post } = await start();
    expect((await post(READ, { subscription })).body).toEqual({
      changes: [],
      expired: 0,
    });
    await recordChanges(knex, ['a', 'b']);
    const { status, body } = await post(READ, { subscription, limit: 1 });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      lease: expect.any(String),
      changes: [{ entityRef: 'component:default/a', kinds: ['created'] }],
      expired: 0,
    });
    const lease = { subscription, lease: body.lease };
    expect((await post(ACKNOWLEDGE, lease)).status).toBe(204);
    const again = await post(ACKNOWLEDGE, lease);
    expect(again.status).toBe(409);
    expect(again.body.error.name).toBe('ConflictError');
  });

  it.each([
    [READ, {}, 'subscription'],
    [READ, { subscription: 'UPPER' }, 'subscription'],
    [READ, { subscription, limit: 201 }, 'limit'],
    [READ, { subscription, leaseSeconds: 4 }, 'leaseSeconds'],
    [READ, { subscription, colour: 'red' }, 'colour'],
    [READ, '[]', 'body'],
    [READ, '{', 'JSON'],
    [ACKNOWLEDGE, { subscription }, 'lease'],
  ])('refuses %s with %j and names the field', async (path, body, field) => {
    const { post } = await start();
    const response = await post(path, body);
    expect(response.status).toBe(400);
    expect(response.body.error.message).toContain(field);
  });

  it('says why nothing is detected beside a catalog that it does not know', async () => {
    const { logger, post } = await start('no catalog');
    const response = await post(READ, { subscription });
    expect(response.status).toBe(503);
    expect(response.body.error.message).toContain('final_entities.hash');
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringContaining('final_entities.hash'),
    );
  });
});
