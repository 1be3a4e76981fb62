import { Knex } from 'knex';
import { InterruptedMessage, rescueStalledMessages } from '../outbox';

/** More than the column can hold is more than anybody waits. */
const longestMs = 2 ** 31 - 1;

const advice =
  'The backend stopped while the message was on its way to the server, which may have it. It is sent again with the same Message-ID, so it may arrive twice.';

/** Makes messages of backends that stopped due again, and logs which of them were on their way. */
export async function rescueMessages(options: { knex: Knex }): Promise<number> {
  return rescueStalledMessages({
    knex: options.knex,
    onInterrupted: async (transaction, interrupted) => {
      await transaction('delivery_attempts').insert(interrupted.map(toRow));
    },
  });
}

/** As a connection that was cut after the content: DATA, and no reply. */
function toRow({ id, begunAt, server, rescuedAt }: InterruptedMessage) {
  return {
    message_id: id,
    started_at: begunAt,
    // Until now: whoever reads the log takes what ended long ago for read.
    duration_ms: Math.min(rescuedAt - begunAt, longestMs),
    outcome: 'deferred',
    server,
    command: 'DATA',
    failure_class: 'network',
    advice,
  };
}
