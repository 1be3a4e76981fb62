/**
 * Outbox, transport, delivery log and workflow notifications.
 *
 * @packageDocumentation
 */
export { mailPlugin as default } from './plugin';
