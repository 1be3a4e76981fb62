import {
  EntityChange,
  EntityChangeKind,
} from '@mailroom/backstage-plugin-entity-events-node';
import { describeChanges, EntityNews } from '../templates';
import { ownersOf } from './ownersOf';
import { Portal } from './Portal';
import { processingErrors } from './processingErrors';

/** The first kind that a change has names the mail. */
const TEMPLATES: Array<[EntityChangeKind, string]> = [
  ['deleted', 'mail.entity-deleted'],
  ['created', 'mail.entity-created'],
  ['owner-changed', 'mail.owner-changed'],
  ['updated', 'mail.entity-changed'],
  ['processing-failed', 'mail.processing-failed'],
];

/**
 * Chooses the template for one change and gathers what it shows.
 *
 * @param options.kinds - those kinds of the change that this recipient is told of
 */
export function describeEntityNews(
  change: EntityChange,
  options: {
    kinds: EntityChangeKind[];
    portal: Portal;
    ownerName(ref: string): string;
  },
): {
  templateId: string;
  data: Pick<EntityNews, 'entity' | 'changes' | 'owners' | 'errors'>;
} {
  const entity = change.after ?? change.before;
  const template = TEMPLATES.find(([kind]) => options.kinds.includes(kind));
  if (!entity || !template) {
    throw new Error(`There is no mail for a change of ${options.kinds}`);
  }
  const named = options.portal.named(entity);
  return {
    templateId: template[1],
    data: {
      entity: change.after
        ? named
        : { ...named, url: options.portal.catalogUrl },
      changes: describeChanges(change.before, change.after),
      owners: {
        before: ownersOf(change.before).map(options.ownerName),
        after: ownersOf(change.after).map(options.ownerName),
      },
      errors: options.kinds.includes('processing-failed')
        ? processingErrors(change)
        : undefined,
    },
  };
}
