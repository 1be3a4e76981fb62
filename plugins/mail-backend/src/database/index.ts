export { Bell } from './Bell';
export {
  databaseClock,
  isPostgres,
  readDatabaseClock,
  startOfDay,
} from './databaseClock';
export { migrateDatabase } from './migrate';
export { noteDirect, planOnce } from './planOnce';
export { returnedRows } from './returnedRows';
export { rowsTable } from './rowsTable';
