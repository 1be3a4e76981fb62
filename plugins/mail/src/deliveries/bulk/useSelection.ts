import { Delivery } from '@mailroom/backstage-plugin-mail-common';
import { useCallback, useMemo, useState } from 'react';

/** The deliveries that are marked for what is done to several. */
export interface Selection {
  /** In the order of the list; what is no longer shown is not among them. */
  ids: string[];
  has(id: string): boolean;
  toggle(id: string): void;
  /** Marks all that are shown, or none when all are. */
  toggleAll(): void;
  clear(): void;
}

/** Keeps which of the deliveries are marked. */
export function useSelection(deliveries: Delivery[]): Selection {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const ids = useMemo(
    () => deliveries.map(({ id }) => id).filter(id => marked.has(id)),
    [deliveries, marked],
  );
  const toggle = useCallback(
    (id: string) =>
      setMarked(last => {
        const next = new Set(last);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    [],
  );
  const clear = useCallback(() => setMarked(new Set()), []);
  const toggleAll = () =>
    setMarked(
      ids.length === deliveries.length
        ? new Set()
        : new Set(deliveries.map(({ id }) => id)),
    );
  return { ids, has: id => marked.has(id), toggle, toggleAll, clear };
}
