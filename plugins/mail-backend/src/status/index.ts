export { readStatus } from './readStatus';
export { statusRoutes, type StatusRoutesOptions } from './routes';
