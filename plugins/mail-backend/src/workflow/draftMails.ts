import { EntityChange } from '@mailroom/backstage-plugin-entity-events-node';
import { createHash } from 'node:crypto';
import { OutboxDraft } from '../outbox';
import { UnsubscribeLinks } from '../preferences';
import { Templates } from '../templates';
import { describeEntityNews } from './describeEntityNews';
import { addressKey, Recipient } from './findRecipients';
import { News } from './News';
import { Portal } from './Portal';
import { pureStep } from './UnhandleableError';

/** With a change id in front it fits the outbox's column. */
const MAX_ADDRESS_IN_KEY = 150;

/** What drafting needs besides the news and the recipients. */
export interface DraftingOptions {
  templates: Templates;
  links: UnsubscribeLinks;
  portal: Portal;
  /** Name of an owner, for mails about a change of owners. */
  ownerName(ref: string): string;
}

/** A mail and the rules that caused it. */
export interface WorkflowMail {
  draft: OutboxDraft;
  ruleIds: string[];
}

/**
 * Writes one mail per recipient.
 *
 * @throws UnhandleableError when a template fails
 */
export async function draftMails(
  news: News,
  recipients: Recipient[],
  options: DraftingOptions,
): Promise<WorkflowMail[]> {
  return Promise.all(
    recipients.map(async recipient => {
      const stopUrl = await linkFor(recipient, options.links);
      return pureStep(() => ({
        draft: {
          ...envelopeOf(news, recipient, options.portal),
          content: writeContent(news, recipient, { ...options, stopUrl }),
          unsubscribeUrl: stopUrl,
        },
        ruleIds: ruleIdsOf(recipient),
      }));
    }),
  );
}

async function linkFor(recipient: Recipient, links: UnsubscribeLinks) {
  return links.linkFor({
    recipientRefs: distinct(recipient.causes.map(cause => cause.recipientRef)),
    address: recipient.address,
    ruleIds: ruleIdsOf(recipient),
  });
}

function ruleIdsOf(recipient: Recipient): string[] {
  return distinct(recipient.causes.map(cause => cause.rule.id));
}

function envelopeOf(
  news: News,
  recipient: Recipient,
  portal: Portal,
): Omit<OutboxDraft, 'content'> {
  const [change] = news.changes;
  return {
    address: recipient.address,
    displayName: recipient.name,
    idempotencyKey: `${keyOf(news.type, change)}:${keyPart(recipient.address)}`,
    origin: 'mail',
    kind: 'workflow.change',
    recipients: recipient.causes.map(cause => cause.recipientRef),
    about: recipient.causes.map(cause => cause.change.entityRef),
    threadKey: news.type === 'change' ? change.entityRef : undefined,
    listId: portal.listId(recipient.causes[0].rule.list),
  };
}

/** All parts of one import share a key: a second batch of it makes no second summary. */
function keyOf(type: News['type'], change: EntityChange): string {
  return type === 'change' ? change.id : `created:${change.detectedAt}`;
}

function keyPart(address: string): string {
  const key = addressKey(address);
  return key.length <= MAX_ADDRESS_IN_KEY
    ? key
    : createHash('sha256').update(key).digest('hex');
}

function writeContent(
  news: News,
  recipient: Recipient,
  options: DraftingOptions & { stopUrl?: string },
) {
  const { templates, portal, stopUrl } = options;
  const [change] = news.changes;
  const frame = {
    reasons: distinct(recipient.causes.map(cause => cause.reason)),
    detectedAt: change.detectedAt,
    stopUrl,
    preferencesUrl: portal.preferencesUrl,
  };
  if (news.type === 'summary') {
    const told = distinct(recipient.causes.map(cause => cause.change));
    return templates.render('mail.changes-summary', {
      ...frame,
      createdTogether: change.createdTogether,
      entities: told.flatMap(({ after }) => (after ? portal.named(after) : [])),
      catalogUrl: portal.catalogUrl,
    });
  }
  const { templateId, data } = describeEntityNews(change, {
    kinds: distinct(recipient.causes.flatMap(cause => cause.changeKinds)),
    portal,
    ownerName: options.ownerName,
  });
  return templates.render(templateId, { ...frame, ...data });
}

function distinct<Item>(items: Item[]): Item[] {
  return [...new Set(items)];
}
