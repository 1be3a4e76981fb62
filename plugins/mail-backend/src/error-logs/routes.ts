import { AuthService } from '@backstage/backend-plugin-api';
import {
  errorGroupSchema,
  errorGroupsSchema,
  errorPreviewRequestSchema,
  errorPreviewSchema,
  errorRecipientsSchema,
  errorRecipientsUpdateSchema,
  errorSnoozeSchema,
  mailErrorLogsReadPermission,
  mailErrorLogsUpdatePermission,
  WatchedErrors,
} from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { endpoint, Endpoint, nameOf } from '../http';
import { acceptRecipients } from './acceptRecipients';
import { countMails } from './countMails';
import { listGroups } from './listGroups';
import { readErrorHours } from './readErrorHours';
import { readRecipients } from './readRecipients';
import { replaceRecipients } from './replaceRecipients';
import { mostMailsPerDay } from './reportErrors';
import { snoozeGroup, wakeGroup } from './snoozeGroup';

const groupsShown = 100;
const previewDays = 7;

/** What the endpoints need. */
export interface ErrorLogRoutesOptions {
  knex: Knex;
  auth: AuthService;
  /** What of the portal is watched at the moment. */
  watched: () => WatchedErrors;
}

/** The error logs and who gets them. */
export function errorLogEndpoints(options: ErrorLogRoutesOptions): Endpoint[] {
  return [...groupEndpoints(options), ...recipientEndpoints(options)];
}

function groupEndpoints(options: ErrorLogRoutesOptions): Endpoint[] {
  const { knex, auth, watched } = options;
  return [
    endpoint({
      method: 'get',
      path: '/error-logs',
      summary: 'Lists groups of errors, those seen last first',
      access: { permission: mailErrorLogsReadPermission },
      reply: errorGroupsSchema,
      async handle() {
        const items = await listGroups({ knex, limit: groupsShown });
        return { items, watched: watched() };
      },
    }),
    endpoint({
      method: 'put',
      path: '/error-logs/:id/snooze',
      summary: 'Tells nobody of a group of errors for a while',
      access: { permission: mailErrorLogsUpdatePermission },
      auditEvent: { id: 'error-group-snooze', severity: 'low' },
      body: errorSnoozeSchema,
      reply: errorGroupSchema,
      handle: ({ params, body, credentials }) =>
        snoozeGroup({
          ...{ knex, id: params.id, snooze: body.for },
          by: nameOf(auth, credentials),
        }),
    }),
    endpoint({
      method: 'delete',
      path: '/error-logs/:id/snooze',
      summary: 'Tells of a group of errors again',
      access: { permission: mailErrorLogsUpdatePermission },
      auditEvent: { id: 'error-group-wake', severity: 'low' },
      reply: errorGroupSchema,
      handle: ({ params }) => wakeGroup({ knex, id: params.id }),
    }),
  ];
}

function recipientEndpoints({ knex }: ErrorLogRoutesOptions): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/error-logs/recipients',
      summary: 'Lists who gets error logs by mail',
      access: { permission: mailErrorLogsReadPermission },
      reply: errorRecipientsSchema,
      handle: () => readRecipients({ knex }),
    }),
    endpoint({
      method: 'post',
      path: '/error-logs/recipients/preview',
      summary: 'Counts the mails of last week for choices that are not saved',
      access: { permission: mailErrorLogsReadPermission },
      body: errorPreviewRequestSchema,
      reply: errorPreviewSchema,
      async handle({ body }) {
        const hours = await readErrorHours({ knex, days: previewDays });
        const mailsPerDay = mostMailsPerDay;
        return {
          since: new Date(hours.since).toISOString(),
          items: body.items.map(wish => ({
            mails: countMails({ hours, wish, mailsPerDay }),
          })),
        };
      },
    }),
    endpoint({
      method: 'put',
      path: '/error-logs/recipients',
      summary: 'Replaces the list of those who get error logs by mail',
      access: { permission: mailErrorLogsUpdatePermission },
      auditEvent: { id: 'error-recipients-update', severity: 'medium' },
      body: errorRecipientsUpdateSchema,
      reply: errorRecipientsSchema,
      handle: ({ body }) =>
        replaceRecipients({
          knex,
          update: { ...body, items: acceptRecipients(body.items) },
        }),
    }),
  ];
}
