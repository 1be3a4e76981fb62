import { createRouteRef } from '@backstage/frontend-plugin-api';

/** Where the Mail page is mounted, by default `/mail`. */
export const rootRouteRef = createRouteRef();
