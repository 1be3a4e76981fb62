/**
 * The Mail pages: does mail work, what became of each mail, what do I get.
 *
 * @packageDocumentation
 */
export { mailPlugin as default } from './plugin';
export { mailApiRef, type MailApi } from './api';
export { mailTranslationRef } from './translation';
