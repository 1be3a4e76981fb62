import { useApiHolder } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { Person, personFields, personOf } from '../../people/Person';

/** An entity that may be meant. */
export type Suggestion = Pick<Person, 'entityRef' | 'name'>;

const DEBOUNCE_MS = 250;
/** More than that is found by typing on. */
const MAX_SUGGESTIONS = 8;

// In lower case, as the catalog keeps the names of its search fields.
const SEARCHED_FIELDS = [
  'metadata.name',
  'metadata.title',
  'spec.profile.displayname',
];

/** Searches the catalog as one types; without an answer there are no suggestions, and a reference can still be typed. */
export function useEntitySuggestions(
  typed: string,
  name: 'person' | 'entity',
): Suggestion[] {
  const catalogApi = useApiHolder().get(catalogApiRef);
  const [found, setFound] = useState<{ term: string; items: Suggestion[] }>();
  const term = typed.trim();

  useDebounce(
    async () => {
      // A whole reference needs no suggestion.
      if (!catalogApi || !term || term.includes('/')) return;
      const items = await catalogApi
        .queryEntities({
          filter: name === 'person' ? { kind: ['User', 'Group'] } : undefined,
          fullTextFilter: { term, fields: SEARCHED_FIELDS },
          fields: personFields,
          limit: MAX_SUGGESTIONS,
        })
        .then(
          reply => reply.items.map(personOf),
          () => [],
        );
      setFound({ term, items });
    },
    DEBOUNCE_MS,
    [catalogApi, term, name],
  );

  return found?.term === term ? found.items : [];
}
