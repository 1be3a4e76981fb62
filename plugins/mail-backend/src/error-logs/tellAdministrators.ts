import { LoggerService } from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Knex } from 'knex';
import {
  countWaiting,
  endNotice,
  Notice,
  readHealths,
  serverRoles,
  StandIn,
  takeNotice,
} from '../delivery';
import { noticeWords } from './noticeWords';

/** A fault that may pass by itself is nobody's business for so long. */
const tenMinutesMs = 10 * 60 * 1000;

/** What telling needs. */
export interface TellingOptions {
  knex: Knex;
  /**
   * Tells how the fall-back server is doing.
   * @defaultValue there is none
   */
  readStandIn?: () => Promise<StandIn | undefined>;
  notifications: NotificationService;
  logger: LoggerService;
  /** Who is told: references of users or groups. Nobody when empty. */
  administrators: string[];
  /**
   * How long a fault that may pass by itself is kept quiet, in milliseconds.
   * @defaultValue ten minutes
   */
  patienceMs?: number;
}

/**
 * Tells the administrators on the web when mail stops working and when it works again.
 *
 * @remarks
 *
 * On the web, because a mail about broken mail does not arrive. Once per
 * incident, whichever of several backends notices it; a notice that cannot be
 * sent is tried again with the next call. Throws nothing, so that delivery
 * goes on whatever becomes of it.
 */
export async function tellAdministrators(
  options: TellingOptions,
): Promise<void> {
  const { knex, logger, patienceMs = tenMinutesMs } = options;
  if (options.administrators.length === 0) {
    return;
  }
  try {
    const healths = await readHealths({ knex });
    for (const role of serverRoles) {
      const health = healths[role];
      const notice = await takeNotice({ knex, role, health, patienceMs });
      if (notice) {
        await tell(notice, options);
      }
    }
  } catch (error) {
    logger.warn(
      'The administrators cannot be told about mail delivery on the web; it is tried again',
      error as Error,
    );
  }
}

async function tell(notice: Notice, options: TellingOptions) {
  const { knex, notifications, administrators } = options;
  let told = false;
  try {
    await notifications.send({
      recipients: { type: 'entity', entityRef: administrators },
      payload: {
        ...noticeWords(notice, {
          waiting: await countWaiting({ knex }),
          standIn: await options.readStandIn?.(),
        }),
        link: '/mail/deliveries',
        topic: 'mail',
      },
    });
    told = true;
  } finally {
    await endNotice({ knex, notice, told });
  }
}
