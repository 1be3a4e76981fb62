export { findMissingColumns } from './catalogTables';
export { CatalogWatch } from './CatalogWatch';
export { lockDetectionState } from './detectionState';
