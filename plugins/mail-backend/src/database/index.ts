export {
  databaseClock,
  isPostgres,
  readDatabaseClock,
  startOfDay,
} from './databaseClock';
export { migrateDatabase } from './migrate';
export { returnedRows } from './returnedRows';
