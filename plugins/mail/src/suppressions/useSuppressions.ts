import { SuppressionPage } from '@mailroom/backstage-plugin-mail-common';
import { useCallback, useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { reasonOf } from '../api';
import { useMailApi } from '../phrases';

const PAGE_SIZE = 50;

/** The suppressed addresses that begin so, grown page by page. */
export function useSuppressions(address?: string) {
  const mailApi = useMailApi();
  const first = useAsyncRetry(
    () => mailApi.listSuppressions({ address, limit: PAGE_SIZE }),
    [mailApi, address],
  );
  const [grown, setGrown] = useState<{
    first?: SuppressionPage;
    page?: SuppressionPage;
    loading?: boolean;
    reason?: string;
  }>({});
  // What was loaded further belongs to this first page and to no other.
  const more = grown.first === first.value ? grown : {};
  const page = more.page ?? first.value;

  const loadMore = useCallback(async () => {
    const shown = { first: first.value, page };
    setGrown({ ...shown, loading: true });
    try {
      const next = await mailApi.listSuppressions({
        ...{ address, limit: PAGE_SIZE, cursor: page?.nextCursor },
      });
      const items = [...(page?.items ?? []), ...next.items];
      setGrown({ ...shown, page: { ...next, items } });
    } catch (error) {
      setGrown({ ...shown, reason: reasonOf(error) });
    }
  }, [mailApi, address, first.value, page]);

  return {
    page,
    error: page ? undefined : first.error,
    refresh: first.retry,
    more: { loading: Boolean(more.loading), reason: more.reason },
    loadMore,
  };
}
