import { isIP } from 'node:net';
import { addressFault, bareHost, matchesHost } from '../../settings';
import { OAuthPolicy } from './Provider';

/**
 * Says why secrets may not be sent to a URL, completing "The address …".
 *
 * @remarks
 *
 * Says what can be said of the letters alone. What a name stands for is known
 * when it is connected to, and checked there ({@link guardedFetch}).
 *
 * @returns undefined when they may
 */
export function endpointFault(
  endpoint: string,
  policy: OAuthPolicy,
): string | undefined {
  if (!/^https?:\/\//i.test(endpoint) || !URL.canParse(endpoint)) {
    return 'must be an address that begins with https://.';
  }
  const url = new URL(endpoint);
  if (url.username || url.password || url.hash) {
    return 'must hold neither a user name nor a password nor a part behind #.';
  }
  const host = bareHost(url.hostname);
  return (
    hostFault(host, policy) ??
    (url.protocol === 'https:' || isLoopbackName(host)
      ? undefined
      : 'must begin with https://: secrets are sent there.')
  );
}

/** Whether a host is the machine itself by its letters alone. */
export function isLoopbackName(host: string): boolean {
  return isIP(host)
    ? addressFault(host, { allowLoopback: true }) === undefined &&
        addressFault(host, { allowLoopback: false }) !== undefined
    : /^(.+\.)?localhost$/.test(host);
}

function hostFault(host: string, policy: OAuthPolicy): string | undefined {
  const { allowedOAuthHosts } = policy;
  if (
    allowedOAuthHosts &&
    !allowedOAuthHosts.some(pattern => matchesHost(host, pattern))
  ) {
    return `is not allowed here. app-config allows in mail.policy.allowedOAuthHosts: ${allowedOAuthHosts.join(
      ', ',
    )}.`;
  }
  if (isLoopbackName(host) && !policy.allowLoopback) {
    return 'is the machine that the portal runs on. If the provider really is there, set mail.policy.allowLoopback to true in app-config.';
  }
  return isIP(host) && addressFault(host, policy)
    ? 'is a link-local, metadata or unusable address, where no provider is.'
    : undefined;
}
