// @ts-check

/**
 * The tests of mail servers, and what came of them.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('diagnosis_runs', table => {
    table.comment('Every test of a mail server; holds no secret');
    table.string('id', 36).primary();
    table
      .text('fingerprint')
      .notNullable()
      .comment('The settings that were tested, by their keyed digest');
    table.text('host').notNullable().comment('Host and port');
    table.text('run_by').notNullable().comment('Entity ref or service');
    table.bigInteger('started_at').notNullable().comment('Epoch milliseconds');
    table
      .bigInteger('finished_at')
      .comment('Epoch milliseconds; empty while it runs');
    table.boolean('passed').comment('Empty when it was broken off');
    table
      .text('steps')
      .comment('JSON: the outcome of each step, as it was shown');
    table.index(
      ['fingerprint', 'finished_at'],
      'diagnosis_runs_fingerprint_finished_at_idx',
    );
    table.index(
      ['run_by', 'started_at'],
      'diagnosis_runs_run_by_started_at_idx',
    );
    table.index(['started_at'], 'diagnosis_runs_started_at_idx');
  });
  // One test at a time for each administrator, whichever backend it runs on.
  await knex.raw(
    'CREATE UNIQUE INDEX diagnosis_runs_running_idx ON diagnosis_runs (run_by) WHERE finished_at IS NULL',
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('diagnosis_runs');
};
