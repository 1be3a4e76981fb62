import { Knex } from 'knex';
import { messageSuppressionReason } from '../bounces';
import { databaseClock } from '../database';
import { claimDueMessages, ClaimedMessage } from '../outbox';
import { SubmissionServer } from '../settings';
import { Allowance, readAllowance } from './allowance';
import { isDown } from './gate';
import { DeliveryHealth } from './health';
import { dueByPace, perMinuteNow } from './Pace';
import { readHealth } from './readHealth';
import { healthIds, ServerRole } from './ServerRole';

type Claiming = Parameters<typeof claimDueMessages>[0];

/** What is claimed, and for which server. */
interface AllowedClaim extends Omit<Claiming, 'provided' | 'suppressed'> {
  server: SubmissionServer;
  /** Claims nothing unless delivery is open, for all backends. */
  whileOpen?: boolean;
  /** The first when absent. */
  role?: ServerRole;
  /** Whether the server has asked for less, as far as is known here; if it is not, nothing is claimed while it has. */
  paced?: boolean;
}

/**
 * Claims due messages, no more than the server's limits leave; the others stay
 * in the queue and no attempt of theirs is counted.
 *
 * @remarks
 *
 * With limits, backends count and claim one after the other: two that counted
 * at the same moment would both take what is left for one. Without, nothing is
 * read before the claim.
 */
export async function claimAllowed(
  options: AllowedClaim,
): Promise<ClaimedMessage[]> {
  const { server, whileOpen, role = 'first', paced, ...claim } = options;
  const { knex } = claim;
  if (!server.limits && !paced) {
    const provided = whileOpen ? mayGo(knex, role) : undefined;
    const suppressed = messageSuppressionReason(knex);
    return claimDueMessages({ ...claim, provided, suppressed });
  }
  return knex.transaction(transaction =>
    claimInTurn({ ...claim, knex: transaction, server, role, whileOpen }),
  );
}

function mayGo(knex: Knex, role: ServerRole): Knex.Raw {
  const open = isOpenAndFree(knex, role);
  return role === 'first'
    ? open
    : knex.raw('? and ?', [open, isFirstDown(knex)]);
}

function isOpenAndFree(knex: Knex, role: ServerRole): Knex.Raw {
  return knex.raw(
    `exists (select 1 from delivery_health where id = ${healthIds[role]} and flow = 'open'
       and (paced_until is null or paced_until <= ?))`,
    [databaseClock(knex)],
  );
}

/** As {@link isDown} says it. */
function isFirstDown(knex: Knex): Knex.Raw {
  return knex.raw(
    `exists (select 1 from delivery_health where id = ${healthIds.first}
       and flow <> 'open' and failing_since is not null)`,
  );
}

async function claimInTurn(
  options: Omit<AllowedClaim, 'paced'> & { role: ServerRole },
): Promise<ClaimedMessage[]> {
  const { server, role, whileOpen, ...claim } = options;
  const { knex } = claim;
  const health = await readHealth({ knex, role, forUpdate: true });
  if (whileOpen && !(await isOpen(knex, { role, health }))) {
    return [];
  }
  // One message that finds out about the server goes at any pace.
  const pace = whileOpen ? paceOf(health) : undefined;
  const allowance = await readAllowance({ knex, server });
  const messages = await claimDueMessages({
    ...claim,
    suppressed: messageSuppressionReason(knex),
    ...shareOf(allowance, {
      ...claim,
      limit: Math.min(claim.limit, pace?.messages ?? Infinity),
    }),
  });
  if (pace && messages.length > 0) {
    const spentUntil = pace.spentAfter(messages.length);
    await knex('delivery_health')
      .where({ id: healthIds[role] })
      .update({ pace_spent_until: spentUntil });
  }
  return messages;
}

async function isOpen(
  knex: Knex,
  { role, health }: { role: ServerRole; health: DeliveryHealth },
): Promise<boolean> {
  const isNeeded =
    role === 'first' || isDown(await readHealth({ knex, role: 'first' }));
  return isNeeded && health.flow === 'open';
}

function paceOf({ pace, paceSpentUntil, readAt }: DeliveryHealth) {
  const perMinute = perMinuteNow(pace, readAt);
  return perMinute
    ? dueByPace({ perMinute, spentUntil: paceSpentUntil ?? 0, now: readAt })
    : undefined;
}

/** Of the last few of a day, only the urgent get any. */
function shareOf(
  { all, urgent }: Allowance,
  { limit, order }: Pick<Claiming, 'limit' | 'order'>,
): Pick<Claiming, 'limit' | 'order'> {
  return all > 0
    ? { limit: Math.min(limit, all), order }
    : { limit: Math.min(limit, urgent), order: ['high'] };
}
