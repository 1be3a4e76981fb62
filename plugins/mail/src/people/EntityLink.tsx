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

/** An entity of the catalog by its name, with the way to it. */
export function EntityLink(props: { entityRef: string }) {
  const { entityRef } = props;
  const { primaryTitle } = useEntityPresentation(entityRef);
  const pathTo = useRouteRef(pathOfEntities);
  // Of something that the catalog does not know it makes the name alone.
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
