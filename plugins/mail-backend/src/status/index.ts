export { readStatus } from './readStatus';
export { retestTask } from './retestTask';
export { statusRoutes, type StatusRoutesOptions } from './routes';
