import {
  ConfiguredServer,
  Settings,
} from '@mailroom/backstage-plugin-mail-common';
import { readDatabaseClock } from '../database';
import { sealingAdvice } from '../sealing';
import { describeChanges } from './describeChanges';
import { fallbackOf } from './fallbackOf';
import {
  enabledIn,
  enabledLock,
  fallbackLock,
  senderIn,
  senderLock,
} from './locks';
import { SettingsParts } from './SettingsParts';
import { SavedSettingsSource } from './settingsSource';
import { KeptPassword, SettingsVersion } from './SettingsVersion';
import { SubmissionServer } from './SubmissionServer';
import { NewestSettings, readNewest } from './storeVersion';
import { undoable } from './undoSettings';
import { fallbackWarningsOf, warningsOf } from './warnings';

/** What the page shows beside the settings themselves. */
export interface PresentOptions {
  parts: SettingsParts;
  source: SavedSettingsSource;
  /** The last test with exactly the settings of this fingerprint; undefined when there was none. */
  lastTest: (fingerprint: string) => Promise<Settings['test']>;
  /** How many messages wait. */
  countWaiting: () => Promise<number>;
}

/** The settings as the page shows them: everything but secrets. */
export async function presentSettings(
  options: PresentOptions,
): Promise<Settings> {
  const { config, knex, sealing } = options.parts;
  const newest = await readNewest(knex);
  const { current } = newest;
  return {
    version: current.version,
    enabled: enabledIn(current.values, config),
    enabledLockedBy: enabledLock(config),
    sender: senderIn(current.values, config),
    senderLockedBy: senderLock(config),
    defaultServer: await presentDefaultServer(options),
    own: current.values.own,
    passwordSet: current.passwords.own.sealed !== undefined,
    passwordChangedAt: time(current.passwords.own.changedAt),
    fallback: current.values.fallback,
    fallbackPasswordSet: current.passwords.fallback.sealed !== undefined,
    fallbackPasswordChangedAt: time(current.passwords.fallback.changedAt),
    fallbackLockedBy: fallbackLock(config),
    configuredFallback: await presentConfiguredFallback(current, options),
    connection: await presentConnection(current, options.parts),
    oauth: options.parts.oauth.redirect(),
    sealing: sealing.configured
      ? { configured: true }
      : { configured: false, advice: sealingAdvice },
    changedAt: time(current.changedAt),
    changedBy: current.changedBy,
    undo: presentUndo(newest),
    test: await lastTestOf(current, options),
    warnings: await warningsFor(current, options.parts),
    waiting: await options.countWaiting(),
  };
}

async function presentConnection(
  { values }: SettingsVersion,
  { oauth }: SettingsParts,
): Promise<Settings['connection']> {
  const id = values.own?.oauth?.connectionId;
  return id === undefined ? undefined : oauth.present(id);
}

function presentUndo(newest: NewestSettings): Settings['undo'] {
  const restored = undoable(newest);
  return restored && { changes: describeChanges(restored, newest.current) };
}

async function presentDefaultServer({
  parts,
  source,
}: PresentOptions): Promise<Settings['defaultServer']> {
  const settings = await source.defaultServer();
  const { smtp } = parts.config;
  const named = { fromEmail: smtp?.from, fromName: smtp?.fromName };
  if (settings.state !== 'ready') {
    const problems = settings.state === 'invalid' ? settings.problems : [];
    const { host, port } = smtp ?? {};
    return { state: settings.state, host, port, ...named, problems };
  }
  return {
    state: settings.state,
    ...named,
    ...presentServer(settings.server),
  };
}

/** Shown whether mail is on or off; without a sender there is nothing that it could stand in for. */
async function presentConfiguredFallback(
  current: SettingsVersion,
  { parts, source }: PresentOptions,
): Promise<Settings['configuredFallback']> {
  if (!fallbackLock(parts.config)) {
    return undefined;
  }
  const fallback = fallbackOf(await source.chosen(current));
  if (fallback.state === 'invalid') {
    const { host, port } = parts.config.fallback ?? {};
    return { state: 'invalid', host, port, problems: fallback.problems };
  }
  return fallback.state === 'ready'
    ? { state: 'ready', ...presentServer(fallback.server) }
    : undefined;
}

function presentServer(server: SubmissionServer): ConfiguredServer {
  const { host, port, security, auth } = server;
  return { host, port, security, signsIn: auth !== undefined, problems: [] };
}

async function lastTestOf(
  current: SettingsVersion,
  { source, lastTest }: PresentOptions,
): Promise<Settings['test']> {
  const chosen = await source.chosen(current);
  return chosen.state === 'ready' ? lastTest(chosen.fingerprint) : undefined;
}

/** Of the servers of the page that are used. */
async function warningsFor(
  { values, passwords }: SettingsVersion,
  { config, knex, oauth }: SettingsParts,
): Promise<string[]> {
  const own = senderIn(values, config) === 'own' ? values.own : undefined;
  const fallback = fallbackLock(config) ? undefined : values.fallback;
  const now = await readDatabaseClock(knex);
  return [
    ...(own ? warningsOf(own, ageOf(passwords.own, now)) : []),
    ...(own?.authentication === 'oauth' ? await oauth.warnings(own) : []),
    ...(fallback?.enabled
      ? fallbackWarningsOf(fallback, ageOf(passwords.fallback, now))
      : []),
  ];
}

function ageOf(
  { sealed, changedAt }: KeptPassword,
  now: number,
): { passwordAgeMs?: number } {
  const isKept = sealed !== undefined && changedAt !== undefined;
  return isKept ? { passwordAgeMs: now - changedAt } : {};
}

function time(milliseconds: number | undefined): string | undefined {
  return milliseconds === undefined
    ? undefined
    : new Date(milliseconds).toISOString();
}
