import { enabledIn, senderIn } from './locks';
import { SettingsConfig } from './SettingsParts';
import { SavedSettingsSource } from './settingsSource';
import { SettingsValues, SettingsVersion } from './SettingsVersion';

/**
 * Whether a save lets out what waits: it switches mail on, or gives it the first server that can be used.
 *
 * @param asked - whose own server, if it is to send, is checked elsewhere
 */
export async function switchesMailOn(
  asked: Pick<SettingsValues, 'enabled' | 'sender'>,
  options: {
    before: SettingsVersion;
    config: SettingsConfig;
    source: SavedSettingsSource;
  },
): Promise<boolean> {
  const { before, config, source } = options;
  if (!enabledIn(asked, config)) {
    return false;
  }
  if (!enabledIn(before.values, config)) {
    return true;
  }
  const settings = await source.chosen(before);
  return settings.state !== 'ready' && (await hasServer(asked, options));
}

async function hasServer(
  asked: Pick<SettingsValues, 'enabled' | 'sender'>,
  options: { config: SettingsConfig; source: SavedSettingsSource },
): Promise<boolean> {
  const { config, source } = options;
  return (
    senderIn(asked, config) === 'own' ||
    (await source.defaultServer()).state === 'ready'
  );
}
