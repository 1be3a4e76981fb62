import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Knex } from 'knex';
import {
  PersonFinder,
  suppressionRoutes,
  suppressionTask,
  tellAddressees,
} from './bounces';

/** What deals with addresses that mail does not reach. */
export function createBounces(options: {
  knex: Knex;
  auth: AuthService;
  catalog: CatalogService;
  logger: LoggerService;
  notifications: NotificationService;
}) {
  const people = new PersonFinder(options);
  const telling = { ...options, people };
  /** Returns at once; what cannot be told now, the task tells later. */
  const tell = () => void tellAddressees(telling);
  return {
    tell,
    tasks: [suppressionTask(telling)],
    endpoints: suppressionRoutes({ ...options, people, onChanged: tell }),
  };
}
