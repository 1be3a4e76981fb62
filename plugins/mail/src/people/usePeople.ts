import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import useAsync from 'react-use/esm/useAsync';
import { Person, personFields, personOf } from './Person';

/**
 * Who is behind the refs.
 *
 * @returns nothing while it is not known: at first, and when the catalog does
 * not answer; afterwards a map without those who are not in the catalog
 */
export function usePeople(
  entityRefs: string[],
): Map<string, Person> | undefined {
  const catalogApi = useApi(catalogApiRef);
  const asked = [...entityRefs].sort().join(' ');
  return useAsync(async () => {
    if (!asked) return new Map<string, Person>();
    const { items } = await catalogApi.getEntitiesByRefs({
      entityRefs: asked.split(' '),
      fields: personFields,
    });
    const refs = asked.split(' ');
    return new Map(
      items.flatMap((entity, index) =>
        entity ? [[refs[index], personOf(entity)] as const] : [],
      ),
    );
  }, [catalogApi, asked]).value;
}
