import {
  DeliverySearch,
  entityRefSchema,
  MessageState,
  messageStateSchema,
} from '@mailroom/backstage-plugin-mail-common';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** What the list is narrowed to, as it stands in the URL. */
export interface DeliveryFilters {
  state?: MessageState[];
  kind?: string;
  /** An address, or the beginning of one. */
  address?: string;
  /** Entity reference of who gets them. */
  person?: string;
  /** Entity reference of what they tell about. */
  entity?: string;
  /** The first day, such as `2026-11-20`. */
  from?: string;
  /** The last day. */
  to?: string;
}

/** Changes to filters; what is undefined is removed. */
export type FilterChanges = {
  [name in keyof DeliveryFilters]: string | undefined;
};

/** Changes that remove every filter. */
export const noFilters: FilterChanges = {
  state: undefined,
  kind: undefined,
  address: undefined,
  person: undefined,
  entity: undefined,
  from: undefined,
  to: undefined,
};

const names = Object.keys(noFilters) as (keyof DeliveryFilters)[];

/** Keeps the filters in the URL, so that a search can be shared and bookmarked. */
export function useDeliveryFilters() {
  const [params, setParams] = useSearchParams();
  const asked = names.map(name => params.get(name)?.trim() ?? '').join('\n');
  const filters = useMemo(() => readFilters(asked), [asked]);

  const change = useCallback(
    (changes: FilterChanges) =>
      setParams(
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
    [setParams],
  );

  return { filters, change };
}

/** Whether anything is filtered. */
export function isFiltered(filters: DeliveryFilters): boolean {
  return Object.values(filters).some(value => value !== undefined);
}

/** The search that the filters stand for; days are those of the person's zone. */
export function searchOf(filters: DeliveryFilters): DeliverySearch {
  const { from, to, ...others } = filters;
  return {
    ...others,
    from: from && beginningOf(from).toISOString(),
    to: to && beginningOf(to, 1).toISOString(),
  };
}

/** What somebody wrote into a URL by hand may be anything; what cannot be searched is left out. */
function readFilters(asked: string): DeliveryFilters {
  const values = asked.split('\n');
  const value = (name: keyof DeliveryFilters) =>
    values[names.indexOf(name)] || undefined;
  const states = (value('state') ?? '')
    .split(',')
    .flatMap(state => messageStateSchema.safeParse(state).data ?? []);
  return {
    state: states.length > 0 ? states : undefined,
    kind: value('kind'),
    address: value('address'),
    person: entityRefSchema.safeParse(value('person')).data,
    entity: entityRefSchema.safeParse(value('entity')).data,
    from: dayOf(value('from')),
    to: dayOf(value('to')),
  };
}

function dayOf(text: string | undefined): string | undefined {
  return text && !Number.isNaN(beginningOf(text).getTime()) ? text : undefined;
}

/** Midnight, where the person is. */
function beginningOf(day: string, daysLater = 0): Date {
  const date = new Date(`${day}T00:00:00`);
  date.setDate(date.getDate() + daysLater);
  return date;
}
