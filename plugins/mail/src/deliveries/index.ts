export * from './DeliveriesPage';
