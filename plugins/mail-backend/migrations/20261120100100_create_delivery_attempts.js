// @ts-check

/**
 * The delivery log, and the one row that says whether mail flows.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('delivery_attempts', table => {
    table.comment('Every submission of a message, in the words of the server');
    table.bigIncrements('id').comment('In the order of the settling');
    table
      .string('message_id', 36)
      .notNullable()
      .references('outbox_messages.id')
      .onDelete('CASCADE')
      .comment('The message; its attempts are pruned with it');
    table.bigInteger('started_at').notNullable().comment('Epoch milliseconds');
    table.integer('duration_ms').notNullable().comment('Milliseconds');
    table.string('outcome', 16).notNullable().comment('What became of it');
    table.string('failure_class', 16).comment('What kind of fault');
    table.text('server').notNullable().comment('Host and port');
    table.string('command', 64).comment('The SMTP command that was answered');
    table.smallint('reply_code').comment('RFC 5321 §4.2');
    table.string('enhanced_code', 16).comment('RFC 3463');
    table.text('reply').comment('What the server said');
    table.text('advice').comment('What it means and what to do next');
    table.index(['message_id', 'id'], 'delivery_attempts_message_id_id_idx');
  });

  await knex.schema.createTable('delivery_health', table => {
    table.comment('One row: whether mail flows, shared by all backends');
    table.integer('id').primary().comment('Always 1');
    table
      .string('flow', 16)
      .notNullable()
      .comment('probing: one message at a time; open; paused: none');
    table.text('settings_fingerprint').comment('The settings it speaks of');
    table.bigInteger('working_since').comment('First success with them');
    table.bigInteger('failing_since').comment('First failure since a success');
    table.bigInteger('paused_at').comment('Since when nothing is submitted');
    table.string('failure_class', 16).comment('The last fault');
    table.text('reply').comment('The last fault in the words of the server');
    table.text('advice').comment('What to do about the last fault');
    table.bigInteger('probe_until').comment('Lease of who tries one message');
    table.string('notified_class', 16).comment('Fault the web was told of');
    table.bigInteger('notified_at').comment('When the web was told of it');
    table.bigInteger('notifying_until').comment('Lease of who is telling it');
  });
  await knex('delivery_health').insert({ id: 1, flow: 'probing' });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('delivery_health');
  await knex.schema.dropTable('delivery_attempts');
};
