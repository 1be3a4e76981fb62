// @ts-check

/**
 * How many errors there were in which hour, from which it is told what somebody
 * would have got.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('error_hours', table => {
    table.comment('Errors of the last days by group and hour');
    table
      .string('group_id', 36)
      .notNullable()
      .references('error_groups.id')
      .onDelete('CASCADE')
      .comment('The errors that are counted');
    table.bigInteger('hour').notNullable().comment('Its beginning, epoch ms');
    table.bigInteger('errors').notNullable().comment('How many there were');
    table.bigInteger('news_at').comment('Epoch ms; when they were news, if so');
    table.unique(['group_id', 'hour'], {
      indexName: 'error_hours_group_id_idx',
    });
    table.index(['hour'], 'error_hours_hour_idx');
  });
  await knex.schema.alterTable('error_reporting', table => {
    table.bigInteger('counted_since').comment('Epoch ms; in error_hours');
  });
  await knex('error_reporting').update({ counted_since: Date.now() });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('error_hours');
  await knex.raw('alter table error_reporting drop column counted_since');
};
