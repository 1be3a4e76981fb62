export * from './usePolling';
