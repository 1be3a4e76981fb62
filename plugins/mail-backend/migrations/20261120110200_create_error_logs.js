// @ts-check

/**
 * Who is told about errors, which there were, and how far that telling is.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('error_recipients', table => {
    table.comment('Who gets error logs by mail');
    table.integer('position').primary().comment('Place in the list');
    table.string('type', 16).notNullable().comment('address or entity');
    table.string('recipient', 320).notNullable().comment('Address or ref');
    table.text('sources').notNullable().comment('JSON: which errors they get');
  });

  await knex.schema.createTable('error_groups', table => {
    table.comment('Errors that are the same but for time, ids and addresses');
    table.string('id', 36).primary().comment('UUID');
    table.string('fingerprint', 64).notNullable().comment('What is the same');
    table.string('source', 16).notNullable().comment('Which part noticed it');
    table.text('title').notNullable().comment('The latest, in one line');
    table.text('detail').notNullable().comment('The latest in full, masked');
    table.bigInteger('errors').notNullable().comment('How many there were');
    table.bigInteger('first_seen_at').notNullable().comment('Epoch ms');
    table.bigInteger('last_seen_at').notNullable().comment('Epoch ms');
    table.bigInteger('told_errors').notNullable().comment('Of them, in a mail');
    table.bigInteger('announced_at').comment('Null: nobody was told of it yet');
    table.unique(['fingerprint'], {
      indexName: 'error_groups_fingerprint_idx',
    });
    table.index(['last_seen_at'], 'error_groups_last_seen_at_idx');
  });

  await knex.schema.createTable('error_mails', table => {
    table.comment('How many error logs somebody got, by day, for the cap');
    table.string('address', 320).notNullable().comment('In lower case');
    table.bigInteger('day').notNullable().comment('Its beginning in UTC, ms');
    table.integer('mails').notNullable().comment('Never more than the cap');
    table.unique(['address', 'day'], { indexName: 'error_mails_day_idx' });
  });

  await knex.schema.createTable('error_reporting', table => {
    table.comment('One row: how far the reporting is; locked by who reports');
    table.integer('id').primary().comment('Always 1');
    table.integer('recipients_version').notNullable().comment('+1 each save');
    table.bigInteger('attempts_read').notNullable().comment('Last attempt id');
    table.bigInteger('expired_read').notNullable().comment('Epoch ms');
    table.bigInteger('reports').notNullable().comment('+1 each report');
    table.bigInteger('summarized_at').notNullable().comment('Epoch ms');
  });
  // What happened before there was anybody to tell is no news.
  const attempts = await knex('delivery_attempts').max({ id: 'id' }).first();
  const messages = await knex('outbox_messages').max({ at: 'updated_at' });
  await knex('error_reporting').insert({
    id: 1,
    recipients_version: 0,
    attempts_read: attempts?.id ?? 0,
    expired_read: messages[0].at ?? 0,
    reports: 0,
    summarized_at: 0,
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('error_reporting');
  await knex.schema.dropTable('error_mails');
  await knex.schema.dropTable('error_groups');
  await knex.schema.dropTable('error_recipients');
};
