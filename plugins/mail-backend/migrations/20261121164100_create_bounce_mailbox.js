// @ts-check

/**
 * How far the mailbox for reports has been read, and by whom it is read now.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('bounce_mailbox', table => {
    table.comment('One row: the mailbox that reports about mails come to');
    table.integer('id').primary().comment('Always 1');
    table.text('mailbox').comment('Whose and where; another one begins anew');
    table.string('uid_validity', 24).comment('Of the folder, RFC 9051');
    table.bigInteger('last_uid').notNullable().comment('Read up to here');
    table.string('lease_token', 36).comment('Who reads it now');
    table.bigInteger('leased_until').comment('Until when, if they say no more');
    table.bigInteger('read_at').comment('When it was last read to its end');
    table.text('fault').comment('Why it cannot be read, for people');
    table.bigInteger('failing_since').comment('Since when it cannot be read');
  });
  await knex('bounce_mailbox').insert({ id: 1, last_uid: 0 });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('bounce_mailbox');
};
