// @ts-check

/**
 * Lets a server that does not answer be asked by one message at a time, less
 * and less often.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('delivery_health', table => {
    table
      .integer('faults')
      .notNullable()
      .defaultTo(0)
      .comment('Faults in a row that concern all messages');
    table.bigInteger('probe_due_at').comment('No message is tried before');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('alter table delivery_health drop column probe_due_at');
  await knex.raw('alter table delivery_health drop column faults');
};
