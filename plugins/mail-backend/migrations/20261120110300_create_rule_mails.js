// @ts-check

/**
 * How many mails each workflow rule caused, by day.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('rule_mails', table => {
    table.comment('Mails that workflow rules caused, for a week');
    table.string('rule_id', 100).notNullable().comment('Workflow rule');
    table
      .bigInteger('day')
      .notNullable()
      .comment('Epoch milliseconds of its beginning in UTC');
    table
      .integer('mails')
      .notNullable()
      .comment('A mail of several rules counts for each of them');
    table.unique(['rule_id', 'day'], {
      indexName: 'rule_mails_rule_id_day_idx',
    });
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('rule_mails');
};
