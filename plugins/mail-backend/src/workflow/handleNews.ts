import { LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { Enqueue } from '../outbox';
import { findOptOuts } from '../preferences';
import { countRuleMails } from './countRuleMails';
import { Directory } from './Directory';
import { draftMails, DraftingOptions, WorkflowMail } from './draftMails';
import { findRecipients } from './findRecipients';
import { insertReceipts } from './insertReceipts';
import { matchRules, RuleMatch } from './matchRules';
import { News } from './News';
import { RecordError, RecordRecoveries } from './RecordError';
import { recordProcessingErrors } from './recordProcessingErrors';
import { RuleBook } from './RuleBook';
import { pureStep, UnhandleableError } from './UnhandleableError';
import { withoutOptOuts } from './withoutOptOuts';

/** What it takes to make mails of news. */
export interface NewsHandling extends Omit<DraftingOptions, 'ownerName'> {
  knex: Knex;
  rules: Pick<RuleBook, 'enabledRules'>;
  directory: Directory;
  enqueue: Enqueue;
  recordError: RecordError;
  recordRecoveries: RecordRecoveries;
  logger: LoggerService;
  /** Says once that an owner has no address. */
  reportUnreachable(ownerRef: string): void;
}

/**
 * Puts the mails about some news into the outbox, once.
 *
 * @remarks
 *
 * Everything that needs the network comes before the transaction. News whose
 * mail can never be written are logged and passed over, so that what comes
 * after them is not held up.
 *
 * @throws whatever is at fault when trying again can help: the catalog, the database
 */
export async function handleNews(
  news: News,
  options: NewsHandling,
): Promise<void> {
  try {
    const mails = await draftNews(news, options);
    await takeOver(news, options, trx => storeMails(mails, options, trx));
  } catch (error) {
    if (!isUnhandleable(error)) {
      throw error;
    }
    options.logger.error(
      `No mail can be written about ${namesOf(news)}. It is passed over.`,
      error as Error,
    );
    await takeOver(news, options, trx =>
      options.recordError(describePoison(news, error as Error), trx),
    );
  }
}

async function draftNews(
  news: News,
  options: NewsHandling,
): Promise<WorkflowMail[]> {
  const rules = await options.rules.enabledRules();
  const matches = pureStep(() =>
    news.changes.flatMap(change => matchRules(change, rules)),
  );
  const entries = await options.directory.lookUp(ownerRefsOf(matches));
  const { recipients, unreachable } = findRecipients(matches, {
    entries,
    what: news.type === 'summary' ? 'some of them' : 'it',
  });
  unreachable.forEach(ref => options.reportUnreachable(ref));
  const optOuts = await findOptOuts(
    options.knex,
    recipients.flatMap(({ causes }) => causes.map(cause => cause.recipientRef)),
  );
  return draftMails(news, withoutOptOuts(recipients, optOuts), {
    ...options,
    ownerName: ref => entries.get(ref)?.name ?? ref,
  });
}

function ownerRefsOf(matches: RuleMatch[]): string[] {
  return matches.flatMap(match => match.owners.map(owner => owner.ref));
}

/** Stores what follows from the changes and their receipts together or not at all. */
async function takeOver(
  news: News,
  options: NewsHandling,
  store: (transaction: Knex.Transaction) => Promise<void>,
): Promise<void> {
  const changeIds = news.changes.map(change => change.id);
  await options.knex.transaction(async transaction => {
    const receipts = await insertReceipts(transaction, changeIds);
    if (receipts === 0) {
      return;
    }
    if (receipts < changeIds.length) {
      throw new ConflictError(
        'Another backend has handled some of these changes; the rest is read again.',
      );
    }
    await store(transaction);
    await recordProcessingErrors(news.changes, { ...options, transaction });
  });
}

async function storeMails(
  mails: WorkflowMail[],
  { enqueue }: NewsHandling,
  transaction: Knex.Transaction,
): Promise<void> {
  if (mails.length > 0) {
    const drafts = mails.map(({ draft }) => draft);
    const enqueued = await enqueue(drafts, transaction);
    // The second part of an import makes no second mail, and counts none.
    const fresh = mails.filter((_, index) => enqueued[index].created);
    await countRuleMails(transaction, {
      ruleIds: fresh.map(({ ruleIds }) => ruleIds),
    });
  }
}

function describePoison(news: News, error: Error): Parameters<RecordError>[0] {
  const fault = error.cause instanceof Error ? error.cause : error;
  return {
    source: 'workflow',
    title: `No mail can be written about a change: ${fault.message}`,
    detail: `No mail can be written about ${namesOf(news)}: ${fault.message}`,
  };
}

/** The outbox refuses a draft for what it is, never for the moment, with an InputError. */
function isUnhandleable(error: unknown): boolean {
  return (
    error instanceof UnhandleableError ||
    (error instanceof Error && error.name === 'InputError')
  );
}

function namesOf({ changes }: News): string {
  const [first, ...others] = changes;
  const name = `change ${first.id} of ${first.entityRef}`;
  return others.length > 0 ? `${name} and ${others.length} more` : name;
}
