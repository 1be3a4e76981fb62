// @ts-check

/**
 * Which mails somebody does not want, or wants again.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('preferences', table => {
    table.comment('What people chose to get; without a row they get it');
    table
      .string('recipient_ref', 500)
      .notNullable()
      .comment('Entity ref of the user, or of the group that has the address');
    table.string('rule_id', 100).notNullable().comment('Workflow rule');
    table.boolean('enabled').notNullable().comment('Whether mails are sent');
    table.bigInteger('updated_at').notNullable().comment('Epoch milliseconds');
    table.unique(['recipient_ref', 'rule_id'], {
      indexName: 'preferences_recipient_ref_rule_id_idx',
    });
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('preferences');
};
