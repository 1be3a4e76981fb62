import { Knex } from 'knex';
import { holdDueMessages } from '../outbox';

/** Few enough to keep no row locked for long. */
const messagesPerStep = 500;

/** Holds all that is due, for a reason that people can read. */
export async function holdDue(options: {
  knex: Knex;
  reason: string;
  /** Called after each step that held some. */
  onHeld?: () => void;
}): Promise<void> {
  const { knex, reason, onHeld } = options;
  let held = messagesPerStep;
  while (held === messagesPerStep) {
    held = await holdDueMessages({ knex, reason, limit: messagesPerStep });
    if (held > 0) onHeld?.();
  }
}
