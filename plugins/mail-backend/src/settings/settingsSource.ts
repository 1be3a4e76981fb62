import { LoggerService } from '@backstage/backend-plugin-api';
import { defaultServerSettings } from './defaultServer';
import { fallbackOf } from './fallbackOf';
import { configuredFallback } from './fallbackServer';
import { enabledIn, fallbackLock, senderIn } from './locks';
import { readNewestSettings } from './readNewestSettings';
import { rememberLast } from './rememberLast';
import { resolveOwnServer } from './resolveOwnServer';
import { savedFallback } from './savedFallback';
import { SettingsParts } from './SettingsParts';
import { SettingsVersion, unsaved } from './SettingsVersion';
import {
  EffectiveSettings,
  FallbackServer,
  Sender,
  SettingsSource,
} from './SubmissionServer';
import { unusable } from './unusable';

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
  const configured = configuredFallback(config, { logger });
  const ownOnce = rememberLast<EffectiveSettings>();
  const savedOnce = rememberLast<FallbackServer | undefined>();

  async function first(stored: SettingsVersion): Promise<EffectiveSettings> {
    return senderIn(stored.values, config) === 'own'
      ? ownOnce(JSON.stringify(stored), () => ownServerSettings(stored, parts))
      : defaultServer.current();
  }

  async function fallbackFor(sender: Sender, stored: SettingsVersion) {
    return fallbackLock(config)
      ? configured(sender)
      : savedOnce(JSON.stringify([sender, stored]), () =>
          savedFallback(stored, { sender, parts }),
        );
  }

  async function chosen(stored: SettingsVersion): Promise<EffectiveSettings> {
    const settings = await first(stored);
    if (settings.state !== 'ready') {
      return settings;
    }
    const fallback = await fallbackFor(settings.sender, stored);
    return fallback ? { ...settings, fallback } : settings;
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
  const { version } = stored;
  return unusable({ version, values: own, faults: resolution.faults }, parts);
}
