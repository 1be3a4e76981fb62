// @ts-check

/**
 * Sign-ins to mailboxes at their providers, from the click to the connection.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('oauth_flows', table => {
    table.comment(
      'Sign-ins that are under way or were a day ago; secrets only sealed, and no longer than they are needed',
    );
    table.string('id', 36).primary();
    table
      .string('state', 20)
      .notNullable()
      .comment(
        'waiting, started, redeeming, authorized, accepted, failed, expired or cancelled',
      );
    table
      .string('started_by', 500)
      .notNullable()
      .comment('Entity ref of who started it, and alone may accept it');
    table
      .text('client')
      .notNullable()
      .comment('JSON: how the portal is registered with the provider');
    table
      .text('destination')
      .notNullable()
      .comment('JSON: the server and mailbox that the token is for');
    table
      .text('redirect_url')
      .notNullable()
      .comment('Where the provider sends the browser back to');
    table
      .string('ticket_hash', 64)
      .comment('SHA-256; until the provider is opened');
    table
      .string('state_hash', 64)
      .comment('SHA-256; until the provider answers');
    table
      .string('cookie_hash', 64)
      .comment('SHA-256; of what the browser that opened it holds');
    table.text('sealed_verifier').comment('Compact JWE; PKCE');
    table.text('sealed_client_secret').comment('Compact JWE');
    table.text('sealed_tokens').comment('Compact JWE; until it is accepted');
    table
      .text('sealed_form')
      .comment('Compact JWE; what else stood in the form');
    table.text('trouble').comment('JSON: why it failed, for people');
    table
      .string('connection_id', 36)
      .comment('The connection that it was accepted as');
    table.bigInteger('created_at').notNullable().comment('Epoch milliseconds');
    table
      .bigInteger('expires_at')
      .notNullable()
      .comment('Epoch milliseconds; until when the next step must be taken');
    table.unique(['ticket_hash'], {
      indexName: 'oauth_flows_ticket_hash_idx',
    });
    table.unique(['state_hash'], { indexName: 'oauth_flows_state_hash_idx' });
    table.index(['expires_at'], 'oauth_flows_expires_at_idx');
  });
  // One at a time for each person, whichever backend it was started on.
  await knex.raw(
    "CREATE UNIQUE INDEX oauth_flows_started_by_idx ON oauth_flows (started_by) WHERE state IN ('waiting', 'started', 'redeeming', 'authorized')",
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('oauth_flows');
};
