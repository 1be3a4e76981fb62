import { settingsUpdateSchema } from '@mailroom/backstage-plugin-mail-common';
import { z } from 'zod';
import { NextPassword } from './insertSettings';
import { keptPassword } from './keptPassword';
import { SettingsParts } from './SettingsParts';
import { SettingsValues, SettingsVersion } from './SettingsVersion';

/** The part of a save that concerns the fall-back server. */
interface FallbackPart {
  values: Pick<SettingsValues, 'fallback'>;
  password: NextPassword;
}

/** What of an entry is kept, its password sealed; what is switched off is kept for the day it is wanted again. */
export async function fallbackPart(
  entry: z.output<typeof settingsUpdateSchema>['fallback'],
  options: { current: SettingsVersion; parts: SettingsParts },
): Promise<FallbackPart> {
  const { fallback: before } = options.current.values;
  if (!entry?.enabled) {
    return {
      values: { fallback: before && { ...before, ...entry } },
      password: options.current.passwords.fallback,
    };
  }
  const { password: _password, ...fallback } = entry;
  return {
    values: { fallback },
    password: await keptPassword(entry, { ...options, place: 'fallback' }),
  };
}
