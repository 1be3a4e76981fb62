import { TestDatabases } from '@backstage/backend-test-utils';
import type { TcpProxy } from '@mailroom/dev-services/src/proxy/TcpProxy';
import { ServiceProcess } from '../__testUtils__/ServiceProcess';
import { extent, isLong } from '../__testUtils__/proofs/extent';
import { report } from '../__testUtils__/proofs/findings';
import { ownPostgres, OwnPostgres } from '../__testUtils__/proofs/ownPostgres';
import {
  postgresConfig,
  ProvenDatabase,
  provenDatabase,
} from '../__testUtils__/proofs/provenDatabase';
import {
  connections,
  Trial,
  TrialOptions,
} from '../__testUtils__/proofs/Trial';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const onPostgres = databases.supports('POSTGRES_18') ? it : it.skip;
const whenLong = isLong ? it : it.skip;
jest.setTimeout(900_000);

describe('a backend loses nothing and repeats nothing', () => {
  const ends: (() => Promise<unknown>)[] = [];
  let database: ProvenDatabase;
  let proxy: ReturnType<typeof proxyMethods>;

  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });

  function proxyMethods(service: ServiceProcess) {
    return service.methods<TcpProxy, 'cut' | 'silence' | 'open'>([
      ...(['cut', 'silence', 'open'] as const),
    ]);
  }

  async function openDatabase(id: 'SQLITE_3' | 'POSTGRES_18') {
    database = await provenDatabase(databases, id);
    ends.push(() => database.dispose());
  }

  /** A way to the PostgreSQL database that can be disturbed. */
  async function disturbed() {
    const service = new ServiceProcess('proxy/serve.ts');
    ends.push(() => service.stop());
    const { connection } = database.knex.client.config;
    const { host, user, password, database: name, port } = connection;
    const facts = await service.start<{ port: number }>({ port });
    proxy = proxyMethods(service);
    return postgresConfig({
      ...{ host, user, password, database: name },
      port: facts.port,
    });
  }

  /** Lets it go wrong while messages flow, and expects nothing lost and nothing doubled beyond what is allowed. */
  async function run(
    fault: string,
    {
      allowed = 0,
      ...options
    }: Pick<TrialOptions, 'strike'> &
      Partial<TrialOptions> & { allowed?: number },
  ) {
    const { messages, faults, leaseMs } = extent;
    const trial = new Trial({
      ...database,
      messages,
      faults,
      leaseMs,
      ...options,
    });
    ends.push(() => trial.end());
    const { states, ...balance } = await trial.run();
    report({
      ...{ fault, database: database.name },
      times: options.faults ?? faults,
      messages: trial.messages,
      lost: balance.lost,
      duplicates: balance.duplicates,
      allowed,
    });
    expect(states).toEqual({ accepted: trial.messages });
    expect(balance).toMatchObject({ lost: 0, renamed: 0 });
    expect(balance.duplicates).toBeLessThanOrEqual(allowed);
    return balance;
  }

  it('when the disk of SQLite is full for a while', async () => {
    await openDatabase('SQLITE_3');
    const { lost } = await run('full disk', {
      strike: trial => trial.fillDisk(),
    });
    expect(lost).toBe(0);
  });

  onPostgres('when its connections to PostgreSQL are cut', async () => {
    await openDatabase('POSTGRES_18');
    await run('connections cut', {
      config: await disturbed(),
      strike: () => proxy.cut(),
    });
  });

  whenLong('when PostgreSQL crashes and comes back', async () => {
    const server: OwnPostgres = await ownPostgres();
    ends.push(() => server.dispose());
    database = server;
    await run('database crashes', {
      strike: () => server.crash(),
    });
  });

  onPostgres(
    'but what was on its way when another replica took over from one that is cut off',
    async () => {
      await openDatabase('POSTGRES_18');
      const faults = isLong ? extent.faults : 1;
      const allowed = 2 * connections * faults;
      await run('replica cut off for longer than its lease', {
        ...{ faults, allowed },
        // Of two that work on two processors, only the one that is cut off may lose its lease.
        leaseMs: 2 * extent.leaseMs,
        companions: [await disturbed()],
        strike: async trial => {
          await proxy.silence();
          await trial.leasesEnded(await trial.leases());
          await proxy.open();
        },
      });
    },
  );
});
