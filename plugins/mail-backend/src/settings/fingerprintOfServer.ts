import { fingerprintOf } from './fingerprint';
import { readJavaMailProperties } from './javaMailProperties';
import { ServerValues } from './ServerValues';
import { SettingsConfig } from './SettingsParts';
import { Sender, SignIn, SubmissionServer } from './SubmissionServer';

/**
 * Names a server of the page with its sender and its way to sign in, without saying anything about them.
 *
 * @param resolved.section - where it stands, unless it is a first server: the same server in both places is two
 */
export async function fingerprintOfServer(
  resolved: { section?: string; server: SubmissionServer; sender: Sender },
  options: { values: ServerValues; config: SettingsConfig },
): Promise<string> {
  const { values, config } = options;
  const { section, server, sender } = resolved;
  // Replicas may call themselves by different machine names and mean the same.
  const ehloName =
    values.advanced.ehloName ?? readJavaMailProperties(values).effects.ehloName;
  const named = { ...server, ehloName, auth: namesOf(server.auth) };
  return fingerprintOf({ section, server: named, sender }, config.sealing.keys);
}

/** Tokens change by the hour and mean the same; what they come from is named by its id. */
function namesOf(auth: SignIn | undefined) {
  if (!auth || 'password' in auth) {
    return auth;
  }
  const { username, mechanism, connectionId, secretChangedAt } = auth;
  return { username, mechanism, connectionId, secretChangedAt };
}
