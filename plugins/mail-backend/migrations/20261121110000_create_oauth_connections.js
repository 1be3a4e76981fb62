// @ts-check

/**
 * The OAuth connections that the settings refer to.
 *
 * Everything sealed is sealed for its row, its column and what the secret is
 * bound to (provider, endpoints, client, destination): beside other values it
 * does not open.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('oauth_connections', table => {
    table.comment('What the portal signs in to mailboxes with, by OAuth');
    table.string('id', 36).primary().comment('UUID, named by the settings');
    table
      .integer('version')
      .notNullable()
      .comment('From 1; +1 with every change of a secret or token');
    table
      .text('client')
      .notNullable()
      .comment('JSON: provider, tenant, endpoints, client ID; never a secret');
    table
      .string('destination', 43)
      .notNullable()
      .comment('Digest of the server that its tokens may be given to');
    table.string('account', 320).comment('The mailbox that is signed in to');
    table
      .text('sealed_client_secret')
      .comment('Compact JWE; client secret, or key file of a service account');
    table.bigInteger('secret_changed_at').comment('Epoch milliseconds');
    table.text('sealed_refresh_token').comment('Compact JWE');
    table.text('sealed_access_token').comment('Compact JWE');
    table.bigInteger('access_expires_at').comment('Epoch milliseconds');
    table.text('scope').comment('What was granted, separated by blanks');
    table
      .string('state', 20)
      .notNullable()
      .comment('How it is doing; see oauthConnectionStates');
    table.text('trouble').comment('JSON: what is wrong, in plain words');
    table
      .bigInteger('not_before')
      .comment('Epoch milliseconds; the provider is not asked earlier');
    table
      .integer('failures')
      .notNullable()
      .defaultTo(0)
      .comment('+1 by each that may pass; 0 by each renewal that succeeds');
    table.string('lease_owner', 36).comment('Who renews it now');
    table
      .bigInteger('lease_until')
      .notNullable()
      .defaultTo(0)
      .comment('Epoch milliseconds; then another one may renew it');
    table
      .bigInteger('refresh_started_at')
      .comment('Epoch milliseconds; of a renewal whose answer was not stored');
    table
      .bigInteger('renewed_at')
      .comment('Epoch milliseconds; the last renewal that succeeded');
    table
      .bigInteger('obtained_at')
      .notNullable()
      .comment('Epoch milliseconds; when it was made');
    table
      .string('obtained_by', 500)
      .notNullable()
      .comment('Entity ref of who signed in or entered the secrets');
    table
      .string('entry_digest', 43)
      .comment('Keyed digest of entered secrets, to find them again');
    table
      .bigInteger('wanted_at')
      .notNullable()
      .comment('Epoch milliseconds; when somebody last entered or meant it');
    table
      .text('told')
      .comment('JSON: what the administrators were told about it');
    table
      .bigInteger('telling_until')
      .comment('Epoch milliseconds; somebody is telling them');

    table.unique(['entry_digest'], {
      indexName: 'oauth_connections_entry_digest_idx',
    });
    table.index(['wanted_at'], 'oauth_connections_wanted_at_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('oauth_connections');
};
