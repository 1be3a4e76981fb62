import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

const PARAMETER = 'delivery';

/** Keeps the open delivery in the URL, so that a link to it can be shared. */
export function useSelectedDelivery() {
  const [search, setSearch] = useSearchParams();
  const close = useCallback(
    () =>
      setSearch(
        last => {
          const next = new URLSearchParams(last);
          next.delete(PARAMETER);
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );
  return { selected: search.get(PARAMETER) ?? undefined, close };
}

/** The link to a delivery that leaves the filters as they are. */
export function useDeliveryLink(): (id: string) => { search: string } {
  const [search] = useSearchParams();
  return id => {
    const next = new URLSearchParams(search);
    next.set(PARAMETER, id);
    return { search: `?${next}` };
  };
}
