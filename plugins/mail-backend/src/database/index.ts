export { databaseClock, isPostgres, readDatabaseClock } from './databaseClock';
export { migrateDatabase } from './migrate';
export { returnedRows } from './returnedRows';
