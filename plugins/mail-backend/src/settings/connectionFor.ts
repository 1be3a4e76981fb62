import { FieldFault } from '../http';
import { FoundConnection } from './OAuthConnections';
import { OwnServerEntry } from './OwnServer';
import { SettingsParts } from './SettingsParts';
import { SettingsVersion } from './SettingsVersion';

/** A connection that an entry means. */
export type Connection = Extract<FoundConnection, { id: string }>;

/** How a connection is looked for. */
export interface Search {
  /** What was saved last. */
  stored: SettingsVersion | undefined;
  parts: Pick<SettingsParts, 'config' | 'oauth' | 'sealing'>;
  /** Who entered it. */
  by: string;
  /** False when only what is wrong is asked for, and secrets that it brings are not to be kept. */
  keep: boolean;
}

/** The OAuth connection to sign in with, or what is wrong with it; neither when nobody signs in so. */
export async function connectionFor(
  own: OwnServerEntry,
  { stored, parts, by, keep }: Search,
): Promise<{ connection?: Connection; faults: FieldFault[] }> {
  if (own.authentication !== 'oauth') {
    return { faults: unusedSecrets(own) };
  }
  if (!own.oauth) {
    const message = 'is needed: choose who gives the portal its tokens.';
    return { faults: [{ path: 'own.oauth', message }] };
  }
  const faults = parts.oauth.check(own);
  const found = await parts.oauth.find(own, {
    ...{ stored: stored?.values.own, by },
    keep: keep && faults.length === 0,
  });
  return 'faults' in found
    ? { faults: [...faults, ...found.faults] }
    : { connection: found, faults };
}

/**
 * What of OAuth is not secret may stand there, so that whoever tries another
 * method finds everything again; a secret that nobody uses is not kept.
 */
function unusedSecrets({ oauth }: OwnServerEntry): FieldFault[] {
  return (['clientSecret', 'refreshToken', 'serviceAccountKey'] as const)
    .filter(field => oauth?.[field] !== undefined)
    .map(field => ({
      path: `own.oauth.${field}`,
      message: 'is used with OAuth only: leave it empty.',
    }));
}
