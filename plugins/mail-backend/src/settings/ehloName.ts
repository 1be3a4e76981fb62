import { isIP } from 'node:net';
import { hostname } from 'node:os';

/**
 * What we call ourselves in EHLO when nobody says (RFC 5321 §4.1.1.1): the
 * portal's name, else the machine's, else an address literal.
 *
 * @remarks
 *
 * A name without a dot is no fully qualified one; Postfix and Google refuse it.
 */
export function defaultEhloName(
  appBaseUrl: string,
  machineName = hostname(),
): string {
  const portalName = new URL(appBaseUrl).hostname;
  return [portalName, machineName].find(isFullyQualified) ?? '[127.0.0.1]';
}

function isFullyQualified(name: string): boolean {
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(name) && !isIP(name);
}
