export { OwnSuppression } from './OwnSuppression';
export { SuppressionsLink, useShowsSuppressions } from './SuppressionsLink';
export { SuppressionsView } from './SuppressionsView';
