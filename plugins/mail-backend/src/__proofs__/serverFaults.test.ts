import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { startSmtpServer } from '../__testUtils__';
import {
  countStates,
  settingsFor,
  TestedLoop,
} from '../__testUtils__/deliveryLoop';
import { enqueueDrafts, migrated } from '../__testUtils__/outbox';
import { resumeDelivery } from '../delivery/resumeDelivery';
import { releaseMessages } from '../outbox';
import { isLong } from '../__testUtils__/proofs/extent';
import { report } from '../__testUtils__/proofs/findings';
import {
  patienceMs,
  ServerFault,
  serverFaults,
} from '../__testUtils__/proofs/serverFaults';

// What the server does is the same for every database.
const ids: TestDatabaseId[] = isLong
  ? ['SQLITE_3', 'POSTGRES_18']
  : ['SQLITE_3'];
const databases = TestDatabases.create({ ids });
jest.setTimeout(300_000);

const { messages, times } = isLong
  ? { messages: 1000, times: 50 }
  : { messages: 30, times: 5 };

const credentials = { username: 'ada', password: 'proof' };

describe.each(databases.eachSupportedId())('a backend on %p', databaseId => {
  const outcomes = new Map<string, Promise<Outcome>>();

  // Side by side: most of the time they wait.
  beforeAll(() => {
    for (const fault of serverFaults) {
      const outcome = deliverDespite(fault);
      outcome.catch(() => undefined);
      outcomes.set(fault.name, outcome);
    }
  });

  it.each(serverFaults)(
    'delivers everything although the $name',
    async ({ name }) => {
      const { states, copies, unanswered } = await outcomes.get(name)!;
      const duplicates = [...copies.values()].reduce(
        (sum, count) => sum + count - 1,
        0,
      );
      report({
        ...{ fault: name, times, messages, duplicates, allowed: unanswered },
        database: databaseId === 'SQLITE_3' ? 'SQLite' : 'PostgreSQL',
        lost: messages - copies.size,
      });
      expect(states).toEqual({ accepted: messages });
      expect(copies.size).toBe(messages);
      expect(duplicates).toBeLessThanOrEqual(unanswered);
    },
  );

  interface Outcome {
    states: Record<string, number>;
    /** Message-ID → how many the server has. */
    copies: Map<string, number>;
    /** How often the log says that the content was sent and no answer came. */
    unanswered: number;
  }

  async function deliverDespite(fault: ServerFault): Promise<Outcome> {
    const knex = await migrated(await databases.init(databaseId));
    const server = await startSmtpServer({
      replies: fault.replies(times),
      ...(fault.isProtected && { tls: 'starttls', auth: credentials }),
    });
    const tested = new TestedLoop(knex, impatient(server, fault));
    await enqueueDrafts(knex, messages);
    tested.loop.start();
    await tested.until(async () => {
      // Nobody waits for hours here: what is put off is tried again at once.
      await resumeDelivery({ knex });
      await releaseMessages({ knex, deferred: true });
      return (await countStates(knex)).accepted === messages;
    });
    await tested.loop.stop();
    // What it answers late it has taken nevertheless.
    await server.waitUntil(({ sessions }) =>
      sessions.every(({ open }) => !open),
    );
    const copies = new Map<string, number>();
    for (const { content } of server.messages) {
      const [id] = /^Message-ID:.*$/im.exec(content)!;
      copies.set(id, (copies.get(id) ?? 0) + 1);
    }
    const states = await countStates(knex);
    const unanswered = await knex('delivery_attempts').where({
      ...{ outcome: 'deferred', command: 'DATA', reply_code: null },
    });
    await server.stop();
    await knex.destroy();
    return { states, copies, unanswered: unanswered.length };
  }
});

function impatient(server: { port: number }, { isProtected }: ServerFault) {
  const settings = settingsFor(server, {
    maxConnections: 5,
    ...(isProtected && { password: credentials.password }),
  });
  if (settings.state === 'ready') {
    settings.server.idleTimeoutMs = patienceMs;
    settings.server.greetingTimeoutMs = patienceMs;
    settings.server.connectionTimeoutMs = patienceMs;
  }
  return settings;
}
