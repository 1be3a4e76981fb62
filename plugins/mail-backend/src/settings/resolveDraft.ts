import { InvalidFieldsError } from '../http';
import { OwnServerEntry } from './OwnServer';
import { readNewestSettings } from './readNewestSettings';
import { ResolvedServer, resolveOwnServer } from './resolveOwnServer';
import { SettingsParts } from './SettingsParts';

/**
 * Completes values from the settings page to a whole server, with the stored
 * password when they bring none; without values, the stored ones.
 *
 * @remarks
 *
 * The same rules as for saving: the stored password is used for the
 * destination and user that it was stored for and for nothing else, so that a
 * test cannot carry it to another server.
 *
 * @throws InvalidFieldsError with everything that is wrong, paths under `own.`
 */
export async function resolveDraft(
  own: OwnServerEntry | undefined,
  parts: SettingsParts,
): Promise<ResolvedServer> {
  const [stored] = await readNewestSettings(parts.knex);
  const entry = own ?? stored?.values.own;
  if (!entry) {
    throw new InvalidFieldsError([
      { path: 'own', message: 'is needed: no own server is stored yet.' },
    ]);
  }
  const resolution = await resolveOwnServer(entry, { stored, parts });
  if (resolution.state === 'invalid') {
    throw new InvalidFieldsError(resolution.faults);
  }
  return resolution.resolved;
}
