export * from './usePatientPolling';
export * from './usePolling';
