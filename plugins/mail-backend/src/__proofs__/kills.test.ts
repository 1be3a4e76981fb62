import { TestDatabases } from '@backstage/backend-test-utils';
import { extent } from '../__testUtils__/proofs/extent';
import { report } from '../__testUtils__/proofs/findings';
import {
  ProvenDatabase,
  provenDatabase,
} from '../__testUtils__/proofs/provenDatabase';
import { connections, Trial } from '../__testUtils__/proofs/Trial';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(900_000);

describe.each(databases.eachSupportedId())('a backend on %p', databaseId => {
  let database: ProvenDatabase;
  let trial: Trial;

  beforeEach(async () => {
    database = await provenDatabase(databases, databaseId);
  });

  afterEach(async () => {
    await trial.end();
    await database.dispose();
  });

  it('loses nothing and repeats little when it is killed in the middle of the flow', async () => {
    const { messages, kills, leaseMs } = extent;
    trial = new Trial({
      ...{ ...database, messages, leaseMs },
      ...{ faults: kills, replacements: kills },
      strike: () => trial.killWorker(),
    });
    const { states, ...balance } = await trial.run();
    const most = Math.max(...trial.unknown);
    report({
      fault: 'kill -9 of the backend',
      ...{ database: database.name, times: kills, messages },
      lost: balance.lost,
      duplicates: balance.duplicates,
      allowed: 2 * connections * kills,
      remark: `at most ${most} at one kill`,
    });

    expect(balance).toMatchObject({ lost: 0, renamed: 0, repeated: 0 });
    expect(states).toEqual({ accepted: messages });
    // What the server has and the outbox does not know of is sent once more.
    expect(most).toBeLessThanOrEqual(2 * connections);
    expect(balance.duplicates).toBeLessThanOrEqual(2 * connections * kills);
  });
});
