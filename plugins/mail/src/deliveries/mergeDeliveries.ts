import { Delivery, DeliveryPage } from '@mailroom/backstage-plugin-mail-common';

/**
 * Puts a fresh first page over the deliveries that are shown already.
 *
 * @remarks
 *
 * The fresh page is the truth for the time it covers: what it does not have
 * any more has left the filter. Older deliveries stay as they were loaded.
 */
export function refreshDeliveries(
  shown: DeliveryPage | undefined,
  fresh: DeliveryPage,
): DeliveryPage {
  const oldest = fresh.items[fresh.items.length - 1];
  const covered = fresh.searchedUntil ?? oldest?.createdAt;
  if (!shown || !covered || fresh.nextCursor === undefined) return fresh;
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
