import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { aDraft, migrated } from '../__testUtils__/outbox';
import { createSealing, resealTask, Sealing } from '../sealing';
import { cancelMessage } from './cancelMessage';
import { createEnqueue } from './enqueueMessages';
import { readContents } from './readContents';
import { resealContents } from './resealContents';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const [gone, older, newer] = ['2024', '2025', '2026'].map((id, index) => ({
  ...{ id, key: Buffer.alloc(32, index + 1).toString('base64') },
}));

describe.each(databases.eachSupportedId())('resealContents, %p', databaseId => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await migrated(await databases.init(databaseId));
  });
  afterEach(async () => {
    await knex.destroy();
  });

  const enqueueWith = (key: typeof older, count: number, text = 'The link') =>
    createEnqueue({
      ...{ knex, messageIdDomain: 'portal.example.com' },
      sealing: createSealing([key]),
    })(
      Array.from({ length: count }, () =>
        aDraft({ confidential: true, content: { subject: 'Welcome', text } }),
      ),
    );

  it('brings all contents under the first key, so that the older one can go', async () => {
    const logger = mockServices.logger.mock();
    // More than are read at once.
    await enqueueWith(older, 101);
    await enqueueWith(newer, 1);
    await enqueueWith(gone, 1);
    const before = await knex('outbox_contents').select('id', 'sealed');
    const { fn } = resealTask({
      ...{ sealing: createSealing([newer, older]), logger },
      verbs: [reseal => resealContents({ knex, reseal })],
    });
    await fn(new AbortController().signal);
    expect(logger.info).toHaveBeenCalledWith(
      expect.stringContaining('Sealed 101 secrets'),
    );

    const after = await readContents({
      ...{ knex, sealing: createSealing([newer]) },
      contentIds: before.map(({ id }) => id),
    });
    const contents = [...after.values()];
    const locked = contents.filter(({ status }) => status === 'locked');
    expect(contents).toHaveLength(103);
    expect(locked).toHaveLength(1);
    const readable = contents.flatMap(content =>
      content.status === 'readable' ? [String(content.bytes)] : [],
    );
    expect(readable).toHaveLength(102);
    expect(readable.every(text => text.includes('The link'))).toBe(true);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(String(logger.warn.mock.calls)).toMatch(/The content .*"2024"/);

    await fn(new AbortController().signal);
    expect(logger.info).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('brings back nothing that was erased meanwhile', async () => {
    const [{ id }] = await enqueueWith(older, 1);
    const rotated: Sealing = createSealing([newer, older]);
    await expect(
      resealContents({
        knex,
        async reseal({ sealed, place }) {
          await cancelMessage({ knex, id });
          return rotated.reseal(sealed, place);
        },
      }),
    ).resolves.toBe(0);
    expect(await knex('outbox_contents').pluck('sealed')).toEqual([null]);
  });
});
