// @ts-check

/**
 * The switches of the workflow rules, and which changes have been handled.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('rules', table => {
    table.comment('Workflow rules that an administrator switched on or off');
    table.string('rule_id', 100).primary().comment('Id of a built-in rule');
    table.boolean('enabled').notNullable().comment('Beats app-config');
    table
      .string('updated_by', 500)
      .notNullable()
      .comment('Entity ref or service that switched it');
    table.bigInteger('updated_at').notNullable().comment('Epoch milliseconds');
  });

  await knex.schema.createTable('change_receipts', table => {
    table.comment('Catalog changes whose mails are in the outbox, for 30 days');
    table.string('change_id', 100).primary().comment('Id of the change');
    table.bigInteger('received_at').notNullable().comment('Epoch milliseconds');
    table.index(['received_at'], 'change_receipts_received_at_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('change_receipts');
  await knex.schema.dropTable('rules');
};
