import { Knex } from 'knex';
import { readDatabaseClock } from '../../database';
import { hourMs } from './HourCount';

/** Longer than any chart goes back. */
const keptHours = 31 * 24;

/** Forgets the hours that no chart shows; a few hundred rows a day at most. */
export async function pruneHours(knex: Knex): Promise<void> {
  const now = await readDatabaseClock(knex);
  await knex('delivery_hours')
    .where('hour', '<', now - keptHours * hourMs)
    .delete();
}
