import {
  MessageState,
  messageStateSchema,
} from '@mailroom/backstage-plugin-mail-common';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** What the list is narrowed to. */
export interface DeliveryFilters {
  state?: MessageState;
  /** An address, or the beginning of one. */
  address?: string;
}

/** Keeps the filters in the URL, so that a search can be shared and bookmarked. */
export function useDeliveryFilters() {
  const [search, setSearch] = useSearchParams();
  const state = messageStateSchema.safeParse(search.get('state')).data;
  const address = search.get('address')?.trim() || undefined;
  const filters = useMemo<DeliveryFilters>(
    () => ({ state, address }),
    [state, address],
  );

  const change = useCallback(
    (changes: { [name in keyof DeliveryFilters]: string | undefined }) =>
      setSearch(
        last => {
          const next = new URLSearchParams(last);
          for (const [name, value] of Object.entries(changes)) {
            if (value) next.set(name, value);
            else next.delete(name);
          }
          return next;
        },
        // Every letter typed would otherwise be a step of the Back button.
        { replace: true },
      ),
    [setSearch],
  );

  return { filters, change };
}
