import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { MessageContent } from '@mailroom/backstage-plugin-mail-common';

/**
 * Makes the content of a message from data.
 *
 * @public
 */
export interface MailTemplate {
  /** Unique; begins with the plugin's name, for example `accounts.invitation`. */
  id: string;
  /**
   * Writes subject, text and html.
   *
   * @remarks
   *
   * The data comes from another plugin: check it, and escape everything that
   * goes into `html`.
   *
   * @throws InputError when the data does not fit
   */
  render(data: unknown): MessageContent;
}

/** @public */
export interface MailTemplatesExtensionPoint {
  /** A second template with the same id fails the module that brings it. */
  addTemplate(template: MailTemplate): void;
}

/**
 * Lets modules of the mail plugin bring templates.
 *
 * @public
 */
export const mailTemplatesExtensionPoint =
  createExtensionPoint<MailTemplatesExtensionPoint>({ id: 'mail.templates' });
