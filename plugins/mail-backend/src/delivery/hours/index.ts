export { countHours } from './countHours';
export { pruneHours } from './pruneHours';
export { readHours } from './readHours';
