export { databaseClock, isPostgres, readDatabaseClock } from './databaseClock';
