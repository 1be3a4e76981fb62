import { settingsUpdateSchema } from '@mailroom/backstage-plugin-mail-common';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { FieldFault } from '../http';
import { sealingAdvice } from '../sealing';
import { Connection } from './connectionFor';
import { lockFaults, senderIn, usesFallback, usesOwnServer } from './locks';
import { resolveFallbackServer } from './resolveFallbackServer';
import { resolveOwnServer } from './resolveOwnServer';
import { SettingsParts } from './SettingsParts';
import { SettingsVersion } from './SettingsVersion';

/** What somebody asks to be put in force. */
export type Update = z.output<typeof settingsUpdateSchema>;

/** What is known of a save before anything is stored. */
interface Checked {
  faults: FieldFault[];
  /** The OAuth connection that it signs in with. */
  connection?: Connection;
}

interface CheckOptions {
  current: SettingsVersion;
  parts: SettingsParts;
  /** Who saves. */
  by: string;
}

/** Everything that is wrong with a save, of all servers at once. */
export async function checkUpdate(
  update: Update,
  options: CheckOptions,
): Promise<Checked> {
  const { parts } = options;
  const locked = lockFaults(update, parts.config);
  const others = [
    ...(await fallbackFaults(update, options)),
    ...sealingFaults(update, parts),
  ];
  const keep = locked.length + others.length === 0;
  const own = await checkOwn(update, { ...options, keep });
  return { ...own, faults: [...locked, ...own.faults, ...others] };
}

async function checkOwn(
  update: Update,
  { current, parts, by, keep }: CheckOptions & { keep: boolean },
): Promise<Checked> {
  const isChosen = senderIn(update, parts.config) === 'own';
  const own = update.own ?? (isChosen ? current.values.own : undefined);
  if (!own) {
    const message = 'is needed when it is to send.';
    return { faults: isChosen ? [{ path: 'own', message }] : [] };
  }
  const isUsed = usesOwnServer(update, parts.config);
  if (isLeftAlone(own, { stored: current.values.own, isUsed })) {
    return { faults: [] };
  }
  const resolution = await resolveOwnServer(own, {
    ...{ stored: current, parts, by, keep },
  });
  return resolution.state === 'ready'
    ? { faults: [], connection: resolution.connection }
    : resolution;
}

async function fallbackFaults(
  update: Update,
  { current, parts }: CheckOptions,
): Promise<FieldFault[]> {
  const { fallback } = update;
  const isUsed = usesFallback(update, parts.config);
  const stored = current.values.fallback;
  if (!fallback?.enabled || isLeftAlone(fallback, { stored, isUsed })) {
    return [];
  }
  const resolution = await resolveFallbackServer(fallback, {
    ...{ stored: current, parts },
  });
  return resolution.state === 'ready' ? [] : resolution.faults;
}

/** What is stored and not used does no harm, so it never stands in the way of switching mail off or of the default server. */
function isLeftAlone(
  entry: object,
  { stored, isUsed }: { stored: object | undefined; isUsed: boolean },
): boolean {
  return !isUsed && isDeepStrictEqual(entry, stored);
}

function sealingFaults(update: Update, parts: SettingsParts): FieldFault[] {
  const { own, fallback } = update;
  const entered = {
    own: own?.password,
    fallback: fallback?.enabled ? fallback.password : undefined,
  };
  return Object.entries(entered)
    .filter(
      ([, password]) => password !== undefined && !parts.sealing.configured,
    )
    .map(([place]) => ({
      path: `${place}.password`,
      message: `cannot be stored without a key to seal it with. ${sealingAdvice}`,
    }));
}
