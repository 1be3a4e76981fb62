import {
  errorGroupsSchema,
  errorRecipientsSchema,
  errorRecipientsUpdateSchema,
  mailErrorLogsReadPermission,
  mailErrorLogsUpdatePermission,
} from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { endpoint, Endpoint } from '../http';
import { acceptRecipients } from './acceptRecipients';
import { listGroups } from './listGroups';
import { readRecipients } from './readRecipients';
import { replaceRecipients } from './replaceRecipients';

const groupsShown = 100;

/** The error logs and who gets them. */
export function errorLogEndpoints({ knex }: { knex: Knex }): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/error-logs',
      summary: 'Lists groups of errors, those seen last first',
      access: { permission: mailErrorLogsReadPermission },
      reply: errorGroupsSchema,
      async handle() {
        return { items: await listGroups({ knex, limit: groupsShown }) };
      },
    }),
    endpoint({
      method: 'get',
      path: '/error-logs/recipients',
      summary: 'Lists who gets error logs by mail',
      access: { permission: mailErrorLogsReadPermission },
      reply: errorRecipientsSchema,
      handle: () => readRecipients({ knex }),
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
