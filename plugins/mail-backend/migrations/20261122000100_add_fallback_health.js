// @ts-check

/**
 * Gives the fall-back server a row of its own beside that of the first, as
 * each has its own faults, pauses and pace.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex('delivery_health').insert({ id: 2, flow: 'probing' });
  if (knex.client.config.client === 'pg') {
    await knex.raw(
      `comment on column delivery_health.id is '1: the first server, 2: the fall-back server'`,
    );
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex('delivery_health').where({ id: 2 }).delete();
};
