import { EntityChange } from '@mailroom/backstage-plugin-entity-events-node';

/** More new entities than this in one comparison are an import, not somebody's work. */
const MOST_SINGLE_CREATIONS = 50;

/** Changes that become one mail per recipient. */
export type News =
  | { type: 'change'; changes: [EntityChange] }
  | { type: 'summary'; changes: EntityChange[] };

/** Makes news of changes: each its own, except that many creations at once are one summary. */
export function gatherNews(changes: EntityChange[]): News[] {
  const summaries = new Map<string, EntityChange[]>();
  const news: News[] = [];
  for (const change of changes) {
    const together = summaries.get(change.detectedAt);
    if (!isImported(change)) {
      news.push({ type: 'change', changes: [change] });
    } else if (together) {
      together.push(change);
    } else {
      const first = [change];
      summaries.set(change.detectedAt, first);
      news.push({ type: 'summary', changes: first });
    }
  }
  return news;
}

function isImported(change: EntityChange): boolean {
  return (
    change.kinds.includes('created') &&
    change.createdTogether > MOST_SINGLE_CREATIONS
  );
}
