import { Knex } from 'knex';
import { ClaimedMessage, StoredContent } from '../outbox';
import { Attempt } from './attemptMessage';
import { claimAllowed } from './claimAllowed';
import { Lease } from './Lease';
import { SubmissionLine } from './SubmissionLine';

/** What was claimed, for which way, and how many were asked for. */
export interface Claim {
  line: SubmissionLine;
  limit: number;
  lease: Lease;
  messages: ClaimedMessage[];
}

/**
 * Claims due messages for a way to the server.
 *
 * @param options.whileOpen - claims none when delivery is not open for all backends
 */
export async function claimFor(
  line: SubmissionLine,
  options: { knex: Knex; leaseMs: number; limit: number; whileOpen?: boolean },
): Promise<Claim> {
  // From before the database is asked.
  const lease = new Lease(options.leaseMs);
  const messages = await claimAllowed({
    ...options,
    server: line.settings.server,
    role: line.role,
    paced: line.isPaced,
    order: options.whileOpen ? line.turns.next() : undefined,
    beginWith: line.server,
  });
  return { line, limit: options.limit, lease, messages };
}

/** Puts together what attempts need. */
export function attemptsOf(
  { line, lease, messages }: Claim,
  contents: Map<string, StoredContent>,
): Attempt[] {
  const now = clockFrom(messages[0].claimedAt);
  return messages.map(message => ({
    ...{ message, lease, line, now },
    content: contents.get(message.contentId) ?? { status: 'erased' },
  }));
}

/** The database clock, carried on by ours, which only goes forward. */
function clockFrom(databaseNow: number): () => number {
  const since = performance.now();
  return () => databaseNow + performance.now() - since;
}
