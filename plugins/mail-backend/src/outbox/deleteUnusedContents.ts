import { Knex } from 'knex';

/** Deletes those of the given contents that no message has. */
export async function deleteUnusedContents(options: {
  knex: Knex;
  contentIds: string[];
}): Promise<void> {
  await options
    .knex('outbox_contents')
    .whereIn('id', [...new Set(options.contentIds)])
    .whereNotExists(
      options
        .knex('outbox_messages')
        .select(options.knex.raw('1'))
        .where(
          'outbox_messages.content_id',
          options.knex.ref('outbox_contents.id'),
        ),
    )
    .delete();
}
