import { LoggerService } from '@backstage/backend-plugin-api';
import { SealingKey } from '../sealing';
import { contradictions } from './contradictions';
import { credentialsOf } from './credentials';
import { defaultEhloName } from './ehloName';
import { fingerprintOf } from './fingerprint';
import { asksForBoth, securityOf, usualPort } from './security';
import { limitsOf } from './limitsOf';
import { SmtpSettings } from './SmtpSettings';
import {
  EffectiveSettings,
  Sender,
  SettingsSource,
  SubmissionServer,
} from './SubmissionServer';

/** What of app-config makes the default server. */
export interface DefaultServerConfig {
  smtp?: SmtpSettings;
  /** `mail.fallback`: nothing in it says whom the mails come from. */
  fallback?: SmtpSettings;
  policy: { allowClearText: boolean };
  sealing: { keys: SealingKey[] };
  appBaseUrl: string;
}

/** What settings without contradictions have for sure. */
type WholeSettings = SmtpSettings & { host: string; from: string };

/**
 * The server that app-config names, in the words of the conversation.
 *
 * @remarks
 *
 * App-config is read once at start, so the answer never changes while the
 * backend runs. Problems are logged as well as told.
 */
export function defaultServerSettings(
  config: DefaultServerConfig,
  options: { logger: LoggerService },
): SettingsSource {
  let answer: Promise<EffectiveSettings> | undefined;
  return {
    current() {
      answer ??= effectiveSettings(config, options.logger);
      return answer;
    },
  };
}

async function effectiveSettings(
  config: DefaultServerConfig,
  logger: LoggerService,
): Promise<EffectiveSettings> {
  const { smtp } = config;
  if (!smtp || saysNothing(smtp)) {
    return { state: 'not-configured' };
  }
  if (smtp.enabled === false) {
    return { state: 'off' };
  }
  const problems = contradictions(smtp, config.policy);
  if (problems.length > 0 || !isWhole(smtp)) {
    problems.forEach(problem => logger.error(problem));
    const values = { smtp, policy: config.policy };
    const fingerprint = await fingerprintOf(values, config.sealing.keys);
    return { state: 'invalid', problems, fingerprint };
  }
  warnOfBoth(smtp, { logger, section: 'mail.smtp' });
  const server = serverOf(smtp, config);
  const sender = senderOf(smtp);
  const fingerprint = await fingerprintOf(
    // Replicas may call themselves by different machine names and mean the same.
    { server: { ...server, ehloName: smtp.ehloName }, sender },
    config.sealing.keys,
  );
  return { state: 'ready', server, sender, fingerprint };
}

function isWhole(smtp: SmtpSettings): smtp is WholeSettings {
  return smtp.host !== undefined && smtp.from !== undefined;
}

/** A section with nothing but variables that are not set is as good as none. */
export function saysNothing(smtp: SmtpSettings): boolean {
  const { enabled, host, username, password, from } = smtp;
  return [enabled, host, username, password, from].every(
    value => value === undefined,
  );
}

/** Of a server in a section of app-config such as `mail.smtp`. */
export function warnOfBoth(
  smtp: SmtpSettings,
  { logger, section }: { logger: LoggerService; section: string },
) {
  if (asksForBoth(smtp)) {
    const [used, unused] =
      securityOf(smtp) === 'implicit-tls'
        ? ['sslEnabled', 'startTLSEnabled']
        : ['startTLSEnabled', 'sslEnabled'];
    logger.warn(
      `${section}.sslEnabled and ${section}.startTLSEnabled are both true, but a conversation begins either with TLS or without. The port decides: ${used} counts, ${unused} does not. Set ${unused} to false.`,
    );
  }
}

/** The server that these settings mean. */
export function serverOf(
  smtp: SmtpSettings & { host: string },
  config: { policy: { allowClearText: boolean }; appBaseUrl: string },
): SubmissionServer {
  const security = securityOf(smtp);
  return {
    host: smtp.host,
    port: smtp.port ?? usualPort(security),
    security,
    auth: credentialsOf(smtp),
    clearTextAllowed: config.policy.allowClearText,
    // Who writes app-config owns the machine.
    loopbackAllowed: true,
    serverName: smtp.sslTrust,
    ca: smtp.sslCertificateAuthority?.trim(),
    ehloName: smtp.ehloName ?? defaultEhloName(config.appBaseUrl),
    maxConnections: smtp.maxConnections ?? 5,
    connectionTimeoutMs: smtp.connectionTimeoutMs ?? 30_000,
    greetingTimeoutMs: smtp.greetingTimeoutMs ?? 30_000,
    idleTimeoutMs: smtp.idleTimeoutMs ?? 120_000,
    limits: limitsOf(smtp),
  };
}

function senderOf(smtp: WholeSettings): Sender {
  return {
    address: smtp.from,
    name: smtp.fromName,
    replyTo: smtp.replyTo,
    reversePath: smtp.reversePath,
  };
}
