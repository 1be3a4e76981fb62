// @ts-check

/**
 * The queue of messages. Content has a table of its own, so that claiming and
 * settling a message writes some hundred bytes and not the whole mail.
 *
 * `due_at` is null whenever nobody may claim the message. The index on it
 * therefore holds only what waits, and a claim costs the same at a thousand
 * waiting messages as at a million.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('outbox_contents', table => {
    table.comment('What is written in messages, composed once');
    table.string('id', 36).primary().comment('UUID');
    table.binary('bytes').comment('MIME bytes without the personal header');
    table
      .text('sealed')
      .comment('The same, sealed, for confidential messages; erased with them');
    table.bigInteger('created_at').notNullable().comment('Epoch milliseconds');
  });

  await knex.schema.createTable('outbox_messages', table => {
    table.comment('Messages, one row per recipient');
    table.string('id', 36).primary().comment('UUID');
    table
      .string('content_id', 36)
      .notNullable()
      .references('outbox_contents.id')
      .comment('What is written in it');
    table.string('origin', 255).notNullable().comment('The plugin that asked');
    table
      .string('idempotency_key', 600)
      .notNullable()
      .comment('Wins once within its origin');
    table.string('kind', 64).notNullable().comment('What it is about');
    table.string('address', 320).notNullable().comment('The recipient');
    table.string('display_name', 255).comment("The recipient's name");
    table.string('subject', 500).comment('For the log; null if confidential');
    table.string('message_id', 320).notNullable().comment('Message-ID header');
    table.text('unsubscribe_url').comment('List-Unsubscribe, RFC 8058');
    table.boolean('confidential').notNullable().comment('Never shown');
    table.smallint('priority').notNullable().comment('0 overtakes 1 and 2');
    table.string('state', 16).notNullable().comment('See docs/message-states');
    table.text('reason').comment('Why it is in this state, for people');
    table.integer('attempts').notNullable().comment('+1 each; not by a hold');
    table.bigInteger('due_at').comment('Next attempt; null: not to claim');
    table.bigInteger('expires_at').notNullable().comment('Not sent after');
    table.string('lease_token', 36).comment('Who is sending it');
    table.bigInteger('leased_until').comment('When it is taken back from them');
    table.bigInteger('created_at').notNullable().comment('Epoch milliseconds');
    table.bigInteger('updated_at').notNullable().comment('Last new state');

    table.unique(['origin', 'idempotency_key'], {
      indexName: 'outbox_messages_origin_idempotency_key_idx',
    });
    table.index(['priority', 'due_at'], 'outbox_messages_priority_due_at_idx', {
      predicate: knex.whereNotNull('due_at'),
    });
    table.index(['leased_until'], 'outbox_messages_leased_until_idx', {
      predicate: knex.whereNotNull('leased_until'),
    });
    table.index(
      ['state', 'expires_at'],
      'outbox_messages_state_expires_at_idx',
    );
    table.index(['created_at', 'id'], 'outbox_messages_created_at_id_idx');
    table.index(['content_id'], 'outbox_messages_content_id_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('outbox_messages');
  await knex.schema.dropTable('outbox_contents');
};
