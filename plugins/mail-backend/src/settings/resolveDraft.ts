import { checkOwnServer } from './checkOwnServer';
import { composeServer } from './composeServer';
import { fingerprintOfServer } from './fingerprintOfServer';
import { OwnServerEntry } from './OwnServer';
import { InvalidFieldsError } from '../http';
import { passwordFor } from './passwordFor';
import { readNewestSettings } from './readNewestSettings';
import { SettingsParts } from './SettingsParts';
import { Sender, SubmissionServer } from './SubmissionServer';

/** A server that is ready to be spoken with, and who the mails come from. */
export interface ResolvedServer {
  server: SubmissionServer;
  sender: Sender;
  /** The same as when these very values are saved and in force. */
  fingerprint: string;
}

/**
 * Completes values from the settings page to a whole server, with the stored
 * password when they bring none.
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
  own: OwnServerEntry,
  parts: SettingsParts,
): Promise<ResolvedServer> {
  const { config, knex } = parts;
  const [stored] = await readNewestSettings(knex);
  const found = await passwordFor(own, stored, parts);
  const faults = [...checkOwnServer(own, config.policy), ...found.faults];
  if (faults.length > 0) {
    throw new InvalidFieldsError(faults);
  }
  const resolved = composeServer(own, { password: found.password, config });
  return {
    ...resolved,
    fingerprint: await fingerprintOfServer(resolved, { own, config }),
  };
}
