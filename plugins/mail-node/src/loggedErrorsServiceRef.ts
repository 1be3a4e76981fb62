import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { DefaultLoggedErrors, LoggedErrorsService } from './LoggedErrors';

/**
 * Where the backend's root logger hands over what it logs at the level `error`.
 *
 * @remarks
 *
 * The root logger of Backstage tells nobody what it logs, so a portal that
 * wants these lines in its error logs makes the logger itself, and passes it
 * through `listenTo`.
 *
 * @public
 */
export const loggedErrorsServiceRef = createServiceRef<LoggedErrorsService>({
  id: 'mail.logged-errors',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {},
      factory: () => new DefaultLoggedErrors(),
    }),
});
