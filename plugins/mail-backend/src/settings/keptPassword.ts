import { passwordPlace } from './destination';
import { NextPassword } from './insertSettings';
import { ServerEntry, ServerPlace } from './ServerValues';
import { SettingsParts } from './SettingsParts';
import { SettingsVersion } from './SettingsVersion';

/** What is kept of a password once an entry is in force: the new one, sealed, or the one that was kept before. */
export async function keptPassword(
  entry: ServerEntry,
  options: {
    place: ServerPlace;
    current: SettingsVersion;
    parts: Pick<SettingsParts, 'sealing'>;
  },
): Promise<NextPassword> {
  const { place, current, parts } = options;
  const { authentication, password } = entry;
  if (authentication !== 'basic') {
    return {};
  }
  return password === undefined
    ? current.passwords[place]
    : {
        sealed: await parts.sealing.seal(
          Buffer.from(password),
          passwordPlace(entry, place),
        ),
        changedAt: 'now',
      };
}
