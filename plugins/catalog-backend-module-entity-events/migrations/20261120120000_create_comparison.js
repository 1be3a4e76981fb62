// @ts-check

// These tables live in the catalog's database, under a migrations table of
// their own. Creating them touches no table of the catalog and takes no time.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('entity_events_state', table => {
    table.comment('One row: how far the watching of the catalog has come');
    table.integer('id').primary().comment('Always 1');
    table
      .bigInteger('watching_since')
      .nullable()
      .comment(
        'Epoch ms when the baseline was done; before that nothing is recorded',
      );
    table
      .integer('quiet_comparisons')
      .notNullable()
      .defaultTo(0)
      .comment(
        'Comparisons in a row that found a settled catalog and no difference',
      );
    table
      .bigInteger('last_new_entity_at')
      .nullable()
      .comment(
        'Epoch ms when the baseline last found an entity it had not seen',
      );
  });
  await knex('entity_events_state').insert({ id: 1 });

  await knex.schema.createTable('entity_events_seen', table => {
    table.comment('What the catalog showed at the last comparison');
    table.string('entity_ref').primary().comment('As in final_entities');
    table
      .string('hash')
      .notNullable()
      .comment("The catalog's own hash of the entity, without uid and etag");
    table
      .text('entity', 'longtext')
      .notNullable()
      .comment('The entity as JSON: the "before" of its next change');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('entity_events_seen');
  await knex.schema.dropTable('entity_events_state');
};
