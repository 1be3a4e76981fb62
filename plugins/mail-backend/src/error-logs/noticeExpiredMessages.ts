import { Knex } from 'knex';
import { countExpiredMessages, ExpiredMessages } from '../outbox';
import { errorReportKind, PortalError } from './PortalError';
import { recordErrors } from './recordErrors';

/** Records messages that expired, each once; see `noticeFailedAttempts.ts`. */
export async function noticeExpiredMessages(options: {
  knex: Knex;
}): Promise<void> {
  const { knex } = options;
  const state = await knex('error_reporting').select('expired_read').first();
  const after = Number(state.expired_read);
  const { expired, until } = await countExpiredMessages({ knex, after });
  const errors = expired
    .filter(({ kind }) => kind !== errorReportKind)
    .map(describeExpired);
  // Without news the mark stays, so that an idle portal writes nothing.
  if (errors.length === 0) {
    return;
  }
  await knex.transaction(async transaction => {
    const moved = await transaction('error_reporting')
      .where({ id: 1, expired_read: after })
      .update({ expired_read: until });
    if (moved > 0) {
      await recordErrors(transaction, errors);
    }
  });
}

function describeExpired(expired: ExpiredMessages): PortalError {
  const { kind, messages, address } = expired;
  return {
    source: 'delivery',
    title: `Messages (${kind}) expired before they could be sent`,
    detail: `${messages} ${
      messages === 1 ? 'message' : 'messages'
    } (${kind}) could not be sent before their time was over, one of them to ${address}. The deliveries page says why they waited; whoever asked for them may ask again.`,
    times: messages,
  };
}
