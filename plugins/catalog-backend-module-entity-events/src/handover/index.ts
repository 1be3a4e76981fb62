export { pruneChanges } from './pruneChanges';
export { createHandoverRouter } from './routes';
