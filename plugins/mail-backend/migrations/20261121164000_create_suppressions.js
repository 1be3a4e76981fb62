// @ts-check

/**
 * Addresses that are not written to. One row per address: it stays when it is
 * lifted, so that this can be undone for a while.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('suppressions', table => {
    table.comment('Addresses that the portal does not write to');
    table.string('id', 36).primary().comment('UUID');
    table.string('address', 320).notNullable().comment('As in the outbox');
    table
      .string('cause', 16)
      .notNullable()
      .comment('refused, bounced or by-hand');
    table.text('words').comment("The mail server's words, or a note");
    table
      .string('message_id', 36)
      .references('outbox_messages.id')
      .onDelete('SET NULL')
      .comment('The message that showed it, while the log has it');
    table.bigInteger('since').notNullable().comment('Epoch milliseconds');
    table.string('suppressed_by', 320).comment('Who entered it, if a person');
    table.bigInteger('told_at').comment('When its person was told; null: not');
    table.bigInteger('lifted_at').comment('Null while it is in force');
    table.string('lifted_by', 320).comment('Who lifted it');

    table.unique(['address'], { indexName: 'suppressions_address_idx' });
    table.index(['since', 'id'], 'suppressions_since_id_idx');
    table.index(['message_id'], 'suppressions_message_id_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('suppressions');
};
