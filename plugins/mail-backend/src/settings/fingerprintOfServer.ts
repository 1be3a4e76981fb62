import { fingerprintOf } from './fingerprint';
import { OwnServerValues } from './OwnServer';
import { readJavaMailProperties } from './javaMailProperties';
import { SettingsConfig } from './SettingsParts';
import { Sender, SubmissionServer } from './SubmissionServer';

/** Names an own server with its sender and password, without saying anything about them. */
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
    { server: { ...server, ehloName }, sender },
    config.sealing.keys,
  );
}
