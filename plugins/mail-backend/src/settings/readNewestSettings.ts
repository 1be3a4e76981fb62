import { Knex } from 'knex';
import { SettingsVersion } from './SettingsVersion';

interface SettingsRow {
  version: number;
  content: string;
  sealed_password: string | null;
  password_changed_at: string | number | null;
  fallback_sealed_password: string | null;
  fallback_password_changed_at: string | number | null;
  changed_by: string;
  changed_at: string | number;
  restored_from: number | null;
}

/** Reads the settings in force and those before them; none when nothing was saved yet. */
export async function readNewestSettings(
  knex: Knex,
): Promise<SettingsVersion[]> {
  const rows: SettingsRow[] = await knex('settings')
    .select()
    .orderBy('version', 'desc')
    .limit(2);
  return rows.map(toVersion);
}

function toVersion(row: SettingsRow): SettingsVersion {
  return {
    version: row.version,
    values: JSON.parse(row.content),
    passwords: {
      own: {
        sealed: row.sealed_password ?? undefined,
        changedAt: optionalTime(row.password_changed_at),
      },
      fallback: {
        sealed: row.fallback_sealed_password ?? undefined,
        changedAt: optionalTime(row.fallback_password_changed_at),
      },
    },
    changedBy: row.changed_by,
    changedAt: Number(row.changed_at),
    restoredFrom: row.restored_from ?? undefined,
  };
}

function optionalTime(value: string | number | null): number | undefined {
  return value === null ? undefined : Number(value);
}
