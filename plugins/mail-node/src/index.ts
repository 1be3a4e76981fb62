/**
 * Lets other backend plugins send mail and bring templates.
 *
 * @packageDocumentation
 */
export * from './MailService';
export * from './mailServiceMock';
export * from './mailServiceRef';
export * from './mailTemplatesExtensionPoint';
