import { Knex } from 'knex';
import { databaseClock } from '../database';
import { ServerPlace } from './ServerValues';
import { SettingsValues } from './SettingsVersion';

/** The password of a server as it will be kept. */
export interface NextPassword {
  sealed?: string;
  /** Epoch milliseconds; `now` when the password is new. */
  changedAt?: number | 'now';
}

/** A save before it is one. */
export interface SettingsDraft {
  version: number;
  values: SettingsValues;
  passwords: Record<ServerPlace, NextPassword>;
  changedBy: string;
  restoredFrom?: number;
}

/**
 * Writes a version of the settings, which is in force from then on.
 *
 * @returns false when somebody else wrote that version first
 */
export async function insertSettings(
  knex: Knex,
  draft: SettingsDraft,
): Promise<boolean> {
  const now = databaseClock(knex);
  const { own, fallback } = draft.passwords;
  const time = ({ changedAt }: NextPassword) =>
    changedAt === 'now' ? now : changedAt;
  const written = await knex('settings')
    .insert({
      version: draft.version,
      content: JSON.stringify(draft.values),
      sealed_password: own.sealed,
      password_changed_at: time(own),
      fallback_sealed_password: fallback.sealed,
      fallback_password_changed_at: time(fallback),
      changed_by: draft.changedBy.slice(0, 500),
      changed_at: now,
      restored_from: draft.restoredFrom,
    })
    .onConflict('version')
    .ignore()
    .returning('version');
  return written.length > 0;
}
