// @ts-check

/**
 * How bad errors are, who wants to hear of which, and which runs of scheduled
 * tasks were looked at.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('error_recipients', table => {
    table
      .string('least_severity', 16)
      .notNullable()
      .defaultTo('warning')
      .comment('They are not told of what is less severe');
  });
  await knex.schema.alterTable('error_groups', table => {
    table
      .string('severity', 16)
      .notNullable()
      .defaultTo('error')
      .comment('warning, error or critical');
    table.index(['source', 'first_seen_at'], 'error_groups_first_seen_at_idx');
  });
  await knex.schema.createTable('error_tasks', table => {
    table.comment('Scheduled tasks of all plugins as they were last seen');
    table.string('plugin_id', 200).notNullable().comment('Whose task it is');
    table.string('task_id', 400).notNullable().comment('Unique in the plugin');
    table
      .bigInteger('run_ended_at')
      .notNullable()
      .comment('Epoch ms; the last run that was looked at');
    table.boolean('failed').notNullable().comment('What became of that run');
    table.bigInteger('seen_at').notNullable().comment('Epoch ms');
    table.unique(['plugin_id', 'task_id'], {
      indexName: 'error_tasks_task_idx',
    });
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('error_tasks');
  await knex.schema.alterTable('error_groups', table => {
    table.dropIndex(
      ['source', 'first_seen_at'],
      'error_groups_first_seen_at_idx',
    );
  });
  // Not by knex, which would build the tables anew on SQLite.
  await knex.raw('alter table error_groups drop column severity');
  await knex.raw('alter table error_recipients drop column least_severity');
};
