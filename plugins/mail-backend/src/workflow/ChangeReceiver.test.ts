import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  EntityChange,
  EntityEventsServiceMock,
} from '@mailroom/backstage-plugin-entity-events-node';
import { Knex } from 'knex';
import PostalMime, { Email } from 'postal-mime';
import { testSealing } from '../__testUtils__/sealing';
import { migrated } from '../__testUtils__/migrated';
import { createEnqueue, readContents } from '../outbox';
import { UnsubscribeLinks } from '../preferences';
import { createTemplates } from '../templates';
import { ChangeReceiver } from './ChangeReceiver';
import { Directory } from './Directory';
import { Portal } from './Portal';
import { receiveChanges } from './receiveChanges';
import { RecordError, RecordRecoveries } from './RecordError';
import { readRuleMails } from './readRuleMails';
import { RuleBook } from './RuleBook';

const subscription = 'mail';
const sealing = testSealing();

function user(name: string, email?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name, namespace: 'default' },
    spec: { profile: { displayName: name.toLocaleUpperCase('en-US'), email } },
  };
}

function group(
  name: string,
  inner: { users?: string[]; groups?: string[]; email?: string },
): Entity {
  const { users = [], groups = [], email } = inner;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default', title: `Team ${name}` },
    spec: { type: 'team', profile: { email }, children: [] },
    relations: [
      ...users.map(member => ({
        type: 'hasMember',
        targetRef: `user:default/${member}`,
      })),
      ...groups.map(child => ({
        type: 'parentOf',
        targetRef: `group:default/${child}`,
      })),
    ],
  };
}

function testCase(spec: object, ...owners: string[]): Entity {
  return {
    apiVersion: 'mailroom.dev/v1alpha1',
    kind: 'TestCase',
    metadata: { name: 'tc-104', namespace: 'default', title: 'Expired card' },
    spec: { status: 'Draft', ...spec },
    relations: owners.map(targetRef => ({ type: 'ownedBy', targetRef })),
  } as Entity;
}

const entities = [
  user('ada', 'ada@harbour.example'),
  user('ben', 'Ben@harbour.example'),
  user('eve'),
  group('checkout', { users: ['ada', 'ben', 'eve'], groups: ['payments'] }),
  group('payments', { users: ['ada'], groups: ['cards', 'checkout'] }),
  group('cards', { users: ['ben'], groups: ['payments'] }),
  group('desk', { users: ['ada'], email: 'desk@harbour.example' }),
  group('shop', { groups: ['desk', 'payments'] }),
  group('empty', { users: ['eve', 'nobody'] }),
];

const entityRef = 'testcase:default/tc-104';
const before = (...owners: string[]) => testCase({}, ...owners);
const after = (...owners: string[]) => testCase({ status: 'Ready' }, ...owners);
const updatedFor = (...owners: string[]) => ({
  entityRef,
  kinds: ['updated' as const],
  before: before(...owners),
  after: after(...owners),
});

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

/** A row of the outbox together with what its reader gets. */
type Mail = Email & {
  address: string;
  subject: string;
  text: string;
  html: string;
  unsubscribe_url: string;
};

async function prepare(knex: Knex) {
  await migrated(knex);
  const logger = mockServices.logger.mock();
  const events = new EntityEventsServiceMock();
  events.subscribe(subscription);
  const catalog = catalogServiceMock.mock();
  const inventory = catalogServiceMock({ entities });
  catalog.getEntitiesByRefs.mockImplementation((request, options) =>
    inventory.getEntitiesByRefs(request, options),
  );
  const onEnqueued = jest.fn();
  const options = {
    knex,
    events,
    logger,
    rules: RuleBook.create({ knex, configured: {}, logger }),
    directory: new Directory({ catalog, auth: mockServices.auth() }),
    templates: createTemplates(),
    links: new UnsubscribeLinks({
      sealing,
      baseUrl: 'https://portal.example/api/mail',
    }),
    portal: new Portal('https://portal.example/'),
    enqueue: createEnqueue({
      knex,
      sealing,
      messageIdDomain: 'portal.example',
      onEnqueued,
    }),
    recordError: jest.fn<ReturnType<RecordError>, Parameters<RecordError>>(
      async () => undefined,
    ),
    recordRecoveries: jest.fn<
      ReturnType<RecordRecoveries>,
      Parameters<RecordRecoveries>
    >(async () => undefined),
    reportUnreachable: jest.fn(),
  };
  const addresses = async () =>
    (await knex('outbox_messages').select('address').orderBy('address')).map(
      row => row.address,
    );
  /** The messages as their readers get them, by address. */
  const mails = async () => {
    const rows = await knex('outbox_messages').select();
    const contents = await readContents({
      knex,
      sealing,
      contentIds: rows.map(row => row.content_id),
    });
    const parsed = rows.map(async row => {
      const content = contents.get(row.content_id);
      const bytes = content?.status === 'readable' ? content.bytes : '';
      return [row.address, { ...row, ...(await PostalMime.parse(bytes)) }];
    });
    return new Map<string, Mail>(
      (await Promise.all(parsed)) as Array<[string, Mail]>,
    );
  };
  return { ...options, catalog, onEnqueued, addresses, mails, options };
}

describe.each(databases.eachSupportedId())('receiveChanges, %p', databaseId => {
  it('writes one mail to a person with two roles and says both', async () => {
    const { events, options, mails } = await prepare(
      await databases.init(databaseId),
    );
    const change = events.add(
      updatedFor('user:default/ada', 'group:default/checkout'),
    );
    expect(await receiveChanges(options)).toBe(1);

    const written = await mails();
    expect([...written.keys()].sort()).toEqual([
      'Ben@harbour.example',
      'ada@harbour.example',
    ]);
    const mail = written.get('ada@harbour.example')!;
    expect(mail).toMatchObject({
      origin: 'mail',
      kind: 'workflow.change',
      idempotency_key: `${change.id}:ada@harbour.example`,
      display_name: 'ADA',
      subject: '[TC-104] Expired card: status Draft → Ready',
      unsubscribe_url: expect.stringMatching(
        /^https:\/\/portal\.example\/api\/mail\/unsubscribe\?token=./,
      ),
    });
    expect(mail.text).toContain(
      'because you own it and you are a member of Team checkout, which owns it.',
    );
    expect(mail.text).toContain(mail.unsubscribe_url);
    expect(mail.html).toContain(mail.unsubscribe_url);
    expect(mail.headers).toContainEqual(
      expect.objectContaining({
        key: 'list-id',
        value: '<test-management.portal.example>',
      }),
    );
    expect(mail.references).toBeDefined();
    expect(mail.html).toContain(
      'https://portal.example/catalog/default/testcase/tc-104',
    );
    expect(written.get('Ben@harbour.example')!.text).toContain(
      'because you are a member of Team checkout, which owns it.',
    );
  });

  it('tells groups within groups, at their own address where they have one', async () => {
    const { events, options, mails, catalog } = await prepare(
      await databases.init(databaseId),
    );
    events.add(updatedFor('group:default/shop'));
    await receiveChanges(options);

    const written = await mails();
    expect([...written.keys()].sort()).toEqual([
      'Ben@harbour.example',
      'ada@harbour.example',
      'desk@harbour.example',
    ]);
    expect(written.get('desk@harbour.example')!.text).toContain(
      'because this is the address of Team desk, part of Team shop, which owns it.',
    );
    expect(written.get('ada@harbour.example')!.text).toContain(
      'because you are a member of Team payments, part of Team shop, which owns it.',
    );

    // A second change of the same owners is answered from memory …
    const questions = catalog.getEntitiesByRefs.mock.calls.length;
    events.add(updatedFor('group:default/shop'));
    await receiveChanges(options);
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(questions);
    // … until somebody's entity changes.
    events.add({ entityRef: 'user:default/ada', kinds: ['updated'] });
    events.add(updatedFor('group:default/shop'));
    await receiveChanges(options);
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(2 * questions);
  });

  it('puts what the catalog cannot read into the error logs, owned or not, once', async () => {
    const { events, options, addresses, recordError } = await prepare(
      await databases.init(databaseId),
    );
    const location = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Location',
      metadata: { name: 'harbour', namespace: 'default' },
      status: {
        items: [
          {
            type: 'backstage.io/catalog-processing',
            level: 'error',
            message: 'NotFoundError: no such file',
          },
        ],
      },
    };
    const change = {
      entityRef: 'location:default/harbour',
      kinds: ['processing-failed' as const],
      after: location,
    };
    events.add(change);
    jest.spyOn(events, 'acknowledge').mockRejectedValueOnce(new Error('away'));
    await expect(receiveChanges(options)).rejects.toThrow('away');
    events.endLease(subscription);
    await receiveChanges(options);

    expect(await addresses()).toEqual([]);
    expect(recordError.mock.calls).toEqual([
      [
        {
          source: 'catalog',
          title:
            'The catalog cannot read a Location: NotFoundError: no such file',
          detail: 'location:default/harbour\nNotFoundError: no such file',
          subject: 'location:default/harbour',
        },
        expect.anything(),
      ],
    ]);
    expect(options.recordRecoveries).not.toHaveBeenCalled();
    events.add({ ...change, kinds: ['processing-recovered'] });
    events.add({ entityRef: 'component:default/gone', kinds: ['deleted'] });
    await receiveChanges(options);
    expect(
      options.recordRecoveries.mock.calls.flatMap(
        ([, recoveries]) => recoveries,
      ),
    ).toEqual([
      { source: 'catalog', subject: change.entityRef },
      { source: 'catalog', subject: 'component:default/gone' },
    ]);
  });

  it('respects what people and groups opted out of, and rules that are off', async () => {
    const { knex, events, options, addresses, rules } = await prepare(
      await databases.init(databaseId),
    );
    const optOut = { rule_id: 'test-case-updated', enabled: false };
    await knex('preferences').insert([
      { ...optOut, recipient_ref: 'user:default/ada', updated_at: 1 },
      { ...optOut, recipient_ref: 'group:default/desk', updated_at: 1 },
    ]);
    events.add(updatedFor('group:default/checkout', 'group:default/desk'));
    await receiveChanges(options);
    expect(await addresses()).toEqual(['Ben@harbour.example']);

    await rules.set('test-case-updated', { enabled: false, updatedBy: 'x' });
    events.add(updatedFor('group:default/checkout'));
    await receiveChanges(options);
    expect(await addresses()).toHaveLength(1);
  });

  it('tells the old and the new owners of a new owner', async () => {
    const { events, options, mails } = await prepare(
      await databases.init(databaseId),
    );
    events.add({
      entityRef,
      kinds: ['updated', 'owner-changed'],
      before: before('user:default/ada'),
      after: after('user:default/ben'),
    });
    await receiveChanges(options);

    const written = await mails();
    expect(written.get('ada@harbour.example')).toMatchObject({
      subject: '[TC-104] Expired card: owner ADA → BEN',
      text: expect.stringContaining('because you owned it until now.'),
    });
    expect(written.get('Ben@harbour.example')!.text).toContain(
      'because you own it.',
    );
  });

  it('reports owners without an address and goes on', async () => {
    const { events, options, addresses } = await prepare(
      await databases.init(databaseId),
    );
    events.add(updatedFor('group:default/empty', 'user:default/ada'));
    await receiveChanges(options);
    expect(await addresses()).toEqual(['ada@harbour.example']);
    expect(options.reportUnreachable).toHaveBeenCalledWith(
      'group:default/empty',
    );
  });

  it('stores mails and receipt together: a crash before the acknowledgement makes no second mail', async () => {
    const { knex, events, options, addresses } = await prepare(
      await databases.init(databaseId),
    );
    events.add(updatedFor('user:default/ada'));
    const crash = new Error('the backend is gone');
    await expect(
      receiveChanges({
        ...options,
        events: {
          read: request => events.read(request),
          acknowledge: async () => Promise.reject(crash),
        },
      }),
    ).rejects.toBe(crash);
    expect(await addresses()).toEqual(['ada@harbour.example']);

    events.endLease(subscription);
    expect(await receiveChanges(options)).toBe(1);
    expect(await addresses()).toEqual(['ada@harbour.example']);
    await events.whenAcknowledged(subscription);

    // A crash within the transaction leaves neither mail nor receipt.
    events.add(updatedFor('user:default/ben'));
    await expect(
      receiveChanges({
        ...options,
        enqueue: async (drafts, transaction) => {
          await options.enqueue(drafts, transaction);
          throw crash;
        },
      }),
    ).rejects.toBe(crash);
    expect(await addresses()).toEqual(['ada@harbour.example']);
    expect(await knex('change_receipts').select()).toHaveLength(1);
    events.endLease(subscription);
    await receiveChanges(options);
    expect(await addresses()).toEqual([
      'Ben@harbour.example',
      'ada@harbour.example',
    ]);
  });

  it('hands a change to one of two readers whose leases overlap', async () => {
    const { events, options, addresses, knex } = await prepare(
      await databases.init(databaseId),
    );
    events.add(updatedFor('user:default/ada'));
    const batch = await events.read({ subscription });
    const late = { read: async () => batch, acknowledge: async () => {} };
    await Promise.all([
      receiveChanges({ ...options, events: late }),
      receiveChanges({ ...options, events: late }),
    ]);
    expect(await addresses()).toEqual(['ada@harbour.example']);
    expect(await knex('change_receipts').select()).toHaveLength(1);
  });

  it('passes over a change whose mail cannot be written, and takes the next one', async () => {
    const { events, options, addresses, logger, knex, recordError } =
      await prepare(await databases.init(databaseId));
    const poison = events.add(updatedFor('user:default/ada'));
    poison.after!.metadata.title = { not: 'a title' } as unknown as string;
    events.add(updatedFor('user:default/ben'));
    await receiveChanges(options);
    expect(await addresses()).toEqual(['Ben@harbour.example']);
    expect(await knex('change_receipts').select()).toHaveLength(2);
    expect(logger.error).toHaveBeenCalledTimes(1);
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringContaining(poison.id),
      expect.anything(),
    );
    expect(recordError.mock.calls).toEqual([
      [
        {
          source: 'workflow',
          title: expect.stringMatching(
            /^No mail can be written about a change: ./,
          ),
          detail: expect.stringContaining(poison.id),
        },
        expect.anything(),
      ],
    ]);
    await events.whenAcknowledged(subscription);
  });

  it('writes one summary to each recipient of more than fifty creations at once', async () => {
    const { events, options, mails, knex } = await prepare(
      await databases.init(databaseId),
    );
    const detectedAt = '2026-11-20T11:21:00Z';
    for (let n = 1; n <= 250; n += 1) {
      const created = testCase({}, 'user:default/ada', 'group:default/cards');
      created.metadata.name = `tc-${n}`;
      events.add({
        entityRef: `testcase:default/tc-${n}`,
        kinds: n === 1 ? ['created', 'processing-failed'] : ['created'],
        after: created,
        createdTogether: 250,
        detectedAt,
      });
    }
    events.add(updatedFor('user:default/ada'));
    expect(await receiveChanges(options)).toBe(200);
    expect(await receiveChanges(options)).toBe(51);

    const written = await knex('outbox_messages').select('address', 'subject');
    expect(written).toHaveLength(3);
    const ben = (await mails()).get('Ben@harbour.example')!;
    expect(ben).toMatchObject({
      subject: '[Catalog] 250 new entries at once',
      idempotency_key: `created:${detectedAt}:ben@harbour.example`,
    });
    expect(ben.text).toContain(
      'because you are a member of Team cards, which owns some of them.',
    );
    expect(ben.text).toContain('TC-1 Expired card (test case)');
    expect(ben.references).toBeUndefined();
    expect(await knex('change_receipts').select()).toHaveLength(251);

    // Ada got the summary and the change, Ben the summary: its second part is no mail.
    const ruleMails = await readRuleMails(knex);
    expect(Object.fromEntries(ruleMails)).toMatchObject({
      'test-case-created': 2,
      'test-case-updated': 1,
    });
    await knex('rule_mails')
      .where({ rule_id: 'test-case-updated' })
      .decrement('day', 7 * 24 * 3_600_000);
    expect((await readRuleMails(knex)).has('test-case-updated')).toBe(false);
  });

  it('writes fifty creations one by one', async () => {
    const { events, options, addresses } = await prepare(
      await databases.init(databaseId),
    );
    for (let n = 1; n <= 50; n += 1) {
      events.add({
        entityRef: `testcase:default/tc-${n}`,
        kinds: ['created'],
        after: testCase({}, 'user:default/ada'),
        createdTogether: 50,
      });
    }
    await receiveChanges(options);
    expect(await addresses()).toHaveLength(50);
  });
});

describe('ChangeReceiver', () => {
  it('subscribes at once, sleeps until it is woken, and stops', async () => {
    const { events, options, addresses, onEnqueued } = await prepare(
      await databases.init('SQLITE_3'),
    );
    const read = jest.spyOn(events, 'read');
    const receiver = new ChangeReceiver({
      ...options,
      pollIntervalMs: 3_600_000,
    });
    receiver.start();
    expect(read).toHaveBeenCalledTimes(1);

    events.add(updatedFor('user:default/ada'));
    receiver.wake();
    await events.whenAcknowledged(subscription);
    expect(await addresses()).toEqual(['ada@harbour.example']);
    expect(onEnqueued).toHaveBeenCalledTimes(1);
    // The first look, the one it was woken for, and one after what that found.
    const reads = read.mock.calls.length;
    expect(reads).toBeLessThanOrEqual(3);

    await receiver.stop();
    events.add(updatedFor('user:default/ada'));
    receiver.wake();
    expect(read).toHaveBeenCalledTimes(reads);
    expect(await addresses()).toHaveLength(1);
  });

  it('tries again until the catalog answers, losing nothing, and says what expired', async () => {
    const { events, options, catalog, logger, addresses, recordError } =
      await prepare(await databases.init('SQLITE_3'));
    const change = events.add(updatedFor('user:default/ada'));
    events.expire(subscription, 7);
    jest
      .spyOn(events, 'read')
      .mockRejectedValueOnce(new ServiceUnavailableError('starting'));
    catalog.getEntitiesByRefs.mockImplementationOnce(async () => {
      // The lease ends while the catalog is away.
      events.endLease(subscription);
      throw new ServiceUnavailableError('restarting');
    });
    const receiver = new ChangeReceiver(options);
    // Nobody has to wait for the pause that the warning announces.
    logger.warn.mockImplementation(() => receiver.wake());
    receiver.start();
    await events.whenAcknowledged(subscription);
    await receiver.stop();

    expect(await addresses()).toEqual(['ada@harbour.example']);
    const warnings = logger.warn.mock.calls.map(([message]) => message);
    expect(warnings).toEqual([
      expect.stringContaining('trying again in'),
      expect.stringContaining('7 changes of the catalog became too old'),
      expect.stringContaining('trying again in'),
      expect.stringContaining('7 changes of the catalog became too old'),
    ]);
    expect(await options.knex('change_receipts').select('change_id')).toEqual([
      { change_id: change.id },
    ]);
    // Faults that passed are no errors; what is lost is one.
    expect(recordError.mock.calls.map(([error]) => error)).toEqual([
      expect.objectContaining({
        source: 'workflow',
        detail: expect.stringMatching(/^7 changes/),
      }),
    ]);
  });

  it('puts a fault that lasts into the error logs, and goes on when even that fails', async () => {
    const { events, options, logger, recordError } = await prepare(
      await databases.init('SQLITE_3'),
    );
    events.add(updatedFor('user:default/ada'));
    const read = jest.spyOn(events, 'read');
    for (let n = 1; n <= 5; n += 1) {
      read.mockRejectedValueOnce(new ServiceUnavailableError('away'));
    }
    recordError.mockRejectedValueOnce(new Error('no database'));
    const receiver = new ChangeReceiver(options);
    logger.warn.mockImplementation(message => {
      if (message.includes('trying again')) {
        // The pause begins after the fault is recorded.
        setImmediate(() => receiver.wake());
      }
    });
    receiver.start();
    await events.whenAcknowledged(subscription);
    await receiver.stop();
    expect(recordError).toHaveBeenCalledTimes(2);
    expect(recordError).toHaveBeenLastCalledWith({
      source: 'workflow',
      title: 'Changes of the catalog cannot be turned into mails: away',
      detail: expect.stringContaining('ServiceUnavailableError: away'),
    });
  });

  it('says once that an owner has no address, and forgets old receipts', async () => {
    const { knex, events, options, logger } = await prepare(
      await databases.init('SQLITE_3'),
    );
    const days = (count: number) => Date.now() - count * 24 * 3_600_000;
    await knex('change_receipts').insert([
      { change_id: 'old', received_at: days(31) },
      { change_id: 'young', received_at: days(29) },
    ]);
    events.add(updatedFor('group:default/empty'));
    events.add(updatedFor('group:default/empty'));
    const receiver = new ChangeReceiver(options);
    receiver.start();
    await events.whenAcknowledged(subscription);
    await receiver.stop();

    const receipts = await knex('change_receipts').select('change_id');
    expect(receipts).toHaveLength(3);
    expect(receipts).not.toContainEqual({ change_id: 'old' });
    expect(logger.info).toHaveBeenCalledTimes(1);
    expect(logger.info).toHaveBeenCalledWith(
      expect.stringContaining('group:default/empty'),
    );
  });
});

describe('EntityChange', () => {
  it('of a kind without rules is acknowledged without a mail', async () => {
    const { events, options, addresses } = await prepare(
      await databases.init('SQLITE_3'),
    );
    const kinds: EntityChange['kinds'] = ['orphaned', 'processing-recovered'];
    events.add({ ...updatedFor('user:default/ada'), kinds });
    await receiveChanges(options);
    await events.whenAcknowledged(subscription);
    expect(await addresses()).toEqual([]);
  });
});
