import { LoggerService } from '@backstage/backend-plugin-api';
import { resolveFallbackServer } from './resolveFallbackServer';
import { SettingsParts } from './SettingsParts';
import { SettingsVersion } from './SettingsVersion';
import { FallbackServer, Sender } from './SubmissionServer';
import { unusable } from './unusable';

/**
 * The server of the page that stands in for a first one with this sender.
 *
 * @returns undefined when nobody wants one
 */
export async function savedFallback(
  stored: SettingsVersion,
  options: {
    sender: Sender;
    parts: SettingsParts & { logger: LoggerService };
  },
): Promise<FallbackServer | undefined> {
  const { sender, parts } = options;
  const { version, values } = stored;
  if (!values.fallback?.enabled) {
    return undefined;
  }
  const resolution = await resolveFallbackServer(values.fallback, {
    ...{ stored, parts },
  });
  if (resolution.state === 'invalid') {
    const { faults } = resolution;
    return unusable({ version, values: values.fallback, faults }, parts);
  }
  const { state, server, fingerprintFor } = resolution;
  return { state, server, fingerprint: await fingerprintFor(sender) };
}
