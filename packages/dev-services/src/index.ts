export { Child, type ChildOptions } from './Child.ts';
export { freePort, requirePort } from './ports.ts';
export { type Postgres, startPostgres } from './postgres.ts';
export { type Portal, type PortalOptions, startPortal } from './portal.ts';
