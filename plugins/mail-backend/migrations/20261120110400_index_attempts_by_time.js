// @ts-check

/**
 * Lets the attempts of the last minute or day be counted without reading the rest.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('delivery_attempts', table => {
    table.index(
      ['server', 'started_at'],
      'delivery_attempts_server_started_at_idx',
    );
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('delivery_attempts', table => {
    table.dropIndex(
      ['server', 'started_at'],
      'delivery_attempts_server_started_at_idx',
    );
  });
};
