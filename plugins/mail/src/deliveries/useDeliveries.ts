import { DeliveryPage } from '@mailroom/backstage-plugin-mail-common';
import { useCallback, useMemo, useState } from 'react';
import { reasonOf } from '../api';
import { useMailApi } from '../phrases';
import { usePolling } from '../polling';
import { appendDeliveries, refreshDeliveries } from './mergeDeliveries';
import { DeliveryFilters, searchOf } from './useDeliveryFilters';

const PAGE_SIZE = 50;

/** The most that the backend gives at once. */
const MAX_PAGE_SIZE = 100;

/** The delivery log behind the filters, kept fresh, grown page by page. */
export function useDeliveries(filters: DeliveryFilters) {
  const mailApi = useMailApi();

  // What is shown belongs to one pair of filters; other filters start over.
  const log = useMemo(() => {
    let shown: DeliveryPage | undefined;
    const search = searchOf(filters);
    return {
      async refresh() {
        const known = shown?.items.length ?? 0;
        const limit = Math.min(Math.max(known, PAGE_SIZE), MAX_PAGE_SIZE);
        const fresh = await mailApi.listDeliveries({ ...search, limit });
        shown = refreshDeliveries(shown, fresh);
        return shown;
      },
      async loadOlder() {
        const cursor = shown?.nextCursor;
        const next = await mailApi.listDeliveries({
          ...search,
          cursor,
          limit: PAGE_SIZE,
        });
        shown = appendDeliveries(shown, next);
        return shown;
      },
    };
  }, [mailApi, filters]);

  const { value, error, refresh, show } = usePolling(log.refresh);
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

  return { page: value, error, refresh, older, loadOlder };
}
