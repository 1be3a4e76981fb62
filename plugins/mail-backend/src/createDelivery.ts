import { LoggerService } from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Knex } from 'knex';
import { MailConfig } from './config';
import { Bell } from './database';
import {
  Alarm,
  DeliveryLoop,
  OpenPages,
  readHealths,
  standInOf,
} from './delivery';
import { recordInvalidSettings, tellAdministrators } from './error-logs';
import { createEnqueue } from './outbox';
import { Sealing } from './sealing';
import { SettingsSource } from './settings';
import { createTransport } from './transport';

/** What the queue and its loop are made of. */
export interface DeliveryOptions {
  config: MailConfig;
  knex: Knex;
  sealing: Sealing;
  settings: SettingsSource;
  logger: LoggerService;
  notifications: NotificationService;
  /** Called when addresses are suppressed because the server has refused them again. */
  onSuppressed: () => void;
  /** Told whenever messages or how delivery is doing have changed. */
  pages: OpenPages;
}

/** The way into the outbox, the loop that empties it, and the bell by which the one wakes the other in all backends. */
export function createDelivery(options: DeliveryOptions) {
  const { config, knex, sealing, logger, pages } = options;
  const { retention, leaseMs } = config.deliveries;
  const bell = new Bell({ knex, logger });
  const wake = () => {
    bell.ring();
    pages.noteChange();
  };
  /** Rung when something failed that people may want to know. */
  const failures = new Alarm();
  const delivery = new DeliveryLoop({
    ...options,
    settings: withReversePaths(options),
    createTransport: server => createTransport(server, { logger }),
    retention,
    intervals: leaseMs === undefined ? {} : { leaseMs },
    isHeard: () => bell.isHeard,
    onChanged: pages.noteChange,
    wakeOthers: wake,
    onInvalidSettings: recordInvalidSettings,
    onFailures: () => {
      failures.ring();
      pages.noteChange();
    },
    onHealth: () =>
      tellAdministrators({
        ...options,
        administrators: config.administrators,
        readStandIn: async () =>
          standInOf(
            await options.settings.current(),
            await readHealths({ knex }),
          ),
      }),
  });
  bell.onRing(() => delivery.wake());
  const enqueue = createEnqueue({
    ...{ knex, sealing },
    messageIdDomain: config.messageIdDomain,
    ringing: database => bell.ringing(database),
    onEnqueued: () => {
      bell.wake();
      pages.noteChange();
    },
  });
  return { bell, delivery, enqueue, failures, wake };
}

/** Where reports go is app-config's to say, whichever server sends; it is no part of the settings that are tested. */
function withReversePaths({
  settings,
  config,
}: DeliveryOptions): SettingsSource {
  const { reversePaths: byKind, subaddress } = config.bounces;
  return {
    async current() {
      const current = await settings.current();
      return current.state === 'ready'
        ? {
            ...current,
            sender: { ...current.sender, reversePaths: { byKind, subaddress } },
          }
        : current;
    },
  };
}
