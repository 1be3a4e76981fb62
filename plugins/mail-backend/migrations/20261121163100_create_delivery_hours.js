// @ts-check

/**
 * What became of attempts hour by hour, so that nobody has to read them all
 * for a chart. Attempts made before are counted little by little.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('delivery_hours', table => {
    table.comment('How many attempts ended how, hour by hour');
    table.bigInteger('hour').notNullable().comment('Its beginning, epoch ms');
    table.string('outcome', 16).notNullable().comment('Of the attempts');
    table
      .smallint('wait')
      .notNullable()
      .comment('Class of the time from enqueue to acceptance; else 0');
    table.integer('attempts').notNullable().comment('How many');
    table.primary(['hour', 'outcome', 'wait']);
  });
  await knex.schema.createTable('delivery_hours_progress', table => {
    table.comment('One row: which attempts are counted in delivery_hours');
    table.integer('id').primary().comment('Always 1');
    table.bigInteger('counted_to').notNullable().comment('The last one');
    table.bigInteger('seen_to').notNullable().comment('The last at seen_at');
    table.bigInteger('seen_at').notNullable().comment('Epoch milliseconds');
  });
  await knex('delivery_hours_progress').insert({
    ...{ id: 1, counted_to: 0, seen_to: 0, seen_at: 0 },
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('delivery_hours_progress');
  await knex.schema.dropTable('delivery_hours');
};
