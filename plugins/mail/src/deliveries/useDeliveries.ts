import { useCallback, useMemo, useState } from 'react';
import { reasonOf } from '../api';
import { useLive } from '../live';
import { useMailApi } from '../phrases';
import {
  appendDeliveries,
  keepInPlace,
  ReadDeliveries,
  refreshDeliveries,
} from './mergeDeliveries';
import { DeliveryFilters, searchOf } from './useDeliveryFilters';

const PAGE_SIZE = 50;

/** The most that the backend gives at once. */
const MAX_PAGE_SIZE = 100;

/** What is shown, and how many of it were there when somebody last asked for more. */
interface Log extends ReadDeliveries {
  announced: number;
}

/**
 * The delivery log behind the filters, kept fresh, grown page by page.
 *
 * @param options.isBeingRead - whether something new on top would move what somebody reads
 */
export function useDeliveries(options: {
  filters: DeliveryFilters;
  isBeingRead: () => boolean;
}) {
  const { filters, isBeingRead } = options;
  const mailApi = useMailApi();

  // What is shown belongs to one set of filters; other filters start over.
  const log = useMemo(() => {
    let shown: Log | undefined;
    const search = searchOf(filters);

    function showAs(next: ReadDeliveries, announced?: number): Log {
      const count = announced ?? shown?.announced ?? next.page.items.length;
      shown = { ...next, announced: count };
      return shown;
    }

    return {
      async refresh() {
        const known = shown?.page.items.length ?? 0;
        const limit = Math.min(Math.max(known, PAGE_SIZE), MAX_PAGE_SIZE);
        const fresh = await mailApi.listDeliveries({ ...search, limit });
        const page = refreshDeliveries(shown?.page, fresh);
        return showAs(
          shown && isBeingRead()
            ? keepInPlace(shown.page, page)
            : { page, unseen: 0 },
        );
      },
      async loadOlder() {
        const cursor = shown?.page.nextCursor;
        const next = await mailApi.listDeliveries({
          ...search,
          cursor,
          limit: PAGE_SIZE,
        });
        const page = appendDeliveries(shown?.page, next);
        const unseen = shown?.unseen ?? 0;
        return showAs({ page, unseen }, page.items.length);
      },
    };
  }, [mailApi, filters, isBeingRead]);

  const { value, error, refresh, show } = useLive(log.refresh);
  const [older, setOlder] = useState<{ loading: boolean; reason?: string }>({
    loading: false,
  });

  const loadOlder = useCallback(async () => {
    setOlder({ loading: true });
    try {
      show(await log.loadOlder());
      setOlder({ loading: false });
    } catch (failure) {
      setOlder({ loading: false, reason: reasonOf(failure) });
    }
  }, [log, show]);

  return { ...value, error, refresh, older, loadOlder };
}
