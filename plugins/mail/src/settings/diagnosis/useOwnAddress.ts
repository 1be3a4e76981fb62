import {
  identityApiRef,
  useApi,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { UserEntity } from '@backstage/catalog-model';
import useAsync from 'react-use/esm/useAsync';

/**
 * The address of the signed-in person, from the sign-in or else from the
 * catalog; `undefined` while it is looked up and when there is none.
 */
export function useOwnAddress(): string | undefined {
  const identityApi = useApi(identityApiRef);
  const catalogApi = useApiHolder().get(catalogApiRef);
  return useAsync(async () => {
    const { email } = await identityApi.getProfileInfo();
    if (email) return email;
    const { userEntityRef } = await identityApi.getBackstageIdentity();
    const user = (await catalogApi?.getEntityByRef(userEntityRef)) as
      | UserEntity
      | undefined;
    return user?.spec.profile?.email;
  }, [identityApi, catalogApi]).value;
}
