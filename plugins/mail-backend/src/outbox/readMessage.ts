import { NotFoundError } from '@backstage/errors';
import { DeliveryDetail } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import PostalMime from 'postal-mime';
import { deliveryColumns, DeliveryRow, toDelivery, toTime } from './delivery';
import { isFinal } from './isFinal';
import { readEntities } from './readEntities';

/** A message with everything but its attempts, which the delivery log knows. */
export type MessageDetail = Omit<DeliveryDetail, 'recentAttempts'>;

/**
 * Reads one message, with a preview while it waits.
 *
 * @remarks
 *
 * The preview is parsed from the bytes that are sent, so it shows what the
 * recipient gets and needs no second copy. A confidential message has none.
 *
 * @throws NotFoundError when there is none with this id
 */
export async function readMessage(options: {
  knex: Knex;
  id: string;
}): Promise<MessageDetail> {
  const { knex, id } = options;
  const row = await knex('outbox_messages')
    .select(...deliveryColumns, 'message_id', 'expires_at', 'content_id')
    .where({ id })
    .first();
  if (!row) {
    throw new NotFoundError(`There is no message with the id ${id}`);
  }
  const delivery = toDelivery(row as DeliveryRow);
  return {
    ...delivery,
    messageId: row.message_id,
    ...(await readEntities({ knex, messageId: id })),
    expiresAt: toTime(row.expires_at),
    preview:
      delivery.confidential || isFinal(delivery.state)
        ? undefined
        : await readPreview({ knex, contentId: row.content_id }),
  };
}

async function readPreview(options: {
  knex: Knex;
  contentId: string;
}): Promise<DeliveryDetail['preview']> {
  const content = await options
    .knex('outbox_contents')
    .select('bytes')
    .where({ id: options.contentId })
    .first();
  if (!content?.bytes) {
    return undefined;
  }
  const { text, html } = await PostalMime.parse(content.bytes);
  return { text: text ?? '', html };
}
