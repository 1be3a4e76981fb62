export * from './MailApi';
export * from './MailClient';
export * from './reasonOf';
