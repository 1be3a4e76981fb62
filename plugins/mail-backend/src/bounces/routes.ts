import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import {
  bounceMailboxSchema,
  liftedSuppressionSchema,
  mailDeliveriesReadPermission,
  mailDeliveriesRetryPermission,
  ownSuppressionSchema,
  suppressionDraftSchema,
  suppressionPageSchema,
  suppressionQuerySchema,
  suppressionSchema,
} from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { endpoint, Endpoint, nameOf } from '../http';
import { normalizeAddress } from '../outbox';
import { liftSuppression, restoreSuppression } from './liftSuppression';
import { listSuppressions } from './listSuppressions';
import { MailboxConfig, readMailboxState } from './mailbox';
import { PersonFinder } from './PersonFinder';
import { readSuppression } from './readSuppression';
import { suppressAddress } from './suppressAddress';

/** What the routes of the suppressions need. */
export interface SuppressionRoutesOptions {
  knex: Knex;
  auth: AuthService;
  people: Pick<PersonFinder, 'addressOf'>;
  /** Where reports come to; absent when nobody reads them. */
  mailbox?: MailboxConfig;
  /** Called when an address is suppressed, or is not any more. */
  onChanged: () => void;
}

/** Which addresses the portal does not write to, and what people can do about it. */
export function suppressionRoutes(
  options: SuppressionRoutesOptions,
): Endpoint[] {
  return [
    listRoute(options),
    ownRoute(options),
    mailboxRoute(options),
    addRoute(options),
    liftRoute(options),
    restoreRoute(options),
  ];
}

function listRoute({ knex }: SuppressionRoutesOptions): Endpoint {
  return endpoint({
    method: 'get',
    path: '/suppressions',
    summary: 'Lists the addresses that are not written to, the newest first',
    access: { permission: mailDeliveriesReadPermission },
    query: suppressionQuerySchema,
    reply: suppressionPageSchema,
    handle: ({ query }) => listSuppressions({ knex, ...query }),
  });
}

function mailboxRoute({ knex, mailbox }: SuppressionRoutesOptions): Endpoint {
  return endpoint({
    method: 'get',
    path: '/suppressions/mailbox',
    summary: 'Tells how the mailbox is doing that reports come to',
    access: { permission: mailDeliveriesReadPermission },
    reply: bounceMailboxSchema,
    handle: () => readMailboxState({ knex, config: mailbox }),
  });
}

function ownRoute(options: SuppressionRoutesOptions): Endpoint {
  return endpoint({
    method: 'get',
    path: '/suppressions/mine',
    summary: "Tells whether the portal writes to the caller's address",
    access: 'user',
    reply: ownSuppressionSchema,
    async handle({ credentials }) {
      const address = await addressOfCaller(credentials, options);
      const suppression =
        address && (await readSuppression({ ...options, address }));
      return suppression ? { suppression } : {};
    },
  });
}

async function addressOfCaller(
  credentials: BackstageCredentials,
  { auth, people }: SuppressionRoutesOptions,
): Promise<string | undefined> {
  return auth.isPrincipal(credentials, 'user')
    ? people.addressOf(credentials.principal.userEntityRef)
    : undefined;
}

function addRoute(options: SuppressionRoutesOptions): Endpoint {
  const { knex, auth, onChanged } = options;
  return endpoint({
    method: 'post',
    path: '/suppressions',
    summary: 'Writes no more to an address',
    access: { permission: mailDeliveriesRetryPermission },
    auditEvent: {
      id: 'suppression-add',
      severity: 'medium',
      meta: ({ id, address }) => ({ id, address }),
    },
    body: suppressionDraftSchema,
    reply: suppressionSchema,
    status: 201,
    async handle({ body, credentials }) {
      const address = normalizeAddress(body.address);
      const isNew = await suppressAddress(knex, {
        ...{ address, cause: 'by-hand', words: body.note || undefined },
        suppressedBy: nameOf(auth, credentials),
      });
      const suppression = await readSuppression({ knex, address });
      if (!isNew || !suppression) {
        throw new ConflictError('This address is suppressed already.');
      }
      onChanged();
      return suppression;
    },
  });
}

function liftRoute(options: SuppressionRoutesOptions): Endpoint {
  const { knex, auth, onChanged } = options;
  return endpoint({
    method: 'delete',
    path: '/suppressions/:id',
    summary: 'Writes to an address again',
    access: { permission: mailDeliveriesRetryPermission },
    auditEvent: {
      id: 'suppression-lift',
      severity: 'medium',
      meta: ({ address }) => ({ address }),
    },
    reply: liftedSuppressionSchema,
    async handle({ params, credentials }) {
      const lifted = await liftSuppression({
        ...{ knex, id: params.id },
        liftedBy: nameOf(auth, credentials),
      });
      onChanged();
      return lifted;
    },
  });
}

function restoreRoute({ knex, onChanged }: SuppressionRoutesOptions): Endpoint {
  return endpoint({
    method: 'post',
    path: '/suppressions/:id/restore',
    summary: 'Takes back that an address is written to again',
    access: { permission: mailDeliveriesRetryPermission },
    auditEvent: {
      id: 'suppression-restore',
      severity: 'medium',
      meta: ({ address }) => ({ address }),
    },
    reply: suppressionSchema,
    async handle({ params }) {
      const suppression = await restoreSuppression({ knex, id: params.id });
      onChanged();
      return suppression;
    },
  });
}
