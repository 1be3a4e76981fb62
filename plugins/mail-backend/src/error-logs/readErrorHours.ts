import {
  ErrorSeverity,
  ErrorSource,
} from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { readDatabaseClock } from '../database';

interface Kind {
  source: ErrorSource;
  severity: ErrorSeverity;
}

/** When there were which errors in the last days. */
export interface ErrorHours {
  /** Epoch milliseconds; from when on all of them are counted. */
  since: number;
  /** Minutes in which a group was news, since the epoch. */
  newsMinutes: Array<Kind & { minute: number }>;
  /** Hours in which a known group had errors, since the epoch. */
  repeatHours: Array<Kind & { hour: number }>;
}

const minuteMs = 60 * 1000;
const hourMs = 60 * minuteMs;

/** Reads when there were errors, by source and severity. */
export async function readErrorHours(options: {
  knex: Knex;
  days: number;
}): Promise<ErrorHours> {
  const { knex, days } = options;
  const now = await readDatabaseClock(knex);
  const from = now - days * 24 * hourMs;
  const counted = () =>
    knex('error_hours as counted')
      .join('error_groups as known', 'known.id', 'counted.group_id')
      .where('counted.hour', '>', from - hourMs);
  const news: Record<string, unknown>[] = await counted()
    .distinct(
      'known.source',
      'known.severity',
      knex.raw(`counted.news_at / ${minuteMs} as minute`),
    )
    .where('counted.news_at', '>', from);
  const repeats: Record<string, unknown>[] = await counted()
    .distinct(
      'known.source',
      'known.severity',
      knex.raw(`counted.hour / ${hourMs} as hour`),
    )
    .where(again =>
      again.whereNull('counted.news_at').orWhere('counted.errors', '>', 1),
    );
  const state = await knex('error_reporting').first('counted_since');
  return {
    since: Math.max(from, Number(state.counted_since)),
    newsMinutes: news.map(row => ({
      ...kindOf(row),
      minute: Number(row.minute),
    })),
    repeatHours: repeats.map(row => ({
      ...kindOf(row),
      hour: Number(row.hour),
    })),
  };
}

function kindOf(row: Record<string, unknown>): Kind {
  return {
    source: row.source as ErrorSource,
    severity: row.severity as ErrorSeverity,
  };
}
