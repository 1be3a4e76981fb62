import { LoggerService } from '@backstage/backend-plugin-api';
import { defaultServerSettings } from './defaultServer';
import { fallbackOf } from './fallbackOf';
import { withFallback } from './fallbackServer';
import { fingerprintOf } from './fingerprint';
import { enabledIn, senderIn } from './locks';
import { readNewestSettings } from './readNewestSettings';
import { resolveOwnServer } from './resolveOwnServer';
import { SettingsParts } from './SettingsParts';
import { SettingsVersion, unsaved } from './SettingsVersion';
import { EffectiveSettings, SettingsSource } from './SubmissionServer';

/** Where the settings in force come from, and what they would be if mail were on. */
export interface SavedSettingsSource extends SettingsSource {
  /** The default server of app-config, whoever sends. */
  defaultServer(): Promise<EffectiveSettings>;
  /** The same as if `mail.smtp.enabled` were not false, so that it can be tested before it is switched on. */
  defaultServerWhenOn(): Promise<EffectiveSettings>;
  /** The server that stands in for the one that is chosen, whether mail is on or off. */
  fallback(): Promise<EffectiveSettings>;
  /** What these settings come to, whether mail is on or off. */
  chosen(stored: SettingsVersion): Promise<EffectiveSettings>;
}

/**
 * Reads the settings in force from the database, at every call.
 *
 * @remarks
 *
 * Whoever saves rings; a backend that hears nobody asks every few seconds, and
 * each asks before it sends something. What a version comes to is worked out
 * once.
 */
export function createSettingsSource(
  parts: SettingsParts & { logger: LoggerService },
): SavedSettingsSource {
  const { config, knex, logger } = parts;
  const defaultServer = defaultServerSettings(config, { logger });
  const smtp = config.smtp && { ...config.smtp, enabled: undefined };
  const defaultServerWhenOn = defaultServerSettings(
    { ...config, smtp },
    { logger },
  );
  const completed = withFallback(config, { logger });
  let known: { key: string; settings: Promise<EffectiveSettings> } | undefined;

  async function own(stored: SettingsVersion): Promise<EffectiveSettings> {
    const key = JSON.stringify(stored);
    if (known?.key !== key) {
      known = { key, settings: ownServerSettings(stored, parts) };
    }
    try {
      return await known.settings;
    } catch (error) {
      // What could not be read now can be read later.
      known = undefined;
      throw error;
    }
  }

  async function chosen(stored: SettingsVersion) {
    return completed(
      senderIn(stored.values, config) === 'own'
        ? await own(stored)
        : await defaultServer.current(),
    );
  }

  return {
    defaultServer: () => defaultServer.current(),
    defaultServerWhenOn: () => defaultServerWhenOn.current(),
    chosen,
    async fallback() {
      const [stored = unsaved] = await readNewestSettings(knex);
      return fallbackOf(await chosen(stored));
    },
    async current() {
      const [stored = unsaved] = await readNewestSettings(knex);
      return enabledIn(stored.values, config)
        ? chosen(stored)
        : { state: 'off' };
    },
  };
}

async function ownServerSettings(
  stored: SettingsVersion,
  parts: SettingsParts & { logger: LoggerService },
): Promise<EffectiveSettings> {
  const { own } = stored.values;
  if (!own) {
    return { state: 'not-configured' };
  }
  const resolution = await resolveOwnServer(own, {
    ...{ stored, parts, keep: false },
    by: stored.changedBy ?? '',
  });
  if (resolution.state === 'ready') {
    return { state: 'ready', ...resolution.resolved };
  }
  const problems = resolution.faults.map(
    ({ path, message }) => `${path} ${message}`,
  );
  problems.forEach(problem => parts.logger.error(`Mail settings: ${problem}`));
  const values = { version: stored.version, own, problems };
  const { keys } = parts.config.sealing;
  return {
    state: 'invalid',
    problems,
    fingerprint: await fingerprintOf(values, keys),
  };
}
