import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { enqueueDrafts, migrated } from '../__testUtils__/outbox';
import { tellAboutConnection } from './tellAboutConnection';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
jest.setTimeout(60_000);

const news = {
  title: 'Somebody has to sign in to the mailbox again',
  description: 'The authorisation has ended. Sign in again.',
  severity: 'high' as const,
};

describe('tellAboutConnection', () => {
  let knex: Knex;
  const send = jest.fn(async (_notification: unknown) => {});

  beforeEach(async () => {
    knex = await migrated(await databases.init('SQLITE_3'));
    send.mockClear();
  });
  afterEach(() => knex.destroy());

  const tell = (administrators: string[]) =>
    tellAboutConnection(news, {
      ...{ knex, administrators },
      notifications: { send },
    });
  const groups = () => knex('error_groups').select('source', 'title', 'detail');

  it('tells the administrators on the web, and those who are told about token renewals', async () => {
    await tell(['group:default/admins']);
    expect(send.mock.calls).toEqual([
      [
        {
          recipients: { type: 'entity', entityRef: ['group:default/admins'] },
          payload: expect.objectContaining({
            ...news,
            ...{ link: '/mail/settings', scope: 'mail:oauth' },
          }),
        },
      ],
    ]);
    expect(await groups()).toEqual([
      { source: 'tokens', title: news.title, detail: news.description },
    ]);
  });

  it('takes the place of what is told when mail stops, with how many messages wait', async () => {
    await enqueueDrafts(knex, 2);
    await tellAboutConnection(
      { ...news, stopsMail: true },
      { knex, administrators: ['user:default/ada'], notifications: { send } },
    );
    expect(send.mock.calls).toEqual([
      [
        expect.objectContaining({
          payload: expect.objectContaining({
            scope: 'mail:delivery',
            description: `${news.description} 2 messages wait: none is sent until somebody acts.`,
          }),
        }),
      ],
    ]);
  });

  it('has nobody to tell on the web without administrators', async () => {
    await tell([]);
    expect(send).not.toHaveBeenCalled();
    expect(await groups()).toHaveLength(1);
  });

  it('counts as told only when the notification went out', async () => {
    send.mockRejectedValueOnce(new Error('no notifications'));
    await expect(tell(['user:default/ada'])).rejects.toThrow('notifications');
    expect(await groups()).toEqual([]);
  });
});
