import { AlphaEntity } from '@backstage/catalog-model/alpha';
import { EntityChange } from '@mailroom/backstage-plugin-entity-events-node';

/** What the catalog says is wrong with an entity, in its own words. */
export function processingErrors({ after }: EntityChange): string[] {
  const entity: AlphaEntity | undefined = after;
  return (entity?.status?.items ?? [])
    .filter(item => item.level === 'error')
    .map(item =>
      item.error?.name && !item.message.startsWith(item.error.name)
        ? `${item.error.name}: ${item.message}`
        : item.message,
    );
}
