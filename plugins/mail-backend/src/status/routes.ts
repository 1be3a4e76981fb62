import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  mailSettingsReadPermission,
  MailStatus,
  mailStatusSchema,
} from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import {
  countWaiting,
  readHealths,
  readLimits,
  settingsKey,
  standInOf,
} from '../delivery';
import { lastTest } from '../diagnosis';
import { endpoint, Endpoint } from '../http';
import { SettingsSource } from '../settings';
import { readStatus } from './readStatus';

/** What the route of the status needs. */
export interface StatusRoutesOptions {
  knex: Knex;
  settings: SettingsSource;
  permissions: PermissionsService;
}

/** `GET /status`: whether mail works for everybody, why not for administrators. */
export function statusRoutes(options: StatusRoutesOptions): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/status',
      summary: 'Tells whether mail works; to administrators also why not',
      access: 'user',
      reply: mailStatusSchema,
      async handle({ credentials }) {
        const full = await fullStatus(options);
        const { status, since } = full;
        return (await mayReadCauses(options, credentials))
          ? full
          : { status, since };
      },
    }),
  ];
}

async function fullStatus(options: StatusRoutesOptions): Promise<MailStatus> {
  const { knex } = options;
  const settings = await options.settings.current();
  const healths = await readHealths({ knex });
  const standIn = standInOf(settings, healths);
  return {
    ...readStatus({
      ...{ settings, health: healths.first, standIn },
      test: await lastTest({ knex, fingerprint: settingsKey(settings) }),
    }),
    waiting: await countWaiting({ knex }),
    limits:
      settings.state === 'ready'
        ? await readLimits({
            knex,
            // Those that mail meets now.
            ...(standIn?.state === 'in-use' && standIn.server
              ? { health: standIn.health, server: standIn.server }
              : { health: healths.first, server: settings.server }),
          })
        : undefined,
  };
}

async function mayReadCauses(
  { permissions }: StatusRoutesOptions,
  credentials: BackstageCredentials,
): Promise<boolean> {
  const [decision] = await permissions.authorize(
    [{ permission: mailSettingsReadPermission }],
    { credentials },
  );
  return decision.result === AuthorizeResult.ALLOW;
}
