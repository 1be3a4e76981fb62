import {
  mockErrorHandler,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import express from 'express';
import { Knex } from 'knex';
import request from 'supertest';
import { settingsFor } from '../__testUtils__/deliveryLoop';
import { enqueueDrafts, migrated } from '../__testUtils__/outbox';
import { settingsKey } from '../delivery';
import { createRouter } from '../http';
import { statusRoutes } from './routes';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('statusRoutes, %p', databaseId => {
  let knex: Knex;
  const settings = settingsFor({ port: 2525 });
  const permissions = mockServices.permissions.mock();

  beforeEach(async () => {
    knex = await migrated(await databases.init(databaseId));
    await enqueueDrafts(knex, 3);
    await knex('delivery_health').update({
      settings_fingerprint: settingsKey(settings),
      failing_since: 1000,
      failure_class: 'network',
      reply: 'connect ECONNREFUSED',
      ...{ pace_per_minute: 12, paced_at: Date.now() },
      paced_until: 4_000_000_000_000,
    });
  });

  afterEach(async () => {
    await knex.destroy();
  });

  function readStatusAs(result: AuthorizeResult.ALLOW | AuthorizeResult.DENY) {
    permissions.authorize.mockResolvedValue([{ result }]);
    const router = createRouter(
      statusRoutes({
        knex,
        settings: { current: async () => settings },
        permissions,
      }),
      {
        auditor: mockServices.auditor.mock(),
        httpAuth: mockServices.httpAuth(),
        permissions,
      },
    );
    return request(express().use(router).use(mockErrorHandler())).get(
      '/status',
    );
  }

  it('tells everybody whether mail works, and administrators why not', async () => {
    const short = await readStatusAs(AuthorizeResult.DENY);
    expect(short.body).toEqual({
      status: 'degraded',
      since: '1970-01-01T00:00:01.000Z',
    });
    const full = await readStatusAs(AuthorizeResult.ALLOW);
    expect(full.body).toEqual({
      ...short.body,
      waiting: 3,
      cause: {
        failureClass: 'network',
        summary: 'The mail server cannot be reached.',
        reply: 'connect ECONNREFUSED',
      },
      limits: {
        slowed: { perMinute: 12, until: '2096-10-02T07:06:40.000Z' },
      },
    });
  });
});
