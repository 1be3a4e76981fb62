import { Delivery, DeliveryPage } from '@mailroom/backstage-plugin-mail-common';

/**
 * Puts a fresh first page over the deliveries that are shown already.
 *
 * @remarks
 *
 * The fresh page is the truth for the time it covers: what it does not have
 * any more has left the filter. Older deliveries stay as they were loaded,
 * unless so much is new that nobody knows what is between them and it.
 */
export function refreshDeliveries(
  shown: DeliveryPage | undefined,
  fresh: DeliveryPage,
): DeliveryPage {
  const oldest = fresh.items[fresh.items.length - 1];
  const covered = fresh.searchedUntil ?? oldest?.createdAt;
  if (!shown || !covered || fresh.nextCursor === undefined) return fresh;
  if (hasGap(shown, fresh)) return fresh;
  const older = without(shown.items, fresh.items).filter(
    delivery => delivery.createdAt <= covered,
  );
  const hasLookedFurther = (shown.searchedUntil ?? covered) < covered;
  if (older.length === 0 && !hasLookedFurther) return fresh;
  return {
    items: [...fresh.items, ...older],
    nextCursor: shown.nextCursor,
    searchedUntil: shown.searchedUntil,
  };
}

/** Whether mails that are on neither page may be between them. */
function hasGap(shown: DeliveryPage, fresh: DeliveryPage): boolean {
  const newest = shown.items[0];
  const oldest = fresh.items[fresh.items.length - 1];
  return (
    newest !== undefined &&
    oldest !== undefined &&
    oldest.createdAt > newest.createdAt
  );
}

/** What a list shows while somebody reads further down in it. */
export interface ReadDeliveries {
  page: DeliveryPage;
  /** How many newer ones it does not show, so that nothing moves. */
  unseen: number;
}

/** Leaves out what is new at the top of a fresh list; what was shown already keeps its place and takes its fresh state. */
export function keepInPlace(
  shown: DeliveryPage,
  fresh: DeliveryPage,
): ReadDeliveries {
  const newest = shown.items[0];
  const known = new Set(shown.items.map(delivery => delivery.id));
  const isNew = (delivery: Delivery) =>
    !known.has(delivery.id) && delivery.createdAt >= newest.createdAt;
  const unseen = newest ? fresh.items.filter(isNew).length : 0;
  if (unseen === 0) return { page: fresh, unseen };
  const isApart = !fresh.items.some(delivery => known.has(delivery.id));
  const items = fresh.items.filter(delivery => !isNew(delivery));
  return { page: isApart ? shown : { ...fresh, items }, unseen };
}

/** Puts the next page below the deliveries that are shown already. */
export function appendDeliveries(
  shown: DeliveryPage | undefined,
  next: DeliveryPage,
): DeliveryPage {
  const items = shown?.items ?? [];
  return {
    items: [...items, ...without(next.items, items)],
    nextCursor: next.nextCursor,
    searchedUntil: next.searchedUntil,
  };
}

function without(deliveries: Delivery[], known: Delivery[]): Delivery[] {
  const ids = new Set(known.map(delivery => delivery.id));
  return deliveries.filter(delivery => !ids.has(delivery.id));
}
