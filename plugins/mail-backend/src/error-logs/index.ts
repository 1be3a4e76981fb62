export {
  ErrorReporter,
  reportingIntervals,
  type ErrorReporterOptions,
} from './ErrorReporter';
export { noticeLoggedErrors } from './noticeLoggedErrors';
export { createTaskReader } from './readTasks';
export { recordErrors } from './recordErrors';
export { recordRecoveries, recordStillFailing } from './recordRecoveries';
export { recordInvalidSettings } from './recordInvalidSettings';
export { errorLogEndpoints } from './routes';
export { TaskWatch } from './TaskWatch';
export {
  tellAboutConnection,
  type ConnectionNews,
} from './tellAboutConnection';
export { tellAdministrators, type TellingOptions } from './tellAdministrators';
