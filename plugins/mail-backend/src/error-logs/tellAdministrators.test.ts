import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { Knex } from 'knex';
import { settingsFor } from '../__testUtils__/deliveryLoop';
import { enqueueDrafts, migrated } from '../__testUtils__/outbox';
import { StandIn } from '../delivery';
import { tellAdministrators } from './tellAdministrators';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const minutesAgo = (minutes: number) => Date.now() - minutes * 60_000;
const failing = {
  flow: 'probing',
  working_since: null,
  failure_class: 'network',
  reply: 'connect ECONNREFUSED',
  advice: 'Ask whoever runs the server.',
};
const paused = {
  ...failing,
  flow: 'paused',
  failure_class: 'auth',
  reply: '535 5.7.8 No',
};
const working = {
  flow: 'open',
  failing_since: null,
  paused_at: null,
  failure_class: null,
  working_since: 1,
};

describe.each(databases.eachSupportedId())(
  'tellAdministrators, %p',
  databaseId => {
    let knex: Knex;
    const logger = mockServices.logger.mock();
    const send = jest.fn(async (_: NotificationSendOptions) => {});

    beforeEach(async () => {
      knex = await migrated(await databases.init(databaseId));
      send.mockReset();
    });

    afterEach(async () => {
      await knex.destroy();
    });

    function round(
      administrators = ['group:default/admins'],
      standIn?: StandIn,
    ) {
      return tellAdministrators({
        knex,
        readStandIn: async () => standIn,
        logger,
        administrators,
        notifications: { send },
      });
    }

    function become(state: object) {
      return knex('delivery_health').where({ id: 1 }).update(state);
    }

    function titles() {
      return send.mock.calls.map(([{ payload }]) => payload.title);
    }

    it('tells of a pause at once, once per incident, and when it is over', async () => {
      await become({ ...paused, paused_at: 1, failing_since: 1 });
      await Promise.all([round(), round(), round()]);
      await round();
      expect(send.mock.calls).toEqual([
        [
          {
            recipients: {
              type: 'entity',
              entityRef: ['group:default/admins'],
            },
            payload: {
              title: 'The mail server does not accept our sign-in',
              description: expect.stringContaining('535 5.7.8 No'),
              severity: 'high',
              link: '/mail/deliveries',
              topic: 'mail',
              scope: 'mail:delivery',
            },
          },
        ],
      ]);

      await become(working);
      await round();
      await round();
      expect(titles()).toEqual([
        'The mail server does not accept our sign-in',
        'Mail works again',
      ]);
      expect(send.mock.calls[1][0].payload.scope).toBe('mail:delivery');

      await become({ ...paused, paused_at: 1, failing_since: 1 });
      await round();
      expect(titles()).toHaveLength(3);
    });

    it.each([
      [0, ['No message waits so far', 'none waits so far', 'are sent again']],
      [1, ['One message waits and is', 'one waits', 'that waited is being']],
      [2, ['2 messages wait and are', '2 messages wait', '2 messages that']],
    ])('says what %i messages do meanwhile', async (count, words) => {
      if (count > 0) await enqueueDrafts(knex, count);
      await become({ ...failing, failing_since: minutesAgo(11) });
      await round();
      await become({ ...paused, paused_at: 1 });
      await round();
      await become(working);
      await round();
      const told = send.mock.calls.map(([{ payload }]) => payload.description);
      expect(told).toEqual(words.map(each => expect.stringContaining(each)));
    });

    it('has patience with a server that is away, and tells when it becomes worse', async () => {
      await become({ ...failing, failing_since: minutesAgo(9) });
      await round();
      expect(titles()).toEqual([]);
      await become({ ...failing, failing_since: minutesAgo(11) });
      await round();
      await become({ ...paused, paused_at: 1 });
      await round();
      await round();
      expect(titles()).toEqual([
        'The mail server cannot be reached',
        'The mail server does not accept our sign-in',
      ]);
    });

    it('says nothing of a fault that passed before anybody was told', async () => {
      await become({ ...failing, failing_since: minutesAgo(5) });
      await round();
      await become(working);
      await round();
      expect(titles()).toEqual([]);
    });

    it('tells later what could not be told', async () => {
      send.mockRejectedValueOnce(new Error('notifications are away'));
      await become({ ...paused, paused_at: 1, failing_since: 1 });
      await round();
      expect(logger.warn).toHaveBeenCalledTimes(1);
      await round();
      await round();
      expect(send).toHaveBeenCalledTimes(2);
    });

    it('says that the fall-back server does the work, and by itself that it does not', async () => {
      const settings = settingsFor({ port: 2525 });
      const server = settings.state === 'ready' ? settings.server : undefined;
      const health = { flow: 'open', readAt: 1 } as const;
      const inUse = { state: 'in-use', health, server } as const;
      await become({ ...paused, paused_at: 1, failing_since: 1 });
      await round(undefined, inUse);
      await knex('delivery_health')
        .where({ id: 2 })
        .update({ ...paused, failing_since: 1 });
      await round(undefined, { ...inUse, state: 'failing' });
      await become(working);
      await round(undefined, { ...inUse, state: 'failing' });
      const told = send.mock.calls.map(([{ payload }]) => payload);
      expect(told).toMatchObject([
        {
          scope: 'mail:delivery',
          description: expect.stringMatching(
            /^Mail goes over the fall-back server 127\.0\.0\.1:2525 meanwhile\. .*535 5\.7\.8 No$/,
          ),
        },
        {
          scope: 'mail:fallback',
          title:
            'Fall-back server: The mail server does not accept our sign-in',
          description: expect.stringContaining('535 5.7.8 No'),
        },
        {
          scope: 'mail:delivery',
          title: 'Mail goes over the first mail server again',
        },
      ]);
    });

    it('tells nobody when nobody is to be told', async () => {
      await become({ ...paused, paused_at: 1, failing_since: 1 });
      await round([]);
      expect(send).not.toHaveBeenCalled();
    });
  },
);
