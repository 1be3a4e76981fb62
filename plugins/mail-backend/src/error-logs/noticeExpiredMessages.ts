import { Knex } from 'knex';
import { countExpiredMessages, ExpiredMessages } from '../outbox';
import { errorReportKind, PortalError } from './PortalError';
import { Marks } from './readMarks';
import { recordErrors } from './recordErrors';

/** Records messages that expired, each once; see `noticeFailedAttempts.ts`. */
export async function noticeExpiredMessages(options: {
  knex: Knex;
  marks: Marks;
}): Promise<void> {
  const { knex } = options;
  const after = options.marks.expiredAt;
  const { expired, last } = await countExpiredMessages({ knex, after });
  const errors = expired
    .filter(({ kind }) => kind !== errorReportKind)
    .map(describeExpired);
  if (last === after) {
    return;
  }
  await knex.transaction(async transaction => {
    const moved = await transaction('error_reporting')
      .where({ id: 1, expired_read: after })
      .update({ expired_read: last });
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
