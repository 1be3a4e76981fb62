export { ErrorReporter, type ErrorReporterOptions } from './ErrorReporter';
export { recordErrors } from './recordErrors';
export { errorLogEndpoints } from './routes';
export { tellAdministrators, type TellingOptions } from './tellAdministrators';
