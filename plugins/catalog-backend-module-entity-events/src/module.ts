import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { readFrequency } from './config';
import { createHandoverRouter } from './handover';
import { open } from './open';

/**
 * Watches the catalog and hands over what changes to other plugins.
 *
 * @public
 */
export const catalogModuleEntityEvents = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'entity-events',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ config, database, httpAuth, httpRouter, ...deps }) {
        const frequency = readFrequency(config);
        const knex = await database.getClient();
        // Modules start before their plugin: the catalog's tables may not be there yet.
        const opened = new Promise<{ off?: string }>(resolve => {
          deps.lifecycle.addStartupHook(async () =>
            resolve(await open({ ...deps, database, frequency, knex })),
          );
        });
        httpRouter.use(createHandoverRouter({ httpAuth, knex, opened }));
      },
    });
  },
});
