import { Knex } from 'knex';
import { isPostgres } from '../../plugins/mail-backend/src/database';
import { multiplyMessages } from './multiplyMessages';

const dayMs = 24 * 3600_000;
/** The log reaches back as far as it does by default. */
const logMs = 30 * dayMs;

/** Scatters the numbers of messages, so that what belongs together does not stand together. */
function scattered(among: number): string {
  return `((cast(n.n as bigint) * 7919) % ${among})`;
}

/**
 * Fills the log as a large portal would have it: most is accepted, some waits,
 * little failed, and a few things are very rare.
 *
 * @remarks
 *
 * The hard cases are among them: an address with 50,000 messages, all of them
 * old; a kind of 20 messages; a pair of a state and a kind that three have,
 * each of which many have.
 */
export async function fillDeliveryLog(knex: Knex, count: number) {
  const now = Date.now();
  const at = `${now} - cast(${count} - n.n as bigint) * ${Math.floor(
    logMs / count,
  )}`;
  const oldTeam = `n.n <= ${Math.min(count / 4, 200_000)} and n.n % 4 = 0`;
  await multiplyMessages(knex, count, {
    address: `case when ${oldTeam} then 'team@example.com'
      else 'person' || ${scattered(20_011)} || '@example.com' end`,
    kind: `case when n.n % ${count / 20} = 7 then 'account.reset'
      when ${scattered(1000)} < 50 then 'acme.digest'
      when ${scattered(1000)} < 200 then 'account.invitation'
      else 'workflow.change' end`,
    state: `case when n.n > ${count - 2000} then 'queued'
      when ${scattered(997)} < 10 then 'rejected'
      when ${scattered(997)} < 14 then 'deferred'
      when ${scattered(997)} < 19 then 'held'
      when ${scattered(997)} between 50 and 60 then 'expired'
      else 'accepted' end`,
    due_at: `case when n.n > ${count - 2000} then ${at} end`,
    created_at: at,
    updated_at: at,
  });
  // Expired are only mails of workflows, but for three.
  await knex('outbox_messages')
    .where({ state: 'expired', kind: 'acme.digest' })
    .update({ state: 'accepted' });
  await knex('outbox_messages')
    .whereIn(
      'id',
      knex('outbox_messages')
        .select('id')
        .where({ state: 'expired' })
        .orderBy('created_at')
        .limit(3),
    )
    .update({ kind: 'acme.digest' });
  await concern(knex);
}

/** Everybody gets mails about 4,999 components. */
async function concern(knex: Knex) {
  const number = isPostgres(knex)
    ? `abs(hashtext(id)) % 4999`
    : `abs(cast(substr(id, 25) as integer)) % 4999`;
  for (const [relation, ref] of [
    [
      'recipient',
      `'user:default/' || substr(address, 1, length(address) - 12)`,
    ],
    ['about', `'component:default/c' || (${number})`],
  ]) {
    await knex.raw(
      `insert into message_entities (message_id, relation, entity_ref, created_at)
       select id, '${relation}', ${ref}, created_at from outbox_messages`,
    );
  }
}
