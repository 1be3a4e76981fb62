import { Knex } from 'knex';
import { databaseClock } from '../database';
import { Fault } from './health';

/** One or two may be chance. */
export const faultsUntilProbing = 3;
/** Until the first message that is tried again; twice as long every time. */
const firstProbeMs = 10_000;
/** 10 seconds, 20, 40, 80, 160, and so on every 320. */
const mostDoublings = 5;

/**
 * Notes a fault of the server that may pass by itself.
 *
 * @remarks
 *
 * After a few in a row one message at a time finds out whether it has passed;
 * the others wait where they are and their attempts with them. A server that
 * is away so long is not knocked at by every message, and none of them is
 * delayed for more than the next probe.
 *
 * @param options.random - 0 to 1; so that several portals do not come back together
 * @returns whether the other messages wait from now on
 */
export async function noteTrouble(options: {
  knex: Knex;
  settingsKey: string;
  fault: Fault;
  random?: () => number;
}): Promise<boolean> {
  const { knex, fault } = options;
  const [health] = await knex('delivery_health')
    .where({ settings_fingerprint: options.settingsKey })
    .whereNot({ flow: 'paused' })
    .update({
      paused_at: null,
      failing_since: knex.raw('coalesce(failing_since, ?)', [
        databaseClock(knex),
      ]),
      working_since: null,
      failure_class: fault.failureClass,
      reply: fault.reply,
      advice: fault.advice,
      faults: knex.raw('faults + 1'),
    })
    .returning('faults');
  if (!health || health.faults < faultsUntilProbing) {
    return false;
  }
  await probeLater(knex, {
    settingsKey: options.settingsKey,
    waitMs: waitMsAfter(health.faults, options.random ?? Math.random),
  });
  return true;
}

async function probeLater(
  knex: Knex,
  options: { settingsKey: string; waitMs: number },
) {
  await knex('delivery_health')
    .where({ settings_fingerprint: options.settingsKey })
    .whereNot({ flow: 'paused' })
    .update({
      flow: 'probing',
      probe_until: null,
      probe_due_at: knex.raw('? + ?', [databaseClock(knex), options.waitMs]),
    });
}

function waitMsAfter(faults: number, random: () => number): number {
  const doublings = Math.min(faults - faultsUntilProbing, mostDoublings);
  return Math.round(firstProbeMs * 2 ** doublings * (0.8 + 0.4 * random()));
}
