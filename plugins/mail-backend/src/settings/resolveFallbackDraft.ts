import { InvalidFieldsError } from '../http';
import { composeSender } from './composeSender';
import { OwnServerEntry } from './OwnServer';
import { readNewestSettings } from './readNewestSettings';
import { resolveFallbackServer } from './resolveFallbackServer';
import { FallbackEntry } from './ServerValues';
import { SettingsParts } from './SettingsParts';
import { SavedSettingsSource } from './settingsSource';
import { unsaved } from './SettingsVersion';
import { EffectiveSettings, Sender } from './SubmissionServer';

/**
 * Completes a fall-back server from the settings page, with the stored password
 * when it brings none and by the rules of a save.
 *
 * @param entry.own - who the mails come from; when absent, as it is stored
 * @returns what it comes to; without a first server nothing, as nobody would know whom the mails come from
 * @throws InvalidFieldsError with everything that is wrong, paths under `fallback.`
 */
export async function resolveFallbackDraft(
  entry: { fallback: FallbackEntry; own?: OwnServerEntry },
  options: { parts: SettingsParts; source: SavedSettingsSource },
): Promise<EffectiveSettings> {
  const { parts, source } = options;
  const [stored = unsaved] = await readNewestSettings(parts.knex);
  const resolution = await resolveFallbackServer(entry.fallback, {
    ...{ stored, parts },
  });
  if (resolution.state === 'invalid') {
    throw new InvalidFieldsError(resolution.faults);
  }
  const { server, fingerprintFor } = resolution;
  const from = async (sender: Sender): Promise<EffectiveSettings> => ({
    ...{ state: 'ready', server, sender },
    fingerprint: await fingerprintFor(sender),
  });
  if (entry.own) {
    return from(composeSender(entry.own));
  }
  const first = await source.chosen(stored);
  return first.state === 'ready' ? from(first.sender) : first;
}
