import { ConflictError, InputError } from '@backstage/errors';
import { MessageContent } from '@mailroom/backstage-plugin-mail-common';
import { MailTemplate } from '@mailroom/backstage-plugin-mail-node';
import { changesSummary } from './changesSummary';
import { entityChanged } from './entityChanged';
import { entityCreated } from './entityCreated';
import { entityDeleted } from './entityDeleted';
import { errorReport } from './errorReport';
import { ownerChanged } from './ownerChanged';
import { processingFailed } from './processingFailed';

/** Every template that this backend knows. */
export interface Templates {
  /**
   * Writes a message.
   *
   * @throws InputError when no template has this id, or the data does not fit it
   */
  render(id: string, data: unknown): MessageContent;
}

const builtIn: MailTemplate[] = [
  entityCreated,
  entityChanged,
  entityDeleted,
  ownerChanged,
  processingFailed,
  changesSummary,
  errorReport,
];

/**
 * Collects the built-in templates and those that modules bring.
 *
 * @throws ConflictError when two templates have the same id
 */
export function createTemplates(extra: MailTemplate[] = []): Templates {
  const byId = new Map<string, MailTemplate>();
  for (const template of [...builtIn, ...extra]) {
    if (byId.has(template.id)) {
      throw new ConflictError(
        `Two mail templates have the id '${template.id}'. Begin the id with the name of the plugin that brings it.`,
      );
    }
    byId.set(template.id, template);
  }
  return {
    render(id, data) {
      const template = byId.get(id);
      if (!template) {
        throw new InputError(
          `There is no mail template '${id}'. Known templates: ${[
            ...byId.keys(),
          ].join(', ')}.`,
        );
      }
      return template.render(data);
    },
  };
}
