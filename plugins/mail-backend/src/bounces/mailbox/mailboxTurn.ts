import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { databaseClock } from '../../database';

/** Longer than any mail takes; renewed with each. */
const leaseMs = 5 * 60_000;

/** The right to read the mailbox, and how far it has been read. */
export interface MailboxTurn {
  token: string;
  mailbox: string | null;
  uidValidity: string | null;
  lastUid: number;
}

/**
 * Takes the right to read the mailbox.
 *
 * @returns undefined while another backend reads it
 */
export async function takeTurn(knex: Knex): Promise<MailboxTurn | undefined> {
  const token = randomUUID();
  const [row] = await knex('bounce_mailbox')
    .where({ id: 1 })
    .where(free =>
      free
        .whereNull('leased_until')
        .orWhere('leased_until', '<', databaseClock(knex)),
    )
    .update({ lease_token: token, leased_until: leaseEnd(knex) })
    .returning(['mailbox', 'uid_validity', 'last_uid']);
  return (
    row && {
      token,
      mailbox: row.mailbox,
      uidValidity: row.uid_validity,
      lastUid: Number(row.last_uid),
    }
  );
}

/**
 * Writes down how far the mailbox has been read, and keeps the right to go on.
 *
 * @returns false when the right has gone to somebody else
 */
export async function noteProgress(
  knex: Knex,
  { token, ...position }: MailboxTurn,
): Promise<boolean> {
  const kept = await knex('bounce_mailbox')
    .where({ id: 1, lease_token: token })
    .update({
      mailbox: position.mailbox,
      uid_validity: position.uidValidity,
      last_uid: position.lastUid,
      leased_until: leaseEnd(knex),
    });
  return kept > 0;
}

/** Gives the right back, with what stood in the way if something did. */
export async function endTurn(
  knex: Knex,
  { token, fault }: { token: string; fault?: string },
): Promise<void> {
  const now = databaseClock(knex);
  await knex('bounce_mailbox')
    .where({ id: 1, lease_token: token })
    .update({
      ...{ lease_token: null, leased_until: null },
      ...(fault === undefined
        ? { read_at: now, fault: null, failing_since: null }
        : {
            fault,
            failing_since: knex.raw('coalesce(failing_since, ?)', [now]),
          }),
    });
}

function leaseEnd(knex: Knex): Knex.Raw {
  return knex.raw('? + ?', [databaseClock(knex), leaseMs]);
}
