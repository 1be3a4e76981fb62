export {
  ErrorReporter,
  reportingIntervals,
  type ErrorReporterOptions,
} from './ErrorReporter';
export { recordErrors } from './recordErrors';
export { recordInvalidSettings } from './recordInvalidSettings';
export { errorLogEndpoints } from './routes';
export {
  tellAboutConnection,
  type ConnectionNews,
} from './tellAboutConnection';
export { tellAdministrators, type TellingOptions } from './tellAdministrators';
