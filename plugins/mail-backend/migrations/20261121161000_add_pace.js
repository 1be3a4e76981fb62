// @ts-check

/**
 * Lets all backends send more slowly when the server asks for it, and lets
 * what it has answered within a day be counted without reading the log itself.
 *
 * The index is built anew: with the log at a million rows that takes a few
 * seconds, in which nothing is written to it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('delivery_health', table => {
    table.double('pace_per_minute').comment('Messages a minute when slowed');
    table.bigInteger('paced_at').comment('When the server asked for less');
    table.bigInteger('paced_until').comment('Back to normal; null: no pace');
    table.bigInteger('pace_spent_until').comment('Sent in advance of the pace');
  });
  await knex.schema.alterTable('delivery_attempts', table => {
    table.index(
      ['server', 'started_at', 'reply_code'],
      'delivery_attempts_server_started_at_reply_code_idx',
    );
    table.dropIndex(
      ['server', 'started_at'],
      'delivery_attempts_server_started_at_idx',
    );
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('delivery_attempts', table => {
    table.index(
      ['server', 'started_at'],
      'delivery_attempts_server_started_at_idx',
    );
    table.dropIndex(
      ['server', 'started_at', 'reply_code'],
      'delivery_attempts_server_started_at_reply_code_idx',
    );
  });
  for (const column of [
    'pace_spent_until',
    'paced_until',
    'paced_at',
    'pace_per_minute',
  ]) {
    await knex.raw(`alter table delivery_health drop column ${column}`);
  }
};
