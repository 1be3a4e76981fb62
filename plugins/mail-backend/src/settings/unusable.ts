import { LoggerService } from '@backstage/backend-plugin-api';
import { FieldFault } from '../http';
import { fingerprintOf } from './fingerprint';
import { SettingsParts } from './SettingsParts';

/** What stored values come to that cannot be used any more, such as those that the policy no longer allows; logged, too. */
export async function unusable(
  stored: { version: number; values: object; faults: FieldFault[] },
  parts: Pick<SettingsParts, 'config'> & { logger: LoggerService },
): Promise<{ state: 'invalid'; problems: string[]; fingerprint: string }> {
  const { version, values, faults } = stored;
  const problems = faults.map(({ path, message }) => `${path} ${message}`);
  problems.forEach(problem => parts.logger.error(`Mail settings: ${problem}`));
  const fingerprint = await fingerprintOf(
    { version, values, problems },
    parts.config.sealing.keys,
  );
  return { state: 'invalid', problems, fingerprint };
}
