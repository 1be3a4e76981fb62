import { fingerprintOf } from './fingerprint';
import { OwnServerValues } from './OwnServer';
import { readJavaMailProperties } from './javaMailProperties';
import { SettingsConfig } from './SettingsParts';
import { Sender, SignIn, SubmissionServer } from './SubmissionServer';

/** Names an own server with its sender and its way to sign in, without saying anything about them. */
export async function fingerprintOfServer(
  resolved: { server: SubmissionServer; sender: Sender },
  options: { own: OwnServerValues; config: SettingsConfig },
): Promise<string> {
  const { own, config } = options;
  const { server, sender } = resolved;
  // Replicas may call themselves by different machine names and mean the same.
  const ehloName =
    own.advanced.ehloName ?? readJavaMailProperties(own).effects.ehloName;
  return fingerprintOf(
    { server: { ...server, ehloName, auth: namesOf(server.auth) }, sender },
    config.sealing.keys,
  );
}

/** Tokens change by the hour and mean the same; what they come from is named by its id. */
function namesOf(auth: SignIn | undefined) {
  if (!auth || 'password' in auth) {
    return auth;
  }
  const { username, mechanism, connectionId, secretChangedAt } = auth;
  return { username, mechanism, connectionId, secretChangedAt };
}
