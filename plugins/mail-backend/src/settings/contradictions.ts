import { addressSchema } from '@mailroom/backstage-plugin-mail-common';
import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import { certificateFault } from './certificateFault';
import { credentialsOf } from './credentials';
import { securityOf } from './security';
import { SmtpSettings } from './SmtpSettings';

/** What the checks look at. */
interface Checked extends SmtpSettings {
  allowClearText: boolean;
}

/** Finds a fault: a sentence that names the keys and what to do, or nothing. */
type Check = (smtp: Checked) => string | undefined;

const TIMEOUT_MS: [number, number] = [1, 3_600_000];

function addressFault(key: string, value?: string): string | undefined {
  return value === undefined || addressSchema.safeParse(value).success
    ? undefined
    : `mail.smtp.${key} must be an address such as portal@example.com, without a name.`;
}

function lineFault(key: string, value?: string): string | undefined {
  return value !== undefined && /\p{Cc}/u.test(value)
    ? `mail.smtp.${key} holds a line break or another control character: remove it.`
    : undefined;
}

function range(
  key: string,
  value: number | undefined,
  [least, most]: [number, number],
): string | undefined {
  return value === undefined || (value >= least && value <= most)
    ? undefined
    : `mail.smtp.${key} must be between ${least} and ${most}.`;
}

function hostFault({ host }: Checked): string | undefined {
  if (host === undefined) {
    return 'mail.smtp.host is missing: set it to the name of the mail server, or set mail.smtp.enabled to false.';
  }
  if (/[\s\p{Cc}]/u.test(host)) {
    return 'mail.smtp.host holds a blank or a line break: leave only the name of the server.';
  }
  if (host.includes('://')) {
    return 'mail.smtp.host begins with a scheme: leave only the name of the server; mail.smtp.sslEnabled and mail.smtp.startTLSEnabled say how it is protected.';
  }
  if (isIP(host)) {
    return undefined;
  }
  if (/:\d+$/.test(host)) {
    return 'mail.smtp.host holds a port: move it to mail.smtp.port.';
  }
  return /^[\w.-]+$/.test(domainToASCII(host))
    ? undefined
    : 'mail.smtp.host is not the name of a server: it must be a name such as smtp.example.com, or an IP address.';
}

function credentialsFault(smtp: Checked): string | undefined {
  const { authEnabled, username, password } = smtp;
  if (authEnabled === false) {
    return undefined;
  }
  if (username === undefined && password === undefined) {
    return authEnabled
      ? 'mail.smtp.authEnabled is true but mail.smtp.username and mail.smtp.password are not set: set both, or set authEnabled to false.'
      : undefined;
  }
  if (username === undefined) {
    return 'mail.smtp.password is set but mail.smtp.username is not: set it, or set mail.smtp.authEnabled to false.';
  }
  return password === undefined
    ? 'mail.smtp.username is set but mail.smtp.password is not: set it, or set mail.smtp.authEnabled to false.'
    : undefined;
}

function clearTextFault(smtp: Checked): string | undefined {
  const security = securityOf(smtp);
  if (
    !credentialsOf(smtp) ||
    smtp.allowClearText ||
    security === 'starttls' ||
    security === 'implicit-tls'
  ) {
    return undefined;
  }
  const key =
    security === 'none'
      ? 'mail.smtp.startTLSEnabled is false'
      : 'mail.smtp.startTLSRequired is false';
  return `mail.smtp.password could cross the network in clear text, because ${key}: set it to true, or, on a network you trust, set mail.policy.allowClearText to true.`;
}

function trustFault({ sslTrust }: Checked): string | undefined {
  if (sslTrust === undefined || /^[\w.:-]+$/.test(domainToASCII(sslTrust))) {
    return undefined;
  }
  return sslTrust.includes('*')
    ? 'mail.smtp.sslTrust holds *, which would trust anybody who answers: set it to the name in the certificate of the server, or leave it out.'
    : 'mail.smtp.sslTrust must be one name, that in the certificate of the server.';
}

function authorityFault(smtp: Checked): string | undefined {
  const { sslCertificateAuthority: pem } = smtp;
  const fault = certificateFault(pem);
  if (fault !== undefined) {
    return `mail.smtp.sslCertificateAuthority ${fault}`;
  }
  return pem !== undefined && securityOf(smtp) === 'none'
    ? 'mail.smtp.sslCertificateAuthority is set but mail.smtp.startTLSEnabled is false, so there is no TLS to verify: set it to true, or leave out sslCertificateAuthority.'
    : undefined;
}

/** Each of these is wrong by itself; together they are all that is wrong. */
const checks: Check[] = [
  hostFault,
  ({ port }) => range('port', port, [1, 65535]),
  ({ maxConnections }) => range('maxConnections', maxConnections, [1, 50]),
  ({ messagesPerMinute }) =>
    range('messagesPerMinute', messagesPerMinute, [1, 1_000_000]),
  ({ messagesPerDay }) =>
    range('messagesPerDay', messagesPerDay, [1, 100_000_000]),
  ({ connectionTimeoutMs }) =>
    range('timeouts.connection', connectionTimeoutMs, TIMEOUT_MS),
  ({ greetingTimeoutMs }) =>
    range('timeouts.greeting', greetingTimeoutMs, TIMEOUT_MS),
  ({ idleTimeoutMs }) => range('timeouts.idle', idleTimeoutMs, TIMEOUT_MS),
  credentialsFault,
  clearTextFault,
  ({ from }) =>
    from === undefined
      ? 'mail.smtp.from is missing: set it to the address that the mails come from.'
      : addressFault('from', from),
  ({ replyTo }) => addressFault('replyTo', replyTo),
  ({ reversePath }) => addressFault('reversePath', reversePath),
  ({ fromName }) => lineFault('fromName', fromName),
  ({ username }) => lineFault('username', username),
  ({ password }) => lineFault('password', password),
  ({ startTLSEnabled, startTLSRequired }) =>
    startTLSEnabled === false && startTLSRequired
      ? 'mail.smtp.startTLSRequired is true but mail.smtp.startTLSEnabled is false: set both to true, or leave out startTLSRequired.'
      : undefined,
  trustFault,
  authorityFault,
  ({ ehloName }) =>
    ehloName === undefined || /^(\[[\w.:]+\]|[\w-]+(\.[\w-]+)+)$/.test(ehloName)
      ? undefined
      : 'mail.smtp.ehloName must be a fully qualified name such as portal.example.com, or an address in brackets such as [192.0.2.1].',
];

/**
 * Everything that is wrong with the settings, one plain sentence each; never a value that is secret.
 *
 * @param section - of app-config, where they stand
 */
export function contradictions(
  smtp: SmtpSettings,
  {
    section = 'mail.smtp',
    ...policy
  }: { allowClearText: boolean; section?: string },
): string[] {
  const checked = { ...smtp, ...policy };
  return checks
    .flatMap(check => check(checked) ?? [])
    .map(sentence => sentence.replaceAll('mail.smtp.', `${section}.`));
}
