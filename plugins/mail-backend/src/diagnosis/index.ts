export { lastTest, type LastTest } from './lastTest';
export { retest, type RetestOptions } from './retest';
export { runHistory, type RunHistory } from './runHistory';
export { diagnosisRoutes, type DiagnosisRoutesOptions } from './routes';
