import {
  createMockDirectory,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { BackendProcess } from './__testUtils__/BackendProcess';
import { SlowMailServer } from './__testUtils__/SlowMailServer';

jest.setTimeout(120_000);

// A whole backend takes many seconds to start. With one on SQLite the delivery
// domain alone is killed every day, and the portal in `npm run test:proofs`.
const databases = TestDatabases.create({
  ids: process.env.MAILROOM_PROOFS
    ? ['SQLITE_3', 'POSTGRES_18']
    : ['POSTGRES_18'],
});
// Short, so that nobody waits long for what the killed one had claimed.
const lease = { 'mail.deliveries.lease': { seconds: 3 } };

function messages(count: number): string[] {
  return Array.from({ length: count }, (_, n) => `Message ${n + 1}`);
}

function draft(subject: string) {
  return {
    to: 'ada@harbour.example',
    idempotencyKey: subject,
    kind: 'test.recovery',
    content: { subject, text: 'Whatever happens, this must arrive.' },
  };
}

describe.each(databases.eachSupportedId())('the backend, %p', databaseId => {
  const folder = createMockDirectory();
  let server: SlowMailServer;
  let database: Record<string, unknown>;
  const started: BackendProcess[] = [];

  beforeEach(async () => {
    server = await SlowMailServer.start();
    database = await databaseConfig(databaseId, folder.path);
  });

  afterEach(async () => {
    server.answer();
    await Promise.all(started.splice(0).map(backend => backend.stop()));
    await server.stop();
  });

  async function startBackend(config: Record<string, unknown> = {}) {
    const backend = await BackendProcess.start({
      'mail.smtp.host': '127.0.0.1',
      'mail.smtp.port': server.port,
      'mail.smtp.maxConnections': 5,
      ...database,
      ...config,
    });
    started.push(backend);
    return backend;
  }

  /** With new settings one message goes first, and the others when it was accepted. */
  async function openTheWay(backend: BackendProcess) {
    server.answer(1);
    await backend.enqueue(draft('The first'));
    await server.until(() => server.accepted.length === 1);
  }

  it('loses nothing when it is killed between enqueue and settle', async () => {
    const subjects = messages(120);
    const isShared = databaseId !== 'SQLITE_3';
    // With another one that shares the work, that one takes over; alone, its successor does.
    // One after the other: the first one makes the tables.
    const killed = await startBackend(lease);
    const other = isShared ? await startBackend(lease) : undefined;
    await openTheWay(killed);
    await Promise.all(
      subjects.map((subject, n) =>
        (other && n % 2 ? other : killed).enqueue(draft(subject)),
      ),
    );
    // Five from each are with the server, whose answers are not given yet; the others wait.
    await server.until(() => server.unanswered === started.length * 5);
    await killed.kill();
    server.answer();

    if (!isShared) await startBackend(lease);
    const distinct = () => new Set(server.accepted);
    await server.until(() => distinct().size === subjects.length + 1);
    expect(distinct()).toEqual(new Set(['The first', ...subjects]));
    // Only what was on the wire at the kill may come twice.
    expect(server.accepted.length - distinct().size).toBeLessThanOrEqual(5);
  });
});

async function databaseConfig(databaseId: TestDatabaseId, folder: string) {
  if (databaseId === 'SQLITE_3') {
    return { 'backend.database.connection.directory': folder };
  }
  const knex = await databases.init(databaseId);
  const { host, port, user, password, database } =
    knex.client.config.connection;
  return {
    'backend.database': {
      client: 'pg',
      connection: { host, port, user, password: password ?? '' },
      prefix: `${database}_`,
    },
  };
}
