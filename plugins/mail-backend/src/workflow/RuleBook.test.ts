import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import request from 'supertest';
import { migrated } from '../__testUtils__/migrated';
import { createRouter } from '../http';
import { RuleBook } from './RuleBook';
import { ruleEndpoints } from './routes';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('RuleBook, %p', databaseId => {
  it('believes an administrator before app-config before the default', async () => {
    const knex = await databases.init(databaseId);
    await migrated(knex);
    const logger = mockServices.logger.mock();
    const rules = RuleBook.create({
      knex,
      configured: {
        'requirement-updated': false,
        'entity-created': true,
        constructor: true,
      },
      logger,
    });
    const decided = async (ruleId: string) => {
      const rule = (await rules.list()).find(({ id }) => id === ruleId)!;
      return [rule.enabled, rule.decidedBy];
    };
    const isOn = async (ruleId: string) =>
      (await rules.enabledRules()).some(({ id }) => id === ruleId);

    expect(await decided('test-case-updated')).toEqual([true, 'default']);
    expect(await decided('entity-updated')).toEqual([false, 'default']);
    expect(await decided('requirement-updated')).toEqual([false, 'app-config']);
    expect(await decided('entity-created')).toEqual([true, 'app-config']);
    expect(await isOn('entity-created')).toBe(true);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining("'constructor', which does not exist"),
    );

    const updatedBy = 'user:default/admin';
    await rules.set('entity-created', { enabled: false, updatedBy });
    await rules.set('entity-created', { enabled: true, updatedBy });
    await rules.set('entity-created', { enabled: false, updatedBy });
    expect(await decided('entity-created')).toEqual([false, 'administrator']);
    expect(await isOn('entity-created')).toBe(false);
    await expect(
      rules.set('nonsense', { enabled: true, updatedBy }),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });
});

describe('ruleEndpoints', () => {
  it('lists the rules, switches one and keeps who did it', async () => {
    const knex = await databases.init('SQLITE_3');
    await migrated(knex);
    const auditor = mockServices.auditor.mock();
    const audit = { success: jest.fn(), fail: jest.fn() };
    auditor.createEvent.mockResolvedValue(audit);
    const { server } = await startTestBackend({
      features: [
        auditor.factory,
        createBackendPlugin({
          pluginId: 'mail',
          register: env =>
            env.registerInit({
              deps: {
                auditor: coreServices.auditor,
                auth: coreServices.auth,
                httpAuth: coreServices.httpAuth,
                httpRouter: coreServices.httpRouter,
                logger: coreServices.logger,
                permissions: coreServices.permissions,
              },
              async init({ auth, httpRouter, logger, ...services }) {
                const rules = RuleBook.create({ knex, configured: {}, logger });
                httpRouter.use(
                  createRouter(ruleEndpoints({ knex, rules, auth }), services),
                );
              },
            }),
        }),
      ],
    });
    const authorization = mockCredentials.user.header('user:default/admin');
    const put = (id: string) =>
      request(server)
        .put(`/api/mail/rules/${id}`)
        .set('authorization', authorization)
        .send({ enabled: false });

    const switched = await put('owner-changed');
    expect(switched.body).toMatchObject({
      id: 'owner-changed',
      enabled: false,
      decidedBy: 'administrator',
    });
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'rule-update' }),
    );
    expect(audit.success).toHaveBeenCalledTimes(1);
    expect(await knex('rules').select('rule_id', 'updated_by')).toEqual([
      { rule_id: 'owner-changed', updated_by: 'user:default/admin' },
    ]);

    const { body } = await request(server)
      .get('/api/mail/rules')
      .set('authorization', authorization);
    expect(body.items).toContainEqual({ ...switched.body, mailsLastWeek: 0 });
    expect(body.items.length).toBeGreaterThan(5);

    expect((await put('nonsense')).status).toBe(404);
    expect(audit.fail).toHaveBeenCalledTimes(1);
  });
});
