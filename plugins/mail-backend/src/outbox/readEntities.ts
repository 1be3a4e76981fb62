import { Knex } from 'knex';

/** Reads who gets a message and what it tells about, as entity references. */
export async function readEntities(options: {
  knex: Knex;
  messageId: string;
}): Promise<{ recipients: string[]; about: string[] }> {
  const rows: { relation: string; entity_ref: string }[] = await options
    .knex('message_entities')
    .select('relation', 'entity_ref')
    .where({ message_id: options.messageId })
    .orderBy('entity_ref');
  const refs = (relation: string) =>
    rows.filter(row => row.relation === relation).map(row => row.entity_ref);
  return { recipients: refs('recipient'), about: refs('about') };
}
