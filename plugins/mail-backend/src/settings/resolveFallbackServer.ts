import { FieldFault } from '../http';
import { checkServer } from './checkServer';
import { composeServer } from './composeServer';
import { fingerprintOfServer } from './fingerprintOfServer';
import { passwordFor } from './passwordFor';
import { ServerEntry } from './ServerValues';
import { SettingsParts } from './SettingsParts';
import { SettingsVersion } from './SettingsVersion';
import { Sender, SubmissionServer } from './SubmissionServer';

const place = 'fallback';

/** A server that is ready to stand in, or everything that is wrong with what was entered. */
export type FallbackResolution =
  | {
      state: 'ready';
      server: SubmissionServer;
      /** Names it as it stands in for a first server with this sender: another sender has to prove itself anew. */
      fingerprintFor: (sender: Sender) => Promise<string>;
    }
  | { state: 'invalid'; faults: FieldFault[] };

/** Completes a fall-back server, with the stored password when it brings none. */
export async function resolveFallbackServer(
  entry: ServerEntry,
  options: {
    /** What was saved last. */
    stored: SettingsVersion | undefined;
    parts: Pick<SettingsParts, 'config' | 'sealing'>;
  },
): Promise<FallbackResolution> {
  const { config } = options.parts;
  const { password, ...found } = await passwordFor(entry, {
    ...{ ...options, place },
  });
  const faults = [
    ...checkServer(entry, { place, policy: config.policy }),
    ...found.faults,
  ];
  if (faults.length > 0) {
    return { state: 'invalid', faults };
  }
  const { username } = entry;
  const signIn =
    username === undefined || password === undefined
      ? undefined
      : { username, password };
  const server = composeServer(entry, { signIn, config });
  return {
    state: 'ready',
    server,
    fingerprintFor: sender =>
      fingerprintOfServer(
        { section: place, server, sender },
        { values: entry, config },
      ),
  };
}
