import { Entity } from '@backstage/catalog-model';

/** The apiVersion of the kinds that these cards show. */
export const TEST_MANAGEMENT_API_VERSION = 'mailroom.dev/v1alpha1';

/** What the cards read of both a test case and a requirement. */
export interface PlannedEntity extends Entity {
  spec: { priority: string; status: string };
}

const MOST_IMPORTANT_FIRST = ['critical', 'high', 'medium', 'low'];

function shownName({ metadata }: Entity): string {
  return metadata.title ?? metadata.name;
}

/** Sorts by priority, the most important first, then by name. */
export function byPriority(a: PlannedEntity, b: PlannedEntity): number {
  return (
    MOST_IMPORTANT_FIRST.indexOf(a.spec.priority) -
      MOST_IMPORTANT_FIRST.indexOf(b.spec.priority) ||
    shownName(a).localeCompare(shownName(b), undefined, { numeric: true })
  );
}
