import { DeliveryPage } from '@mailroom/backstage-plugin-mail-common';
import { aDelivery } from '../__testUtils__/deliveries';
import {
  appendDeliveries,
  keepInPlace,
  refreshDeliveries,
} from './mergeDeliveries';

/** Deliveries named by the second in which they were asked for. */
function page(seconds: number[], nextCursor?: string): DeliveryPage {
  return {
    items: seconds.map(second =>
      aDelivery({
        id: `m${second}`,
        createdAt: new Date(second * 1_000).toISOString(),
      }),
    ),
    nextCursor,
  };
}

function ids(result: DeliveryPage): string[] {
  return result.items.map(delivery => delivery.id);
}

describe('refreshDeliveries', () => {
  it('puts new mails on top without losing the older ones', () => {
    const result = refreshDeliveries(
      page([4, 3, 2, 1], 'c1'),
      page([6, 5, 4], 'c4'),
    );
    expect(ids(result)).toEqual(['m6', 'm5', 'm4', 'm3', 'm2', 'm1']);
    expect(result.nextCursor).toBe('c1');
  });

  it('drops what has left the filter within the fresh page', () => {
    const result = refreshDeliveries(
      page([5, 4, 3, 2], 'c2'),
      page([5, 3], 'c3'),
    );
    expect(ids(result)).toEqual(['m5', 'm3', 'm2']);
  });

  it('is the fresh page when that is the whole list', () => {
    const result = refreshDeliveries(page([5, 4, 3], 'c3'), page([4]));
    expect(ids(result)).toEqual(['m4']);
    expect(result.nextCursor).toBeUndefined();
    expect(ids(refreshDeliveries(undefined, page([2, 1])))).toEqual([
      'm2',
      'm1',
    ]);
  });

  it('keeps how far the search has come when nothing new is found', () => {
    const at = (second: number) => new Date(second * 1_000).toISOString();
    const shown = { ...page([], 'c1'), searchedUntil: at(1) };
    const fresh = { ...page([], 'c5'), searchedUntil: at(5) };
    expect(refreshDeliveries(shown, fresh)).toEqual(shown);
    const found = { ...page([2], 'c1'), searchedUntil: at(1) };
    expect(refreshDeliveries(found, fresh)).toEqual(found);
    expect(refreshDeliveries(undefined, fresh)).toEqual(fresh);
  });

  it('takes the fresh state of a mail', () => {
    const fresh = page([2, 1], 'c1');
    fresh.items[0].state = 'accepted';
    const result = refreshDeliveries(page([2, 1], 'c1'), fresh);
    expect(result.items[0].state).toBe('accepted');
  });

  it('starts over when it cannot know what is between the new and the known', () => {
    const fresh = page([9, 8, 7], 'c7');
    expect(refreshDeliveries(page([3, 2, 1], 'c1'), fresh)).toBe(fresh);
  });
});

describe('keepInPlace', () => {
  it('counts what is new instead of putting it on top, and takes fresh states', () => {
    const fresh = page([6, 5, 4, 3, 2, 1], 'c1');
    fresh.items[2].state = 'accepted';
    const { page: result, unseen } = keepInPlace(page([4, 3, 2], 'c2'), fresh);
    expect(ids(result)).toEqual(['m4', 'm3', 'm2', 'm1']);
    expect(result.items[0].state).toBe('accepted');
    expect(unseen).toBe(2);
  });

  it('leaves everything as it is after a flood', () => {
    const shown = page([3, 2, 1], 'c1');
    const result = keepInPlace(shown, page([9, 8, 7], 'c7'));
    expect(result).toEqual({ page: shown, unseen: 3 });
  });

  it('shows what comes into an empty list', () => {
    const fresh = page([2, 1]);
    expect(keepInPlace(page([]), fresh)).toEqual({ page: fresh, unseen: 0 });
  });
});

describe('appendDeliveries', () => {
  it('adds the next page once, also when the pages overlap', () => {
    const result = appendDeliveries(page([4, 3], 'c3'), page([3, 2, 1], 'c1'));
    expect(ids(result)).toEqual(['m4', 'm3', 'm2', 'm1']);
    expect(result.nextCursor).toBe('c1');
  });
});
