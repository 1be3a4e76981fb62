/**
 * The Mail pages for apps on the legacy frontend system.
 *
 * @packageDocumentation
 */
import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { MailClient, mailApiRef } from './api';
import { rootRouteRef } from './routes';

export { mailApiRef, type MailApi } from './api';
export { mailTranslationRef } from './translation';

const legacyRootRouteRef = convertLegacyRouteRef(rootRouteRef);

/** @public */
export const mailPlugin = createPlugin({
  id: 'mail',
  apis: [
    createApiFactory({
      api: mailApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new MailClient(deps),
    }),
  ],
  routes: { root: legacyRootRouteRef },
});

/**
 * The page, to be mounted at `/mail`.
 *
 * @public
 */
export const MailPage = mailPlugin.provide(
  createRoutableExtension({
    name: 'MailPage',
    mountPoint: legacyRootRouteRef,
    component: () => import('./LegacyMailPage').then(m => m.LegacyMailPage),
  }),
);

/**
 * A person's choice of mails, for example as a tab of the settings page.
 *
 * @public
 */
export const MailPreferences = mailPlugin.provide(
  createComponentExtension({
    name: 'MailPreferences',
    component: {
      lazy: () =>
        import('./LegacyMailParts').then(m => m.LegacyMailPreferences),
    },
  }),
);

/**
 * The banner that tells administrators on every page that mail is broken;
 * within the router, above the pages.
 *
 * @public
 */
export const MailBanner = mailPlugin.provide(
  createComponentExtension({
    name: 'MailBanner',
    component: {
      lazy: () => import('./LegacyMailParts').then(m => m.LegacyMailBanner),
    },
  }),
);
