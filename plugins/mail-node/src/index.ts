/**
 * Lets other backend plugins send mail and bring templates.
 *
 * @packageDocumentation
 */
export type { LoggedError, LoggedErrorsService } from './LoggedErrors';
export * from './loggedErrorsServiceRef';
export * from './MailService';
export * from './mailServiceMock';
export * from './mailServiceRef';
export * from './mailTemplatesExtensionPoint';
