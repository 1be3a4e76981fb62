import { storageApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useCallback, useMemo } from 'react';
import useObservable from 'react-use/esm/useObservable';

const KEY = 'dismissed-incident';

/**
 * Remembers that a person has seen an incident, also after a reload.
 *
 * @param incident - what tells this incident from the next one
 */
export function useDismissal(incident: string) {
  const storageApi = useApi(storageApiRef);
  const bucket = useMemo(() => storageApi.forBucket('mail'), [storageApi]);
  const changes = useMemo(() => bucket.observe$<string>(KEY), [bucket]);
  const snapshot = useObservable(changes, bucket.snapshot<string>(KEY));
  const dismiss = useCallback(
    () => bucket.set(KEY, incident),
    [bucket, incident],
  );
  return { dismissed: snapshot.value === incident, dismiss };
}
