import { NotificationService } from '@backstage/plugin-notifications-node';
import { Knex } from 'knex';
import { countWaiting } from '../delivery';
import { notificationScope } from './notificationScope';
import { recordErrors } from './recordErrors';
import { stopped, waitingWords } from './waitingWords';

/** What somebody has to know about the authorisation that mail is sent with. */
export interface ConnectionNews {
  title: string;
  /** What happened, and the one thing to do. */
  description: string;
  severity: 'high' | 'normal';
  /** No mail goes out until it is over. */
  stopsMail?: true;
}

/**
 * Tells that an authorisation needs somebody: the administrators on the web,
 * and by mail those who asked to be told about token renewals.
 *
 * @remarks
 *
 * On the web, because without a token the mail may never arrive.
 *
 * @throws what keeps the notification from being sent, so that it is tried again
 */
export async function tellAboutConnection(
  news: ConnectionNews,
  options: {
    knex: Knex;
    notifications: NotificationService;
    /** References of users or groups; nobody is told on the web when empty. */
    administrators: string[];
  },
): Promise<void> {
  const { knex, notifications, administrators } = options;
  const { title, description, severity, stopsMail } = news;
  if (administrators.length > 0) {
    const waiting = stopsMail && (await countWaiting({ knex }));
    await notifications.send({
      recipients: { type: 'entity', entityRef: administrators },
      payload: {
        ...{ title, severity },
        description: waiting
          ? `${description} ${waitingWords(stopped, waiting)}`
          : description,
        link: '/mail/settings',
        topic: 'mail',
        scope: stopsMail
          ? notificationScope.mailStopped
          : notificationScope.reminder,
      },
    });
  }
  await recordErrors(knex, [
    {
      ...{ source: 'tokens', title, detail: description },
      severity: stopsMail ? 'critical' : 'warning',
      subject: title,
    },
  ]);
}
