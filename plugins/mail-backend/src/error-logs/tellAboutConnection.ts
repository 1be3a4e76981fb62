import { NotificationService } from '@backstage/plugin-notifications-node';
import { Knex } from 'knex';
import { recordErrors } from './recordErrors';

/** What somebody has to know about the authorisation that mail is sent with. */
export interface ConnectionNews {
  title: string;
  /** What happened, and the one thing to do. */
  description: string;
  severity: 'high' | 'normal';
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
  const { title, description, severity } = news;
  if (administrators.length > 0) {
    await notifications.send({
      recipients: { type: 'entity', entityRef: administrators },
      payload: {
        ...{ title, description, severity },
        link: '/mail/settings',
        topic: 'mail',
        // The same scope updates the notification instead of adding to it.
        scope: 'mail:oauth',
      },
    });
  }
  await recordErrors(knex, [{ source: 'tokens', title, detail: description }]);
}
