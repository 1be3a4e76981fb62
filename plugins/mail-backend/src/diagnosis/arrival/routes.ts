import { AuthService } from '@backstage/backend-plugin-api';
import {
  arrivalConfirmationSchema,
  diagnosisArrivalSchema,
  mailDiagnosisRunPermission,
} from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { endpoint, Endpoint, nameOf } from '../../http';
import { confirmByCode, requireArrival } from './confirmByCode';

/** What the routes about a test mail need. */
export interface ArrivalRoutesOptions {
  knex: Knex;
  auth: AuthService;
}

/** Lets the person who made a test see whether its mail has arrived, or say so by its code. */
export function arrivalRoutes({
  knex,
  auth,
}: ArrivalRoutesOptions): Endpoint[] {
  const shared = {
    path: '/diagnosis/runs/:id/arrival',
    access: { permission: mailDiagnosisRunPermission },
    reply: diagnosisArrivalSchema,
  };
  return [
    endpoint({
      ...shared,
      method: 'get',
      summary: 'Tells whether the mail of a test of one’s own has arrived',
      handle: ({ params, credentials }) =>
        requireArrival({
          ...{ knex, runId: params.id, runBy: nameOf(auth, credentials) },
        }),
    }),
    endpoint({
      ...shared,
      method: 'post',
      summary: 'Confirms by its code that the mail of a test has arrived',
      auditEvent: { id: 'arrival-confirm', severity: 'low' },
      body: arrivalConfirmationSchema,
      handle: ({ body, params, credentials }) =>
        confirmByCode(
          { knex, runId: params.id, runBy: nameOf(auth, credentials) },
          body.code,
        ),
    }),
  ];
}
