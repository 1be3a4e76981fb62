import {
  EntityChange,
  EntityEventsService,
} from '@mailroom/backstage-plugin-entity-events-node';
import { findReceipts } from './findReceipts';
import { handleNews, NewsHandling } from './handleNews';
import { gatherNews } from './News';

/** The name under which the catalog remembers what we have read. */
const SUBSCRIPTION = 'mail';

/** The most that can be read at once, so that an import is in one batch if it can be. */
const BATCH_LIMIT = 200;

/** Longer than a batch takes; after a fault or a crash it is handed out again this much later. */
const LEASE_SECONDS = 30;

/** What receiving needs. */
export interface ReceivingOptions extends NewsHandling {
  events: EntityEventsService;
}

/**
 * Reads one batch of changes, puts their mails into the outbox and acknowledges.
 *
 * @remarks
 *
 * A fault leaves the batch unacknowledged: it is handed out again when its
 * lease ends, and what was done before the fault is known by its receipt.
 *
 * @returns how many changes were in the batch
 * @throws whatever was at fault
 */
export async function receiveChanges(
  options: ReceivingOptions,
): Promise<number> {
  const batch = await options.events.read({
    subscription: SUBSCRIPTION,
    limit: BATCH_LIMIT,
    leaseSeconds: LEASE_SECONDS,
  });
  if (batch.expired > 0) {
    options.logger.warn(describeExpired(batch.expired));
  }
  if (batch.changes.some(concernsPeople)) {
    options.directory.forget();
  }
  for (const news of gatherNews(await unseen(batch.changes, options))) {
    await handleNews(news, options);
  }
  if (batch.lease) {
    const { lease } = batch;
    await options.events.acknowledge({ subscription: SUBSCRIPTION, lease });
    await recordExpired(batch.expired, options);
  }
  return batch.changes.length;
}

/** After the acknowledgement: until then the catalog says it with every batch. */
async function recordExpired(expired: number, options: ReceivingOptions) {
  if (expired > 0) {
    await options.recordError({
      source: 'workflow',
      title: 'Changes of the catalog became too old before they were read',
      detail: describeExpired(expired),
    });
  }
}

function describeExpired(expired: number): string {
  return `${expired} changes of the catalog became too old before they were read; nobody gets a mail about them. Were the mail plugin or its database down for long?`;
}

async function unseen(
  changes: EntityChange[],
  { knex }: ReceivingOptions,
): Promise<EntityChange[]> {
  if (changes.length === 0) {
    return [];
  }
  const ids = changes.map(change => change.id);
  const receipts = await findReceipts(knex, ids);
  return changes.filter(change => !receipts.has(change.id));
}

function concernsPeople(change: EntityChange): boolean {
  return /^(user|group):/i.test(change.entityRef);
}
