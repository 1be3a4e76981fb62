import { defaultEhloName } from './ehloName';
import { OwnServerValues } from './OwnServer';
import { readJavaMailProperties } from './javaMailProperties';
import { limitsOf } from './limitsOf';
import { bareHost } from './policy';
import { PropertyEffects } from './PropertyReading';
import { SettingsConfig } from './SettingsParts';
import { Sender, SignIn, SubmissionServer } from './SubmissionServer';

const defaultTimeoutsMs = {
  connection: 30_000,
  greeting: 30_000,
  idle: 120_000,
};

/** Makes of the page's values a server to speak with; it inherits nothing from the default server. */
export function composeServer(
  own: OwnServerValues,
  options: { signIn?: SignIn; config: SettingsConfig },
): { server: SubmissionServer; sender: Sender } {
  const { effects } = readJavaMailProperties(own);
  const { config, signIn } = options;
  const { advanced } = own;
  return {
    server: {
      host: bareHost(own.host),
      port: own.port,
      security: own.security,
      auth: signIn,
      // Whoever reads a token can use it at once and elsewhere, so nobody may allow that.
      clearTextAllowed:
        own.authentication !== 'oauth' && config.policy.allowClearText,
      loopbackAllowed: config.policy.allowLoopback,
      serverName: optionalHost(advanced.serverName ?? effects.serverName),
      ca: advanced.certificateAuthority?.trim() || undefined,
      tlsVersions: effects.tlsVersions,
      ehloName:
        advanced.ehloName ??
        effects.ehloName ??
        defaultEhloName(config.appBaseUrl),
      maxConnections: advanced.maxConnections ?? 5,
      ...timeouts(own, effects),
      limits: limitsOf(advanced),
    },
    sender: {
      address: own.fromEmail,
      name: own.fromName || undefined,
      replyTo: own.replyTo,
      reversePath: own.envelopeSender ?? effects.envelopeSender,
    },
  };
}

function optionalHost(host: string | undefined): string | undefined {
  return host === undefined ? undefined : bareHost(host);
}

function timeouts({ advanced }: OwnServerValues, effects: PropertyEffects) {
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
