import { defaultEhloName } from './ehloName';
import { readJavaMailProperties } from './javaMailProperties';
import { limitsOf } from './limitsOf';
import { bareHost } from './policy';
import { PropertyEffects } from './PropertyReading';
import { ServerValues } from './ServerValues';
import { SettingsConfig } from './SettingsParts';
import { SignIn, SubmissionServer } from './SubmissionServer';

const defaultTimeoutsMs = {
  connection: 30_000,
  greeting: 30_000,
  idle: 120_000,
};

/** Makes of the page's values a server to speak with; it inherits nothing from the default server. */
export function composeServer(
  values: ServerValues,
  options: { signIn?: SignIn; config: SettingsConfig },
): SubmissionServer {
  const { effects } = readJavaMailProperties(values);
  const { config, signIn } = options;
  const { advanced } = values;
  return {
    host: bareHost(values.host),
    port: values.port,
    security: values.security,
    auth: signIn,
    // Whoever reads a token can use it at once and elsewhere, so nobody may allow that.
    clearTextAllowed:
      values.authentication !== 'oauth' && config.policy.allowClearText,
    loopbackAllowed: config.policy.allowLoopback,
    serverName: optionalHost(advanced.serverName ?? effects.serverName),
    ca: advanced.certificateAuthority?.trim() || undefined,
    tlsVersions: effects.tlsVersions,
    ehloName:
      advanced.ehloName ??
      effects.ehloName ??
      defaultEhloName(config.appBaseUrl),
    maxConnections: advanced.maxConnections ?? 5,
    ...timeouts(values, effects),
    limits: limitsOf(advanced),
  };
}

function optionalHost(host: string | undefined): string | undefined {
  return host === undefined ? undefined : bareHost(host);
}

function timeouts({ advanced }: ServerValues, effects: PropertyEffects) {
  return {
    connectionTimeoutMs:
      milliseconds(advanced.connectionTimeoutSeconds) ??
      effects.connectionTimeoutMs ??
      defaultTimeoutsMs.connection,
    greetingTimeoutMs:
      milliseconds(advanced.greetingTimeoutSeconds) ??
      defaultTimeoutsMs.greeting,
    idleTimeoutMs:
      milliseconds(advanced.idleTimeoutSeconds) ??
      effects.idleTimeoutMs ??
      defaultTimeoutsMs.idle,
  };
}

function milliseconds(seconds: number | undefined): number | undefined {
  return seconds === undefined ? undefined : seconds * 1000;
}
