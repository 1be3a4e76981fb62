// @ts-check

/**
 * How a test ended, in place of whether it passed: one that the server put off
 * did neither, and one that somebody cancelled is known as such.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('diagnosis_runs', table => {
    table
      .string('outcome', 16)
      .comment(
        'passed, inconclusive, failed or cancelled; empty while it runs, and when it was lost with its backend',
      );
  });
  const runs = () => knex('diagnosis_runs');
  await runs().where({ passed: true }).update({ outcome: 'passed' });
  await runs().where({ passed: false }).update({ outcome: 'failed' });
  // The words of the step that handed nothing over after greylisting.
  await runs()
    .where({ outcome: 'passed' })
    .where('steps', 'like', '%The server did not want the mail yet.%')
    .update({ outcome: 'inconclusive' });
  await knex.schema.alterTable('diagnosis_runs', table => {
    table.dropColumn('passed');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('diagnosis_runs', table => {
    table.boolean('passed').comment('Empty when it was broken off');
  });
  const runs = () => knex('diagnosis_runs');
  await runs().where({ outcome: 'passed' }).update({ passed: true });
  await runs().where({ outcome: 'failed' }).update({ passed: false });
  await knex.schema.alterTable('diagnosis_runs', table => {
    table.dropColumn('outcome');
  });
};
