import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { mockErrorHandler, mockServices } from '@backstage/backend-test-utils';
import {
  FallbackServerDraft,
  OwnServerDraft,
  ownServerDraftSchema,
} from '@mailroom/backstage-plugin-mail-common';
import express from 'express';
import { Knex } from 'knex';
import request from 'supertest';
import { createRouter } from '../http';
import {
  createSettingsSource,
  OAuthConnections,
  SettingsConfig,
  settingsRoutes,
  SettingsRoutesOptions,
} from '../settings';
import { discardWaitingMessages } from '../outbox';
import { createSealing } from '../sealing';
import { withoutOAuth } from './withoutOAuth';

const key = { id: 'test', key: Buffer.alloc(32, 7).toString('base64') };

/** What app-config says in tests of the settings: no default server, everything usual allowed. */
export function settingsConfig(
  changes: Omit<Partial<SettingsConfig>, 'policy'> & {
    policy?: Partial<SettingsConfig['policy']>;
  } = {},
): SettingsConfig {
  return {
    sealing: { keys: [key] },
    appBaseUrl: 'https://portal.harbour.example',
    ...changes,
    policy: {
      allowClearText: false,
      allowLoopback: false,
      allowedPorts: [465, 587],
      ...changes.policy,
    },
  };
}

/** A server with everything that one needs, as a browser sends it. */
export function anOwnServer(
  changes: Partial<OwnServerDraft> = {},
): OwnServerDraft {
  return {
    host: 'smtp.harbour.example',
    port: 587,
    security: 'starttls',
    username: 'portal@harbour.example',
    fromEmail: 'portal@harbour.example',
    ...changes,
  };
}

/** A server that stands in, as a browser sends it. */
export function aFallbackServer(
  changes: Partial<FallbackServerDraft> = {},
): FallbackServerDraft {
  return {
    enabled: true,
    host: 'backup.harbour.example',
    port: 587,
    security: 'starttls',
    username: 'backup@harbour.example',
    ...changes,
  };
}

/** The same as it arrives behind the schema. */
export function anOwnServerEntry(changes: Partial<OwnServerDraft> = {}) {
  return ownServerDraftSchema.parse(anOwnServer(changes));
}

/** The routes of the settings over a real database, with everything that they tell anybody. */
export function serveSettings(
  knex: Knex,
  options: {
    config?: SettingsConfig;
    oauth?: OAuthConnections;
    lastTest?: SettingsRoutesOptions['lastTest'];
    discardWaiting?: SettingsRoutesOptions['discardWaiting'];
  } = {},
) {
  const { config = settingsConfig(), lastTest = async () => undefined } =
    options;
  const logger = mockServices.logger.mock();
  const auditor = mockServices.auditor.mock();
  const finish = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(finish);
  const sealing = createSealing(config.sealing.keys);
  const { oauth = withoutOAuth } = options;
  const parts = { knex, config, sealing, oauth };
  const source = createSettingsSource({ ...parts, logger });
  const onSaved = jest.fn();
  const routes = settingsRoutes({
    ...{ parts, source, lastTest, onSaved },
    auth: mockServices.auth(),
    countWaiting: async () => 3,
    discardWaiting:
      options.discardWaiting ??
      ((transaction, { discardedBy }) =>
        discardWaitingMessages({ knex: transaction, reason: discardedBy })),
  });
  const router = createRouter(routes, {
    auditor,
    httpAuth: mockServices.httpAuth(),
    permissions: mockServices.permissions.mock({
      authorize: async () => [{ result: AuthorizeResult.ALLOW }],
    }),
  });
  return {
    api: request(express().use(router).use(mockErrorHandler())),
    ...{ parts, source, onSaved, auditor, finish },
    /** Everything that was logged and audited. */
    told: () =>
      JSON.stringify([
        ...[logger.error, logger.warn, logger.info, logger.debug].map(
          ({ mock }) => mock.calls.map(call => call.map(String)),
        ),
        auditor.createEvent.mock.calls.map(([event]) => ({
          ...event,
          request: undefined,
        })),
        finish.success.mock.calls,
        finish.fail.mock.calls.map(([{ error }]) => [
          String(error),
          { ...error },
        ]),
      ]),
  };
}
