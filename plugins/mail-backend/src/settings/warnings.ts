import { OwnServerValues } from './OwnServer';
import { bareHost } from './policy';
import { startsTlsTwice } from './propertyReaders';

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

function microsoftWarning({ host, authentication }: OwnServerValues) {
  return authentication === 'basic' && microsoftHosts.test(bareHost(host))
    ? 'Microsoft switches basic authentication for SMTP off by default at the end of December 2026; sign-ins with a password then fail until an administrator of the tenant allows them again. Change the authentication to OAuth before then.'
    : undefined;
}

function ageWarning(ageMs: number | undefined): string | undefined {
  const days = Math.floor((ageMs ?? 0) / dayMs);
  return days > reminderDays
    ? `The password was stored ${days} days ago. Replace it from time to time.`
    : undefined;
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
