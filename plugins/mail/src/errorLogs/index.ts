export * from './ErrorLogsPage';
