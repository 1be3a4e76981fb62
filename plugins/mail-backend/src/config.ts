import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Config, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';
import { finalMessageStates } from '@mailroom/backstage-plugin-mail-common';
import { isIP } from 'node:net';
import { BounceConfig, readBounceConfig } from './bounces';
import { Retention } from './outbox';
import { SealingKey } from './sealing';
import { MailPolicy, SmtpSettings, usualMailPorts } from './settings';

const dayMs = 24 * 60 * 60 * 1000;

/** Everything the plugin is told by app-config. `config.d.ts` says what each field means. */
export interface MailConfig {
  /** Absent when `mail.smtp` is. */
  smtp?: SmtpSettings;
  /** The server that stands in for whichever sends; absent when `mail.fallback` is. */
  fallback?: SmtpSettings;
  /** Which server sends; absent when that is decided on the settings page. */
  sender?: 'default' | 'own';
  policy: MailPolicy;
  sealing: { keys: SealingKey[] };
  bounces: BounceConfig;
  /** Users and groups to tell in the portal when mail does not work. */
  administrators: string[];
  /** Rule id → switched on. */
  rules: Record<string, boolean>;
  errorLogs: {
    /** Whether error-level lines of the backend's log are errors to tell. */
    backendLogs: boolean;
    /** Ids of the plugins whose scheduled tasks are watched. */
    taskPlugins: string[];
  };
  deliveries: {
    retention: Retention;
    /** Absent for the default of the delivery loop. */
    leaseMs?: number;
  };
  /** Of the portal, for links; no slash at the end. */
  appBaseUrl: string;
  /** Of this plugin's API; no slash at the end. */
  apiBaseUrl: string;
  /** Right side of every Message-ID. */
  messageIdDomain: string;
}

/**
 * Reads what concerns mail from app-config.
 *
 * @remarks
 *
 * Values may come from variables (`$\{SMTP_PORT\}`), so booleans and numbers may
 * be text, and an empty text means that nothing is set.
 *
 * @throws Error naming the key, when a value is of another type than it must be
 */
export function readMailConfig(config: Config): MailConfig {
  const appBaseUrl = withoutSlash(config.getString('app.baseUrl'));
  return {
    smtp: readServer(config, 'mail.smtp'),
    fallback: readServer(config, 'mail.fallback'),
    sender: readSender(config),
    policy: readPolicy(config),
    sealing: { keys: readKeys(config) },
    bounces: readBounceConfig(config.getOptional('mail.bounces')),
    administrators: readAdministrators(config),
    rules: readRules(config),
    errorLogs: {
      backendLogs: flag(config, 'mail.errorLogs.backendLogs') ?? false,
      taskPlugins: config.getOptionalStringArray(
        'mail.errorLogs.taskPlugins',
      ) ?? ['catalog', 'mail'],
    },
    deliveries: {
      retention: readRetention(config),
      leaseMs: duration(config, 'mail.deliveries.lease'),
    },
    appBaseUrl,
    apiBaseUrl: `${withoutSlash(config.getString('backend.baseUrl'))}/api/mail`,
    messageIdDomain: messageIdDomain(new URL(appBaseUrl).hostname),
  };
}

function readSender(config: Config): MailConfig['sender'] {
  const sender = text(config, 'mail.sender');
  if (sender === undefined || sender === 'default' || sender === 'own') {
    return sender;
  }
  throw new Error(`mail.sender must be default or own, not "${sender}"`);
}

function readPolicy(config: Config): MailPolicy {
  return {
    allowClearText: flag(config, 'mail.policy.allowClearText') ?? false,
    allowLoopback: flag(config, 'mail.policy.allowLoopback') ?? false,
    allowedHosts: config.getOptionalStringArray('mail.policy.allowedHosts'),
    allowedOAuthHosts: config.getOptionalStringArray(
      'mail.policy.allowedOAuthHosts',
    ),
    allowedPorts: readPorts(config),
  };
}

function readPorts(config: Config): number[] {
  const key = 'mail.policy.allowedPorts';
  const ports = config.getOptional(key) ?? usualMailPorts;
  if (!Array.isArray(ports)) {
    throw new Error(`${key} must be a list of ports`);
  }
  return ports.map(Number).map((port, index) => {
    if (!Number.isInteger(port) || port < 1 || port > 65_535) {
      throw new Error(`${key} holds "${ports[index]}", which is no port`);
    }
    return port;
  });
}

function readServer(config: Config, key: string): SmtpSettings | undefined {
  if (!config.has(key)) return undefined;
  return {
    enabled: flag(config, `${key}.enabled`),
    host: text(config, `${key}.host`),
    port: count(config, `${key}.port`),
    authEnabled: flag(config, `${key}.authEnabled`),
    username: text(config, `${key}.username`),
    password: text(config, `${key}.password`),
    from: text(config, `${key}.from`),
    fromName: text(config, `${key}.fromName`),
    replyTo: text(config, `${key}.replyTo`),
    reversePath: text(config, `${key}.reversePath`),
    startTLSEnabled: flag(config, `${key}.startTLSEnabled`),
    startTLSRequired: flag(config, `${key}.startTLSRequired`),
    sslEnabled: flag(config, `${key}.sslEnabled`),
    sslTrust: text(config, `${key}.sslTrust`),
    sslCertificateAuthority: text(config, `${key}.sslCertificateAuthority`),
    ehloName: text(config, `${key}.ehloName`),
    maxConnections: count(config, `${key}.maxConnections`),
    messagesPerMinute: count(config, `${key}.messagesPerMinute`),
    messagesPerDay: count(config, `${key}.messagesPerDay`),
    connectionTimeoutMs: duration(config, `${key}.timeouts.connection`),
    greetingTimeoutMs: duration(config, `${key}.timeouts.greeting`),
    idleTimeoutMs: duration(config, `${key}.timeouts.idle`),
  };
}

/** A key whose variable is not set is no key, so that the line may stand there before the variable does. */
function readKeys(config: Config): SealingKey[] {
  const keys = config.getOptionalConfigArray('mail.sealing.keys') ?? [];
  return keys.flatMap(entry => {
    const key = text(entry, 'key');
    return key === undefined ? [] : [{ id: entry.getString('id'), key }];
  });
}

function readAdministrators(config: Config): string[] {
  const refs = config.getOptionalStringArray('mail.administrators') ?? [];
  return refs.map(ref => {
    try {
      return stringifyEntityRef(parseEntityRef(ref));
    } catch (error) {
      throw new Error(
        `mail.administrators names "${ref}", which is no entity reference such as user:default/ada`,
        { cause: error },
      );
    }
  });
}

/** Rule ids hold dots, which a path into the configuration must not; hence the whole object. */
function readRules(config: Config): Record<string, boolean> {
  const rules = config.getOptionalConfig('mail.rules')?.get() ?? {};
  return Object.fromEntries(
    Object.entries(rules).flatMap(([id, value]) => {
      const on = toFlag(value, `mail.rules['${id}']`);
      return on === undefined ? [] : [[id, on]];
    }),
  );
}

function readRetention(config: Config): Retention {
  const all = readRetentionDays(config, 'mail.deliveries.retentionDays') ?? 30;
  const key = 'mail.deliveries.retentionDaysOf';
  const states: readonly string[] = finalMessageStates;
  const unknown = Object.keys(config.getOptional<object>(key) ?? {}).filter(
    state => !states.includes(state),
  );
  if (unknown.length > 0) {
    throw new Error(
      `${key} names ${unknown.join(', ')}; it may name ${states.join(', ')}`,
    );
  }
  return Object.fromEntries(
    finalMessageStates.map(state => {
      const days = readRetentionDays(config, `${key}.${state}`) ?? all;
      return [state, days * dayMs];
    }),
  ) as Retention;
}

function readRetentionDays(config: Config, key: string): number | undefined {
  const days = count(config, key);
  if (days !== undefined && days < 1) {
    throw new Error(`${key} must be at least 1 (day)`);
  }
  return days;
}

function text(config: Config, key: string): string | undefined {
  return isEmpty(config, key) ? undefined : config.getOptionalString(key);
}

function flag(config: Config, key: string): boolean | undefined {
  return isEmpty(config, key) ? undefined : config.getOptionalBoolean(key);
}

function count(config: Config, key: string): number | undefined {
  const value = isEmpty(config, key)
    ? undefined
    : config.getOptionalNumber(key);
  if (value !== undefined && !Number.isInteger(value)) {
    throw new Error(`${key} must be a whole number, not ${value}`);
  }
  return value;
}

function duration(config: Config, key: string): number | undefined {
  return config.has(key) && !isEmpty(config, key)
    ? durationToMilliseconds(readDurationFromConfig(config, { key }))
    : undefined;
}

/** `$\{SMTP_PORT:-\}` and `SMTP_PORT=` both arrive as an empty text. */
function isEmpty(config: Config, key: string): boolean {
  const value = config.getOptional(key);
  return typeof value === 'string' && value.trim() === '';
}

function toFlag(value: unknown, key: string): boolean | undefined {
  const word = String(value).trim().toLowerCase();
  if (word === '') return undefined;
  if (['true', 'yes', 'on', '1'].includes(word)) return true;
  if (['false', 'no', 'off', '0'].includes(word)) return false;
  throw new Error(`${key} must be true or false, not "${value}"`);
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}

/**
 * A Message-ID needs a domain on its right side that nobody else uses (RFC 5322 §3.6.4):
 * the portal's. A name without a dot looks forged to content filters, and an
 * address says where a machine stands; `.localhost` is reserved for this (RFC 6761).
 */
function messageIdDomain(host: string): string {
  if (isIP(host.replace(/^\[|\]$/g, ''))) {
    return 'mailroom.localhost';
  }
  return host.includes('.') ? host : `mailroom.${host}`;
}
