// @ts-check

/**
 * The mail settings that are made in the portal.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('settings', table => {
    table.comment('Every save of the mail settings; the newest is in force');
    table
      .integer('version')
      .primary()
      .comment('From 1; of two who save at once one is refused by it');
    table
      .text('content')
      .notNullable()
      .comment('JSON: on or off, sender, own server; never a secret');
    table
      .text('sealed_password')
      .comment('Compact JWE, sealed for host, port, protection, trust, user');
    table
      .bigInteger('password_changed_at')
      .comment('Epoch milliseconds; when the password was entered');
    table
      .string('changed_by', 500)
      .notNullable()
      .comment('Entity ref or service that saved it');
    table.bigInteger('changed_at').notNullable().comment('Epoch milliseconds');
    table
      .integer('restored_from')
      .comment('The version that an undo brought back');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('settings');
};
