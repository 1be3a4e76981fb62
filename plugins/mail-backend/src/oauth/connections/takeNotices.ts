import { Knex } from 'knex';
import { databaseClock } from '../../database';
import { ConnectionNotice } from './ConnectionNotice';

/** Whoever is telling and gets killed is replaced after this long. */
const leaseMs = 60_000;

/**
 * Takes on telling what was not told yet.
 *
 * @remarks
 *
 * One backend at a time; it counts as told only when {@link endNotices} says
 * so. What is over is forgotten, and told again when it comes back.
 *
 * @returns none when there is nothing to tell, or somebody else is telling it
 */
export async function takeNotices(
  knex: Knex,
  options: { id: string; current: ConnectionNotice[] },
): Promise<ConnectionNotice[]> {
  const { id, current } = options;
  const row: { told: string | null } | undefined = await knex(
    'oauth_connections',
  )
    .where({ id })
    .first('told');
  const told: string[] = JSON.parse(row?.told ?? '[]');
  const untold = current.filter(({ key }) => !told.includes(key));
  if (untold.length === 0) {
    await forgetWhatIsOver(knex, { id, current, told });
    return [];
  }
  const taken = await knex('oauth_connections')
    .where({ id, told: row?.told ?? null })
    .where(free =>
      free
        .whereNull('telling_until')
        .orWhere('telling_until', '<', databaseClock(knex)),
    )
    .update({
      telling_until: knex.raw('? + ?', [databaseClock(knex), leaseMs]),
    });
  return taken > 0 ? untold : [];
}

/**
 * Ends the telling.
 *
 * @param options.told - false when it failed and has to be taken on again
 */
export async function endNotices(
  knex: Knex,
  options: { id: string; current: ConnectionNotice[]; told: boolean },
): Promise<void> {
  await knex('oauth_connections')
    .where({ id: options.id })
    .update({
      telling_until: null,
      ...(options.told && { told: keys(options.current) }),
    });
}

async function forgetWhatIsOver(
  knex: Knex,
  options: { id: string; current: ConnectionNotice[]; told: string[] },
) {
  const { id, current, told } = options;
  if (told.length > current.length) {
    await knex('oauth_connections')
      .where({ id, told: JSON.stringify(told) })
      .update({ told: keys(current) });
  }
}

function keys(notices: ConnectionNotice[]): string {
  return JSON.stringify(notices.map(({ key }) => key));
}
