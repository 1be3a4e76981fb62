import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Lets an administrator read the delivery log.
 *
 * @public
 */
export const mailDeliveriesReadPermission = createPermission({
  name: 'mail.deliveries.read',
  attributes: { action: 'read' },
});

/**
 * Lets an administrator send waiting messages again or cancel them.
 *
 * @public
 */
export const mailDeliveriesRetryPermission = createPermission({
  name: 'mail.deliveries.retry',
  attributes: { action: 'update' },
});

/**
 * Lets an administrator see the mail server settings and why mail does not work.
 *
 * @public
 */
export const mailSettingsReadPermission = createPermission({
  name: 'mail.settings.read',
  attributes: { action: 'read' },
});

/**
 * Lets an administrator change the mail server settings.
 *
 * @public
 */
export const mailSettingsUpdatePermission = createPermission({
  name: 'mail.settings.update',
  attributes: { action: 'update' },
});

/**
 * Lets an administrator test a mail server.
 *
 * @public
 */
export const mailDiagnosisRunPermission = createPermission({
  name: 'mail.diagnosis.run',
  attributes: { action: 'create' },
});

/**
 * Lets an administrator see the errors and who is told about them.
 *
 * @public
 */
export const mailErrorLogsReadPermission = createPermission({
  name: 'mail.error-logs.read',
  attributes: { action: 'read' },
});

/**
 * Lets an administrator decide who is told about errors.
 *
 * @public
 */
export const mailErrorLogsUpdatePermission = createPermission({
  name: 'mail.error-logs.update',
  attributes: { action: 'update' },
});

/**
 * Lets an administrator see the workflow rules and their switches.
 *
 * @public
 */
export const mailRulesReadPermission = createPermission({
  name: 'mail.rules.read',
  attributes: { action: 'read' },
});

/**
 * Lets an administrator switch workflow rules on and off.
 *
 * @public
 */
export const mailRulesUpdatePermission = createPermission({
  name: 'mail.rules.update',
  attributes: { action: 'update' },
});

/**
 * Lets a service put messages into the outbox.
 *
 * @public
 */
export const mailMessagesSendPermission = createPermission({
  name: 'mail.messages.send',
  attributes: { action: 'create' },
});

/**
 * Every permission of the mail plugin.
 *
 * @public
 */
export const mailPermissions = [
  mailDeliveriesReadPermission,
  mailDeliveriesRetryPermission,
  mailSettingsReadPermission,
  mailSettingsUpdatePermission,
  mailDiagnosisRunPermission,
  mailErrorLogsReadPermission,
  mailErrorLogsUpdatePermission,
  mailRulesReadPermission,
  mailRulesUpdatePermission,
  mailMessagesSendPermission,
];
