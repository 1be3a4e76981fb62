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
  if (!shown || !oldest || fresh.nextCursor === undefined) return fresh;
  const older = without(shown.items, fresh.items).filter(
    delivery => delivery.createdAt <= oldest.createdAt,
  );
  if (older.length === 0) return fresh;
  return {
    items: [...fresh.items, ...older],
    nextCursor: shown.nextCursor,
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
  };
}

function without(deliveries: Delivery[], known: Delivery[]): Delivery[] {
  const ids = new Set(known.map(delivery => delivery.id));
  return deliveries.filter(delivery => !ids.has(delivery.id));
}
