// @ts-check

/**
 * Lets messages be found among a million. Building the two indexes keeps
 * writers of a large outbox waiting for some seconds.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const isPostgres = knex.client.config.client === 'pg';
  // A table of its own: what never changes shall cost nothing when a message is claimed or settled.
  await knex.schema.createTable('message_entities', table => {
    table.comment('Who gets a message and what it tells about');
    table
      .string('message_id', 36)
      .notNullable()
      .references('outbox_messages.id')
      .onDelete('CASCADE')
      .comment('The message; pruned with it');
    table.string('relation', 16).notNullable().comment('recipient or about');
    table
      .string('entity_ref', 255)
      .notNullable()
      .comment('Entity reference, lower case');
    table.bigInteger('created_at').notNullable().comment('Of the message');
    table.primary(['message_id', 'relation', 'entity_ref']);
    table.index(
      ['entity_ref', 'relation', 'created_at', 'message_id'],
      'message_entities_entity_ref_idx',
    );
  });
  // The case of the letters A to Z does not count. Bytes in their order, so that a beginning is a range.
  const address = isPostgres ? 'lower(address collate "C")' : 'lower(address)';
  // PostgreSQL counts by the index alone only where that has the column of the expression too.
  await knex.raw(
    `create index outbox_messages_address_idx
     on outbox_messages (${address}, created_at, id)
     ${isPostgres ? 'include (address)' : ''}`,
  );
  // Without those on their way, which are few: so a claim writes nothing here.
  await knex.raw(
    `create index outbox_messages_state_kind_idx
     on outbox_messages (state, kind, created_at, id)
     where state <> 'sending'`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop index outbox_messages_state_kind_idx');
  await knex.raw('drop index outbox_messages_address_idx');
  await knex.schema.dropTable('message_entities');
};
