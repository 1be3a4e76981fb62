import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Knex } from 'knex';
import {
  mailboxTask,
  PersonFinder,
  type Refusal,
  suppressionRoutes,
  suppressionTask,
  tellAddressees,
} from './bounces';
import { MailConfig } from './config';
import { isDeadAddress } from './transport';

/** What deals with addresses that mail does not reach. */
export function createBounces(options: {
  config: MailConfig;
  knex: Knex;
  auth: AuthService;
  catalog: CatalogService;
  logger: LoggerService;
  notifications: NotificationService;
  /** Called when addresses, and messages to them, may have been suppressed or not any more. */
  onChanged: () => void;
}) {
  const people = new PersonFinder(options);
  const telling = { ...options, people };
  /** Returns at once; what cannot be told now, the task tells later. */
  const tell = () => {
    void tellAddressees(telling);
    options.onChanged();
  };
  const { imap: mailbox } = options.config.bounces;
  const tasks = [suppressionTask(telling)];
  if (mailbox) {
    tasks.push(
      mailboxTask({
        ...{ ...options, config: mailbox, onSuppressed: tell },
        isDeadAddress: isDead,
      }),
    );
  }
  const routes = { ...options, people, mailbox, onChanged: tell };
  return { tell, tasks, endpoints: suppressionRoutes(routes) };
}

/** A report tells what was said to RCPT or after the content, and not by whom. */
function isDead(refusal: Refusal): boolean {
  return isDeadAddress({ server: '', command: 'RCPT TO', ...refusal });
}
