import { FieldFault } from '../http';
import { checkOwnServer } from './checkOwnServer';
import { composeServer } from './composeServer';
import { fingerprintOfServer } from './fingerprintOfServer';
import { OwnServerEntry } from './OwnServer';
import { passwordFor } from './passwordFor';
import { SettingsParts } from './SettingsParts';
import { SettingsVersion } from './SettingsVersion';
import { Sender, SubmissionServer } from './SubmissionServer';

/** A server that is ready to be spoken with, and who the mails come from. */
export interface ResolvedServer {
  server: SubmissionServer;
  sender: Sender;
  /** The same as when these very values are saved and in force. */
  fingerprint: string;
}

/** The whole server, or everything that is wrong with what was entered. */
export type Resolution =
  | { state: 'ready'; resolved: ResolvedServer }
  | { state: 'invalid'; faults: FieldFault[] };

/**
 * Completes an own server, with the stored password when it brings none.
 *
 * @param options.stored - what was saved last
 */
export async function resolveOwnServer(
  own: OwnServerEntry,
  options: {
    stored: SettingsVersion | undefined;
    parts: Pick<SettingsParts, 'config' | 'sealing'>;
  },
): Promise<Resolution> {
  const { config } = options.parts;
  const found = await passwordFor(own, options.stored, options.parts);
  const faults = [...checkOwnServer(own, config.policy), ...found.faults];
  if (faults.length > 0) {
    return { state: 'invalid', faults };
  }
  const whole = composeServer(own, { password: found.password, config });
  const fingerprint = await fingerprintOfServer(whole, { own, config });
  return { state: 'ready', resolved: { ...whole, fingerprint } };
}
