export * from './MailApi';
export * from './MailClient';
export * from './fieldFaults';
export * from './reasonOf';
