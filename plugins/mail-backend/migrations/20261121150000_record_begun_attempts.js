// @ts-check

/**
 * Says of a message that is being sent whether it may be on the wire already,
 * so that nobody has to guess after a crash.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('outbox_messages', table => {
    table.bigInteger('begun_at').comment('Last attempt began; null: settled');
    table.text('begun_with').comment('Host and port of that attempt');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  // Not by knex, which would build the table anew on SQLite and lose what refers to it.
  await knex.raw('alter table outbox_messages drop column begun_with');
  await knex.raw('alter table outbox_messages drop column begun_at');
};
