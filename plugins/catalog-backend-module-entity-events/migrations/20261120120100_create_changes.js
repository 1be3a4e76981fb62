// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('entity_events_changes', table => {
    table.comment('Changes that some subscription has not acknowledged yet');
    table
      .bigIncrements('number')
      .comment('The order of hand-over; never used twice');
    table
      .string('change_id', 36)
      .notNullable()
      .comment(
        'The id that readers see; unlike the number it stays unique when the database is made anew',
      );
    table.string('entity_ref').notNullable();
    table.text('kinds').notNullable().comment('JSON array of change kinds');
    table
      .text('before_entity', 'longtext')
      .nullable()
      .comment('JSON; null for a created entity');
    table
      .text('after_entity', 'longtext')
      .nullable()
      .comment('JSON; null for a deleted entity');
    table
      .bigInteger('detected_at')
      .notNullable()
      .comment('Epoch ms of the comparison that found it');
    table
      .integer('created_together')
      .notNullable()
      .defaultTo(0)
      .comment('Entities that the same comparison found new');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('entity_events_changes');
};
