import { BounceMailbox } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { MailboxConfig } from './MailboxConfig';

/** Reads how the mailbox for reports is doing; absent when there is none. */
export async function readMailboxState(options: {
  knex: Knex;
  config: MailboxConfig | undefined;
}): Promise<BounceMailbox> {
  const { knex, config } = options;
  if (!config) {
    return {};
  }
  const row = await knex('bounce_mailbox').where({ id: 1 }).first();
  return {
    mailbox: {
      username: config.username,
      host: config.host,
      readAt: toTime(row.read_at),
      fault: row.fault ?? undefined,
      failingSince: toTime(row.failing_since),
    },
  };
}

function toTime(milliseconds: string | number | null): string | undefined {
  return milliseconds === null
    ? undefined
    : new Date(Number(milliseconds)).toISOString();
}
