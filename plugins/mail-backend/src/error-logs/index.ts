export { ErrorReporter, type ErrorReporterOptions } from './ErrorReporter';
export { recordErrors } from './recordErrors';
export { recordInvalidSettings } from './recordInvalidSettings';
export { errorLogEndpoints } from './routes';
export { tellAdministrators, type TellingOptions } from './tellAdministrators';
