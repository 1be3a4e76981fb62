import {
  ErrorRecipient,
  ErrorRecipients,
} from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';

/**
 * Reads who gets error logs, and the version of that list.
 *
 * @remarks
 *
 * The version first: where somebody saves in between, the list is newer than
 * its version, and saving it is refused. The other way round it would
 * overwrite what nobody saw.
 */
export async function readRecipients(options: {
  knex: Knex;
}): Promise<ErrorRecipients> {
  const { knex } = options;
  const state = await knex('error_reporting')
    .select('recipients_version')
    .first();
  const items = await knex('error_recipients').select().orderBy('position');
  return {
    version: Number(state.recipients_version),
    items: items.map(toRecipient),
  };
}

function toRecipient(row: {
  type: string;
  recipient: string;
  sources: string;
  least_severity: ErrorRecipient['leastSeverity'];
}): ErrorRecipient {
  return {
    to:
      row.type === 'address'
        ? { type: 'address', address: row.recipient }
        : { type: 'entity', entityRef: row.recipient },
    sources: JSON.parse(row.sources),
    leastSeverity: row.least_severity,
  };
}
