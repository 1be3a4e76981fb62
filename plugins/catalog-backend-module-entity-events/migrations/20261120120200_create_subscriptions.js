// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('entity_events_subscriptions', table => {
    table.comment('Readers of changes, and how far each has come');
    table.string('name', 100).primary().comment('The name the reader chose');
    table
      .bigInteger('acknowledged_number')
      .notNullable()
      .comment('Changes up to this number are done with');
    table
      .string('lease', 36)
      .nullable()
      .comment('Id of the batch that is lent out; null when none is');
    table
      .bigInteger('leased_until')
      .nullable()
      .comment('Epoch ms when the lease ends');
    table
      .bigInteger('leased_number')
      .nullable()
      .comment('The last change of the batch that is lent out');
    table
      .integer('leased_expired')
      .notNullable()
      .defaultTo(0)
      .comment('How many expired changes the lent batch reported');
    table
      .integer('expired')
      .notNullable()
      .defaultTo(0)
      .comment(
        'Changes removed unread because of their age; minus what was reported and acknowledged',
      );
    table.bigInteger('last_read_at').notNullable().comment('Epoch ms');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('entity_events_subscriptions');
};
