// @ts-check

/**
 * When groups of errors are over, what still has to succeed for that, and who
 * wants to hear no more of them for a while.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('error_groups', table => {
    table.bigInteger('resolved_at').comment('Epoch ms; null: it goes on');
    table
      .boolean('resolution_untold')
      .notNullable()
      .defaultTo(false)
      .comment('Resolved, and who was told of it does not know');
    table
      .boolean('has_subjects')
      .notNullable()
      .defaultTo(false)
      .comment('Its subjects decide when it is over; else quiet does');
    table.string('snooze', 16).comment('hour, day, week or until-resolved');
    table.bigInteger('snoozed_at').comment('Epoch ms');
    table.bigInteger('snoozed_until').comment('Epoch ms; null: no fixed end');
    table.string('snoozed_by', 500).comment('Entity ref of who wants it quiet');
  });
  await knex.schema.createTable('error_subjects', table => {
    table.comment('What failed and has not succeeded since');
    table
      .string('group_id', 36)
      .notNullable()
      .references('error_groups.id')
      .onDelete('CASCADE')
      .comment('The errors that it is about');
    table.string('source', 16).notNullable().comment('That of the group');
    table
      .string('subject', 500)
      .notNullable()
      .comment('Mail server, entity, scheduled task or authorisation');
    table.unique(['group_id', 'subject'], {
      indexName: 'error_subjects_group_id_idx',
    });
    table.index(['source', 'subject'], 'error_subjects_subject_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('error_subjects');
  const columns = [
    ...['snoozed_by', 'snoozed_until', 'snoozed_at', 'snooze'],
    ...['has_subjects', 'resolution_untold', 'resolved_at'],
  ];
  // Not by knex, which would build the table anew on SQLite.
  for (const column of columns) {
    await knex.raw(`alter table error_groups drop column ${column}`);
  }
};
