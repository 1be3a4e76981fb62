import { InvalidFieldsError } from '../http';
import { OwnServerEntry } from './OwnServer';
import { readNewestSettings } from './readNewestSettings';
import { ResolvedServer, resolveOwnServer } from './resolveOwnServer';
import { SettingsParts } from './SettingsParts';

/**
 * Completes values from the settings page to a whole server, with the stored
 * secret when they bring none; without values, the stored ones.
 *
 * @remarks
 *
 * The same rules as for saving: what is stored is used for the destination and
 * user that it was stored for and for nothing else, so that a test cannot carry
 * it to another server. An OAuth connection that is made of what was entered is
 * the one that a later save with the same secrets finds.
 *
 * @param options.by - who entered them
 * @throws InvalidFieldsError with everything that is wrong, paths under `own.`
 */
export async function resolveDraft(
  own: OwnServerEntry | undefined,
  options: { parts: SettingsParts; by: string },
): Promise<ResolvedServer> {
  const { parts, by } = options;
  const [stored] = await readNewestSettings(parts.knex);
  const entry = own ?? stored?.values.own;
  if (!entry) {
    throw new InvalidFieldsError([
      { path: 'own', message: 'is needed: no own server is stored yet.' },
    ]);
  }
  const resolution = await resolveOwnServer(entry, {
    ...{ stored, parts, by },
    keep: true,
  });
  if (resolution.state === 'invalid') {
    throw new InvalidFieldsError(resolution.faults);
  }
  return resolution.resolved;
}
