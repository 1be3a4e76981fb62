import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useEffect, useState } from 'react';
import { reasonOf } from '../api';
import { Person, personFields, personOf } from '../people/Person';

/** Long enough to type a name without a question for each letter. */
const DEBOUNCE_MS = 250;

/** More than that is found by typing on, not by reading on. */
const MAX_PEOPLE = 8;

// In lower case, as the catalog keeps the names of its search fields.
const SEARCHED_FIELDS = [
  'metadata.name',
  'metadata.title',
  'spec.profile.displayname',
  'spec.profile.email',
];

/** Where the search for a name is on its way. */
export type PeopleSearch =
  | { status: 'idle' }
  | { status: 'searching' }
  | { status: 'found'; people: Person[] }
  | { status: 'failed'; reason: string };

const IDLE: PeopleSearch = { status: 'idle' };

/** Searches the users and groups of the catalog as one types. */
export function usePeopleSearch(typed: string): PeopleSearch {
  const catalogApi = useApi(catalogApiRef);
  const [search, setSearch] = useState<PeopleSearch>(IDLE);
  const term = typed.trim();

  useEffect(() => {
    let overtaken = false;
    const show = (next: PeopleSearch) => {
      if (!overtaken) setSearch(next);
    };
    async function ask() {
      try {
        const { items } = await catalogApi.queryEntities({
          filter: { kind: ['User', 'Group'] },
          fullTextFilter: { term, fields: SEARCHED_FIELDS },
          fields: personFields,
          limit: MAX_PEOPLE,
        });
        show({ status: 'found', people: items.map(personOf) });
      } catch (error) {
        show({ status: 'failed', reason: reasonOf(error) });
      }
    }
    show(term ? { status: 'searching' } : IDLE);
    const timer = term ? setTimeout(ask, DEBOUNCE_MS) : undefined;
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [catalogApi, term]);

  return search;
}
