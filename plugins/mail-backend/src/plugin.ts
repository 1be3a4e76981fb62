import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  ENTITY_EVENTS_TOPIC,
  entityEventsServiceRef,
} from '@mailroom/backstage-plugin-entity-events-node';
import { mailPermissions } from '@mailroom/backstage-plugin-mail-common';
import {
  loggedErrorsServiceRef,
  MailTemplate,
  mailTemplatesExtensionPoint,
} from '@mailroom/backstage-plugin-mail-node';
import { readMailConfig } from './config';
import { migrateDatabase } from './database';
import { createMailroom } from './createMailroom';
import { createRouter } from './http';
import { warnOfStrayKeys } from './strayKeys';

/**
 * Working mail for the portal: outbox, delivery, workflow notifications.
 *
 * @public
 */
export const mailPlugin = createBackendPlugin({
  pluginId: 'mail',
  register(env) {
    const templates: MailTemplate[] = [];
    env.registerExtensionPoint(mailTemplatesExtensionPoint, {
      addTemplate: template => templates.push(template),
    });
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        entityEvents: entityEventsServiceRef,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        loggedErrors: loggedErrorsServiceRef,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
      },
      async init(services) {
        const { httpRouter, lifecycle, events, permissionsRegistry } = services;
        warnOfStrayKeys(services.config, services);
        const mailroom = createMailroom({
          ...services,
          config: readMailConfig(services.config),
          knex: await migrateDatabase(services.database),
          templates,
        });

        permissionsRegistry.addPermissions(mailPermissions);
        for (const { path, access } of mailroom.endpoints) {
          if (access === 'anyone') {
            httpRouter.addAuthPolicy({ path, allow: 'unauthenticated' });
          }
        }
        httpRouter.use(mailroom.linkGuard);
        httpRouter.use(createRouter(mailroom.endpoints, services));

        await events.subscribe({
          id: 'workflow',
          topics: [ENTITY_EVENTS_TOPIC],
          onEvent: async () => mailroom.changes.wake(),
        });
        for (const task of mailroom.tasks) {
          await services.scheduler.scheduleTask(task);
        }
        lifecycle.addStartupHook(() => {
          mailroom.bell.start();
          mailroom.delivery.start();
          mailroom.changes.start();
          mailroom.errors.start();
        });
        lifecycle.addShutdownHook(async () => {
          // First what pushes into the outbox, then what empties it.
          await mailroom.changes.stop();
          await mailroom.errors.stop();
          await mailroom.delivery.stop();
          mailroom.pages.stop();
          await mailroom.bell.stop();
          await mailroom.connections.settled();
        });
      },
    });
  },
});
