// @ts-check

/**
 * Makes the indexes smaller that every claim and every outcome has to write:
 * what was accepted, and what is on its way, never expires.
 *
 * On PostgreSQL attempts no longer refer to their message by a constraint: it
 * looked every message up once more for every attempt, although the statement
 * that logs an attempt has just found its message. Whoever deletes messages
 * deletes their attempts, too.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw('drop index outbox_messages_state_expires_at_idx');
  await knex.raw(
    `create index outbox_messages_state_expires_at_idx
     on outbox_messages (state, expires_at)
     where state in ('queued', 'deferred', 'held', 'expired')`,
  );
  if (knex.client.config.client === 'pg') {
    await knex.schema.alterTable('delivery_attempts', table => {
      table.dropForeign(['message_id']);
    });
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  if (knex.client.config.client === 'pg') {
    await knex.schema.alterTable('delivery_attempts', table => {
      table
        .foreign('message_id')
        .references('outbox_messages.id')
        .onDelete('CASCADE');
    });
  }
  await knex.raw('drop index outbox_messages_state_expires_at_idx');
  await knex.raw(
    `create index outbox_messages_state_expires_at_idx
     on outbox_messages (state, expires_at)`,
  );
};
