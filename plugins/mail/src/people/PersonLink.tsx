import { parseEntityRef } from '@backstage/catalog-model';
import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
  useEntityPresentation,
} from '@backstage/plugin-catalog-react';

/** Without a catalog page, where `EntityRefLink` would throw, there is no path. */
const pathOfEntities = convertLegacyRouteRef(entityRouteRef);

/**
 * Who did something: somebody of the catalog by name, with the way to them;
 * a service as it calls itself.
 */
export function PersonLink(props: { principal: string }) {
  const { principal } = props;
  return /^user:[^/]+\/[^/]+$/.test(principal) ? (
    <UserLink entityRef={principal} />
  ) : (
    <>{principal}</>
  );
}

function UserLink(props: { entityRef: string }) {
  const { entityRef } = props;
  const { primaryTitle } = useEntityPresentation(entityRef);
  const pathTo = useRouteRef(pathOfEntities);
  // Of somebody whom the catalog does not know it makes the name alone.
  const isUnknown = primaryTitle === parseEntityRef(entityRef).name;
  const name = isUnknown ? entityRef : primaryTitle;
  if (!pathTo) return <span title={entityRef}>{name}</span>;
  return (
    <Link
      to={pathTo(entityRouteParams(entityRef, { encodeParams: true }))}
      title={entityRef}
      underline="always"
    >
      {name}
    </Link>
  );
}
