import { Knex } from 'knex';
import { databaseClock } from '../database';
import { SettingsValues } from './SettingsVersion';

/** A save before it is one. */
export interface SettingsDraft {
  version: number;
  values: SettingsValues;
  sealedPassword?: string;
  /** Epoch milliseconds; `now` when the password is new. */
  passwordChangedAt?: number | 'now';
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
  const { passwordChangedAt } = draft;
  const written = await knex('settings')
    .insert({
      version: draft.version,
      content: JSON.stringify(draft.values),
      sealed_password: draft.sealedPassword,
      password_changed_at:
        passwordChangedAt === 'now' ? now : passwordChangedAt,
      changed_by: draft.changedBy.slice(0, 500),
      changed_at: now,
      restored_from: draft.restoredFrom,
    })
    .onConflict('version')
    .ignore()
    .returning('version');
  return written.length > 0;
}
