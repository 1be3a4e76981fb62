// @ts-check

/**
 * Keeps the password of the fall-back server beside that of the own server;
 * everything else of it is in `content`, as it is of the own server.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('settings', table => {
    table
      .text('fallback_sealed_password')
      .comment('Compact JWE, sealed as sealed_password is');
    table
      .bigInteger('fallback_password_changed_at')
      .comment('Epoch milliseconds; when it was entered');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('settings', table => {
    table.dropColumns(
      'fallback_sealed_password',
      'fallback_password_changed_at',
    );
  });
};
