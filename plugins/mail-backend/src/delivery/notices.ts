import { FailureClass } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { databaseClock } from '../database';
import { DeliveryHealth } from './health';
import { pausesDelivery } from './nextState';
import { readHealth } from './readHealth';
import { healthIds, ServerRole } from './ServerRole';

/** Something that the administrators have to be told on the web. */
export type Notice = Due & { role: ServerRole; health: DeliveryHealth };

type Due =
  | { about: 'fault'; failureClass: FailureClass }
  | { about: 'recovery' };

/** Whoever is telling and gets killed is replaced after this long. */
const leaseMs = 60_000;

/**
 * Takes on telling the administrators, when there is something to tell.
 *
 * @remarks
 *
 * One backend at a time takes it on. It counts as told only when it is
 * confirmed, so a notice that could not be sent is taken on again later: it
 * may be told twice, which the same scope makes one notification, but never
 * not at all.
 *
 * @param options.role - of which server; the first when absent
 * @param options.health - as it was read a moment ago; read when absent
 * @param options.patienceMs - how long a fault that may pass by itself is kept quiet
 * @returns undefined when there is nothing to tell, or somebody else is telling it
 */
export async function takeNotice(options: {
  knex: Knex;
  role?: ServerRole;
  health?: DeliveryHealth;
  patienceMs: number;
}): Promise<Notice | undefined> {
  const { knex, role = 'first', patienceMs } = options;
  const health = options.health ?? (await readHealth({ knex, role }));
  const due = dueNotice(health, patienceMs);
  if (!due) {
    return undefined;
  }
  const taken = await knex('delivery_health')
    .where({
      id: healthIds[role],
      notified_class: health.notifiedClass ?? null,
    })
    .where(free =>
      free
        .whereNull('notifying_until')
        .orWhere('notifying_until', '<', databaseClock(knex)),
    )
    .update({
      notifying_until: knex.raw('? + ?', [databaseClock(knex), leaseMs]),
    });
  return taken > 0 ? { ...due, role, health } : undefined;
}

/**
 * Ends the telling.
 *
 * @param options.told - false when it failed and has to be taken on again
 */
export async function endNotice(options: {
  knex: Knex;
  notice: Notice;
  told: boolean;
}): Promise<void> {
  const { knex, notice, told } = options;
  await knex('delivery_health')
    .where({ id: healthIds[notice.role] })
    .update({ notifying_until: null, ...(told && toldOf(notice, knex)) });
}

function toldOf(notice: Notice, knex: Knex) {
  return notice.about === 'recovery'
    ? { notified_class: null, notified_at: null }
    : {
        notified_class: notice.failureClass,
        notified_at: databaseClock(knex),
      };
}

function dueNotice(
  health: DeliveryHealth,
  patienceMs: number,
): Due | undefined {
  const { fault, failingSince, notifiedClass, readAt, workingSince } = health;
  if (failingSince === undefined) {
    return notifiedClass && workingSince !== undefined
      ? { about: 'recovery' }
      : undefined;
  }
  if (!fault || notifiedClass !== undefined) {
    return fault && notifiedClass && isWorse(fault.failureClass, notifiedClass)
      ? { about: 'fault', failureClass: fault.failureClass }
      : undefined;
  }
  const isDue =
    pausesDelivery(fault.failureClass) || readAt - failingSince >= patienceMs;
  return isDue
    ? { about: 'fault', failureClass: fault.failureClass }
    : undefined;
}

/** Told of a server that is away, people also want to know that now somebody has to act. */
function isWorse(now: FailureClass, before: FailureClass): boolean {
  return pausesDelivery(now) && !pausesDelivery(before);
}
