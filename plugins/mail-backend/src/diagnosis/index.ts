export { lastTest, type LastTest } from './lastTest';
export { diagnosisRoutes, type DiagnosisRoutesOptions } from './routes';
