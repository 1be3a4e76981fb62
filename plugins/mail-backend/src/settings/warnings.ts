import { OwnServerValues } from './OwnServer';
import { bareHost } from './policy';
import { startsTlsTwice } from './propertyReaders';
import { FallbackValues, ServerValues } from './ServerValues';

const dayMs = 24 * 60 * 60 * 1000;
const reminderDays = 180;
const microsoftHosts = /(^|\.)office365\.com$|^smtp-mail\.outlook\.com$/;

/**
 * What is worth knowing about an own server that is valid nevertheless.
 *
 * @param options.passwordAgeMs - absent when no password is stored
 */
export function warningsOf(
  own: OwnServerValues,
  options: { passwordAgeMs?: number },
): string[] {
  return [
    microsoftWarning(own),
    ageWarning(options.passwordAgeMs),
    domainWarning(own),
    startsTlsTwice(own)
      ? `mail.smtp.ssl.enable and mail.smtp.starttls.enable are both true, but a conversation begins either with TLS or without. "security" decides: ${own.security}. Leave one of the two out.`
      : undefined,
  ].filter(warning => warning !== undefined);
}

/** The same about a fall-back server, which cannot change over to OAuth. */
export function fallbackWarningsOf(
  fallback: FallbackValues,
  options: { passwordAgeMs?: number },
): string[] {
  const days = daysOf(options.passwordAgeMs);
  return [
    isPasswordForMicrosoft(fallback)
      ? 'The fall-back server is one of Microsoft and signs in with a password. Microsoft switches that off by default at the end of December 2026. Choose another server by then: OAuth is for the first server only.'
      : undefined,
    days > reminderDays
      ? `The password of the fall-back server was stored ${days} days ago. Replace it from time to time.`
      : undefined,
  ].filter(warning => warning !== undefined);
}

function isPasswordForMicrosoft({ host, authentication }: ServerValues) {
  return authentication === 'basic' && microsoftHosts.test(bareHost(host));
}

function microsoftWarning(own: OwnServerValues) {
  return isPasswordForMicrosoft(own)
    ? 'Microsoft switches basic authentication for SMTP off by default at the end of December 2026; sign-ins with a password then fail until an administrator of the tenant allows them again. Change the authentication to OAuth before then.'
    : undefined;
}

function ageWarning(ageMs: number | undefined): string | undefined {
  const days = daysOf(ageMs);
  return days > reminderDays
    ? `The password was stored ${days} days ago. Replace it from time to time.`
    : undefined;
}

function daysOf(ageMs = 0): number {
  return Math.floor(ageMs / dayMs);
}

function domainWarning({ username, fromEmail }: OwnServerValues) {
  const [userDomain, fromDomain] = [username, fromEmail].map(domainOf);
  return userDomain === undefined || userDomain === fromDomain
    ? undefined
    : `The mails come from ${fromDomain}, but the user belongs to ${userDomain}. Many providers refuse that, or the mails land in the spam folder.`;
}

function domainOf(address: string | undefined): string | undefined {
  return address?.includes('@')
    ? address.slice(address.lastIndexOf('@') + 1).toLowerCase()
    : undefined;
}
