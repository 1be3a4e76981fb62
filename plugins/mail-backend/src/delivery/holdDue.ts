import { Knex } from 'knex';
import { holdDueMessages } from '../outbox';

/** Few enough to keep no row locked for long. */
const messagesPerStep = 500;

/** Holds all that is due, for a reason that people can read. */
export async function holdDue(options: {
  knex: Knex;
  reason: string;
}): Promise<void> {
  let held = messagesPerStep;
  while (held === messagesPerStep) {
    held = await holdDueMessages({ ...options, limit: messagesPerStep });
  }
}
