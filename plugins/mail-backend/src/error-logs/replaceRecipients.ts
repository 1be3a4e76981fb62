import { ConflictError } from '@backstage/errors';
import {
  ErrorRecipient,
  ErrorRecipients,
  ErrorRecipientsUpdate,
} from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';

/**
 * Replaces the list of those who get error logs.
 *
 * @param options.update - with the version that was read before
 * @throws ConflictError when somebody else saved the list in the meantime
 */
export async function replaceRecipients(options: {
  knex: Knex;
  update: ErrorRecipientsUpdate;
}): Promise<ErrorRecipients> {
  const { items } = options.update;
  const version = options.update.version + 1;
  await options.knex.transaction(async knex => {
    const saved = await knex('error_reporting')
      .where({ id: 1, recipients_version: options.update.version })
      .update({ recipients_version: version });
    if (saved === 0) {
      throw new ConflictError(
        'Somebody else changed the recipients in the meantime. Read the list again, then change it.',
      );
    }
    await knex('error_recipients').delete();
    if (items.length > 0) {
      await knex('error_recipients').insert(items.map(toRow));
    }
  });
  return { version, items };
}

function toRow(
  { to, sources, leastSeverity }: ErrorRecipient,
  position: number,
) {
  return {
    position,
    type: to.type,
    recipient: to.type === 'address' ? to.address : to.entityRef,
    sources: JSON.stringify(sources),
    least_severity: leastSeverity,
  };
}
