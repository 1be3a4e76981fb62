import {
  Entity,
  parseEntityRef,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { EntityChangeKind } from '@mailroom/backstage-plugin-entity-events-node';
import { isDeepStrictEqual } from 'node:util';

const ORPHAN = 'backstage.io/orphan';

/** Where an entity was read and where people find its source: the catalog's own notes. */
const BOOKKEEPING_ANNOTATIONS = [
  ORPHAN,
  'backstage.io/managed-by-location',
  'backstage.io/managed-by-origin-location',
  'backstage.io/view-url',
  'backstage.io/edit-url',
  'backstage.io/source-location',
];

/** Tells what happened between two looks at one entity; empty when nothing that counts. */
export function classifyChange(
  before: Entity | undefined,
  after: Entity | undefined,
): EntityChangeKind[] {
  if (!after) {
    return before ? ['deleted'] : [];
  }
  const kinds: EntityChangeKind[] = [];
  if (!before) {
    kinds.push('created');
  } else {
    if (!isDeepStrictEqual(ownFields(before), ownFields(after))) {
      kinds.push('updated');
    }
    if (!isDeepStrictEqual(owners(before), owners(after))) {
      kinds.push('owner-changed');
    }
  }
  return [...kinds, ...classifyCondition(before, after)];
}

function classifyCondition(
  before: Entity | undefined,
  after: Entity,
): EntityChangeKind[] {
  const kinds: EntityChangeKind[] = [];
  if (isOrphan(after) && !isOrphan(before)) {
    kinds.push('orphaned');
  }
  if (hasErrors(after) && !hasErrors(before)) {
    kinds.push('processing-failed');
  }
  if (hasErrors(before) && !hasErrors(after)) {
    kinds.push('processing-recovered');
  }
  return kinds;
}

/** What its author wrote, without what the catalog adds. */
function ownFields(entity: Entity): object {
  const { relations, status, metadata, ...own } = entity as Entity & {
    status?: unknown;
  };
  const { uid, etag, annotations, ...described } = metadata;
  return {
    ...own,
    metadata: { ...described, annotations: ownAnnotations(annotations) },
  };
}

function ownAnnotations(annotations: Record<string, string> = {}): object {
  return Object.fromEntries(
    Object.entries(annotations).filter(
      ([name]) => !BOOKKEEPING_ANNOTATIONS.includes(name),
    ),
  );
}

function owners(entity: Entity): string[] {
  const targets = (entity.relations ?? [])
    .filter(relation => relation.type === RELATION_OWNED_BY)
    .map(relation => stringifyEntityRef(parseEntityRef(relation.targetRef)));
  return [...new Set(targets)].sort();
}

function isOrphan(entity: Entity | undefined): boolean {
  return entity?.metadata.annotations?.[ORPHAN] === 'true';
}

function hasErrors(entity: Entity | undefined): boolean {
  const { status } = (entity ?? {}) as {
    status?: { items?: { level?: string }[] };
  };
  return (status?.items ?? []).some(item => item.level === 'error');
}
