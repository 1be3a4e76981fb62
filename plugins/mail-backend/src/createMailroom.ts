import {
  AuthService,
  DiscoveryService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { EntityEventsService } from '@mailroom/backstage-plugin-entity-events-node';
import {
  LoggedErrorsService,
  MailTemplate,
} from '@mailroom/backstage-plugin-mail-node';
import { Knex } from 'knex';
import { whySuppressed } from './bounces';
import { MailConfig } from './config';
import { createBounces } from './createBounces';
import { createDelivery } from './createDelivery';
import { createDiagnosis } from './createDiagnosis';
import { createErrorLogs } from './createErrorLogs';
import { createOAuth } from './createOAuth';
import { createResealing } from './createResealing';
import { countWaiting, deliveryRoutes, OpenPages, whyOff } from './delivery';
import { lastTest } from './diagnosis';
import { recordErrors, recordRecoveries } from './error-logs';
import { discardWaitingMessages, messageRoutes } from './outbox';
import {
  preferenceEndpoints,
  refuseBrokenLinks,
  unsubscribeEndpoints,
  UnsubscribeLinks,
} from './preferences';
import { createSealing } from './sealing';
import { createSettingsSource, settingsRoutes } from './settings';
import { statusRoutes } from './status';
import { createTemplates } from './templates';
import {
  addressesOf,
  ChangeReceiver,
  Directory,
  Portal,
  RuleBook,
  ruleEndpoints,
} from './workflow';

/** What the parts are made of. */
export interface MailroomOptions {
  config: MailConfig;
  knex: Knex;
  templates: MailTemplate[];
  auth: AuthService;
  catalog: CatalogService;
  discovery: DiscoveryService;
  entityEvents: EntityEventsService;
  logger: LoggerService;
  loggedErrors: LoggedErrorsService;
  notifications: NotificationService;
  permissions: PermissionsService;
  signals: SignalsService;
}

/** Puts the parts together: from the end of a message's way to its beginning, as each part wakes the next. */
export function createMailroom(options: MailroomOptions) {
  const { config, knex, logger, auth, permissions } = options;
  const sealing = createSealing(config.sealing.keys);
  const { connections, ...oauth } = createOAuth({ ...options, sealing });
  const parts = { knex, config, sealing, oauth: connections };
  const settings = createSettingsSource({ ...parts, logger });
  const templates = createTemplates(options.templates);
  const rules = RuleBook.create({ knex, configured: config.rules, logger });
  const portal = new Portal(config.appBaseUrl);
  const links = new UnsubscribeLinks({ sealing, baseUrl: config.apiBaseUrl });

  const pages = new OpenPages(options);
  const bounces = createBounces({ ...options, onChanged: pages.noteChange });
  const { bell, delivery, enqueue, failures, wake } = createDelivery({
    ...{ ...options, sealing, settings, pages, onSuppressed: bounces.tell },
  });
  const directory = new Directory(options);
  const changes = new ChangeReceiver({
    events: options.entityEvents,
    ...{ knex, rules, portal, links, templates, enqueue, logger, directory },
    async recordError(error, transaction) {
      await recordErrors(transaction ?? knex, [error]);
      failures.ring();
    },
    recordRecoveries,
  });
  const errors = createErrorLogs({
    ...{ ...options, templates, enqueue },
    alarm: failures,
    findAddresses: refs => addressesOf(directory, refs),
    pageUrl: portal.errorLogsUrl,
    listId: portal.listId('error-logs'),
  });
  const { preferencesUrl } = portal;
  const unsubscribe = { knex, rules, links, preferencesUrl };
  const resealing = createResealing({ ...parts, logger });
  const diagnosis = createDiagnosis({
    ...{ parts, auth, logger, settings, portal, wake },
  });
  return {
    bell,
    changes,
    delivery,
    pages,
    errors: errors.reporter,
    connections,
    tasks: [
      resealing,
      ...bounces.tasks,
      ...oauth.tasks,
      ...diagnosis.tasks,
      ...errors.tasks,
    ],
    /** Answers broken links with a page before anybody asks for more. */
    linkGuard: refuseBrokenLinks(unsubscribe),
    endpoints: [
      ...messageRoutes({
        enqueue,
        renderTemplate: templates.render,
        whyOff: async () => whyOff(await settings.current()),
        whySuppressed: address => whySuppressed({ knex, address }),
      }),
      ...deliveryRoutes({ knex, onChanged: wake }),
      ...bounces.endpoints,
      ...settingsRoutes({
        ...{ parts, auth, source: settings },
        lastTest: fingerprint => lastTest({ knex, fingerprint }),
        countWaiting: () => countWaiting({ knex }),
        discardWaiting,
        onSaved: wake,
      }),
      ...oauth.endpoints,
      ...diagnosis.endpoints,
      ...statusRoutes({ knex, settings, permissions }),
      ...ruleEndpoints({ knex, rules, auth }),
      ...preferenceEndpoints({ knex, rules, auth }),
      ...unsubscribeEndpoints(unsubscribe),
      ...errors.endpoints,
    ],
  };
}

function discardWaiting(transaction: Knex, options: { discardedBy: string }) {
  return discardWaitingMessages({
    knex: transaction,
    reason: `${options.discardedBy} discarded all that waited when switching mail on.`,
  });
}
