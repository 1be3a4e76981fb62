import { describeChanges } from './describeChanges';
import { SettingsDraft } from './insertSettings';
import { SettingsVersion } from './SettingsVersion';

/** What a save or an undo did. */
export interface SettingsChange {
  before: SettingsVersion;
  after: SettingsDraft;
  /** How many waiting messages were discarded with it; absent when nobody asked for that. */
  discarded?: number;
}

/** What the audit log keeps of it: which fields, never a secret. */
export function auditFacts({ before, after, discarded }: SettingsChange) {
  const { enabled, sender, own, fallback } = after.values;
  return {
    version: after.version,
    ...{ enabled, sender },
    server: own ? `${own.host}:${own.port}` : 'none',
    ...(fallback?.enabled && { fallback: `${fallback.host}:${fallback.port}` }),
    changes: describeChanges(before, after),
    ...(discarded === undefined ? {} : { discarded }),
  };
}
