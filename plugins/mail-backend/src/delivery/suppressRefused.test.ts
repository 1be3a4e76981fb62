import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { SmtpServer } from '../__testUtils__';
import { countStates, TestedLoop } from '../__testUtils__/deliveryLoop';
import { DeliveryStage } from '../__testUtils__/DeliveryStage';
import { aDraft } from '../__testUtils__/outbox';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const dead = '550 5.1.1 User unknown';

describe.each(databases.eachSupportedId())(
  'suppressRefused, %p',
  databaseId => {
    let knex: Knex;
    let server: SmtpServer;
    let stage: DeliveryStage;
    let tested: TestedLoop;
    const onSuppressed = jest.fn();

    beforeEach(async () => {
      stage = await DeliveryStage.open(databases, databaseId);
      ({ knex, server } = stage);
      onSuppressed.mockReset();
      tested = stage.startLoop(undefined, { onSuppressed });
    });

    afterEach(() => stage.end());

    /** Sends one message to each of these people and waits until every one of them has its answer. */
    async function send(answers: Record<string, string>) {
      server.replies.RCPT = command =>
        Object.entries(answers).find(([name]) => command.includes(name))?.[1];
      const names = Object.keys(answers);
      await stage.enqueue(
        names.map(name => aDraft({ address: `${name}@example.com` })),
      );
      await tested.until(async () => {
        const { queued = 0, sending = 0 } = await countStates(knex);
        return queued + sending === 0;
      });
    }

    /** Makes everything that happened so far happen longer ago. */
    async function letPass(hours: number) {
      const ms = hours * 3600_000;
      await knex('delivery_attempts').decrement('started_at', ms);
      await knex('outbox_messages').decrement('updated_at', ms);
    }

    async function suppressed() {
      // Whatever was refused has been looked at when the loop has stopped.
      await tested.loop.stop();
      return knex('suppressions').select('address', 'cause', 'words');
    }

    it('suppresses an address that is dead again a day later, and no other', async () => {
      const ok = '250 2.1.5 Ok';
      const full = '552 5.2.2 Mailbox full';
      const closed = '550 5.7.133 Closed';
      await send({ ...{ ada: dead, eve: dead, joe: dead }, full, closed });
      await send({ eve: ok });
      await letPass(2);
      await send({ today: dead, later: full });
      await letPass(23);
      await send({
        ...{ ada: dead, eve: dead, full, closed },
        ...{ today: dead, later: dead, joe: '450 4.1.1 Unknown for now' },
      });
      await expect(suppressed()).resolves.toEqual([
        {
          ...{ address: 'ada@example.com', cause: 'refused' },
          words: '550 5.1.1 User unknown',
        },
      ]);
      expect(onSuppressed).toHaveBeenCalledTimes(1);
      expect(await countStates(knex)).toEqual({
        ...{ accepted: 1, deferred: 1, rejected: 13 },
      });
    });
  },
);
