// @ts-check

/**
 * Whether the mail of a test arrived, and tests that nobody asked for.
 *
 * Takes no time: the new columns are empty, and those of earlier rows stay so.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('diagnosis_runs', table => {
    table
      .string('kind', 16)
      .notNullable()
      .defaultTo('person')
      .comment('person: asked for; scheduled: without a mail, by the portal');
    table
      .integer('settings_version')
      .comment('The settings saved last when it began');
    table.string('failure_class', 16).comment('What kind of fault ended it');
    table
      .string('link_hash', 64)
      .comment('SHA-256; of the link in its mail, until that is used');
    table
      .string('code_hash', 64)
      .comment('scrypt, salted with the id; of the code in its mail');
    table
      .integer('code_tries')
      .notNullable()
      .defaultTo(0)
      .comment('How often a code was typed');
    table
      .bigInteger('sent_at')
      .comment('Epoch milliseconds; when the server accepted its mail');
    table
      .bigInteger('arrived_at')
      .comment('Epoch milliseconds; when somebody had its mail');
    table.unique(['link_hash'], {
      indexName: 'diagnosis_runs_link_hash_idx',
    });
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('diagnosis_runs', table => {
    table.dropUnique(['link_hash'], 'diagnosis_runs_link_hash_idx');
  });
  // What nobody asked for would look as if somebody had.
  await knex('diagnosis_runs').where({ kind: 'scheduled' }).delete();
  await knex.schema.alterTable('diagnosis_runs', table => {
    table.dropColumns(
      ...['kind', 'settings_version', 'failure_class', 'link_hash'],
      ...['code_hash', 'code_tries', 'sent_at', 'arrived_at'],
    );
  });
};
