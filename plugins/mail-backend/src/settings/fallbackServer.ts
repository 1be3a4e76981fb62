import { LoggerService } from '@backstage/backend-plugin-api';
import { contradictions } from './contradictions';
import {
  DefaultServerConfig,
  saysNothing,
  serverOf,
  warnOfBoth,
} from './defaultServer';
import { fingerprintOf } from './fingerprint';
import { rememberLast } from './rememberLast';
import { SmtpSettings } from './SmtpSettings';
import { FallbackServer, Sender } from './SubmissionServer';

/** Where it stands in app-config. */
const section = 'mail.fallback';

/**
 * The server of app-config that stands in for a first one with a sender, whichever that is.
 *
 * @remarks
 *
 * A mistake in it takes nothing from the first server; it is logged and told as
 * a fault of this one.
 */
export function configuredFallback(
  config: DefaultServerConfig,
  { logger }: { logger: LoggerService },
): (sender: Sender) => Promise<FallbackServer | undefined> {
  const known = rememberLast<FallbackServer>();
  return async sender => {
    const { fallback } = config;
    return isMeant(fallback)
      ? known(JSON.stringify(sender), () =>
          fallbackServer(config, { sender, fallback, logger }),
        )
      : undefined;
  };
}

function isMeant(fallback: SmtpSettings | undefined): fallback is SmtpSettings {
  return (
    fallback !== undefined &&
    fallback.enabled !== false &&
    !saysNothing(fallback)
  );
}

async function fallbackServer(
  config: DefaultServerConfig,
  options: {
    fallback: SmtpSettings;
    sender: Sender;
    logger: LoggerService;
  },
): Promise<FallbackServer> {
  const { sender, fallback, logger } = options;
  const { keys } = config.sealing;
  const problems = contradictions(
    { ...fallback, from: sender.address },
    { ...config.policy, section },
  );
  const { host, ehloName } = fallback;
  if (problems.length > 0 || host === undefined) {
    problems.forEach(problem => logger.error(problem));
    const values = { section, fallback, policy: config.policy };
    const fingerprint = await fingerprintOf(values, keys);
    return { state: 'invalid', problems, fingerprint };
  }
  warnOfBoth(fallback, { logger, section });
  const server = serverOf({ ...fallback, host }, config);
  // Another sender has to prove itself anew, and the same server in both places is two.
  const values = { section, server: { ...server, ehloName }, sender };
  return {
    state: 'ready',
    server,
    fingerprint: await fingerprintOf(values, keys),
  };
}
