export * from './MailPreferences';
