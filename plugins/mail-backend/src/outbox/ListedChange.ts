import { RefusedBecause } from '@mailroom/backstage-plugin-mail-common';

/** What became of a list of messages that somebody wanted changed. */
export interface ListedChange {
  changed: number;
  /** How many could not be changed, and why. */
  refused: Map<RefusedBecause, number>;
}

/** Counts the reasons of those that are left as they are; nothing for those that may be changed. */
export function countRefused(
  reasons: (RefusedBecause | undefined)[],
): ListedChange['refused'] {
  const refused: ListedChange['refused'] = new Map();
  for (const reason of reasons) {
    if (reason) {
      refused.set(reason, (refused.get(reason) ?? 0) + 1);
    }
  }
  return refused;
}
