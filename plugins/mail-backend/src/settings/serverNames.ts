import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import { bareHost } from './policy';

/** Whether it can be the name or address of a server, also in letters beyond ASCII. */
export function isServerName(host: string): boolean {
  const bare = bareHost(host);
  return isIP(bare) !== 0 || /^[\w.-]+$/.test(domainToASCII(bare));
}

/** Whether it can be said in EHLO: a fully qualified name or an address literal (RFC 5321 §4.1.1.1). */
export function isEhloName(name: string): boolean {
  return /^(\[[\w.:]+\]|[\w-]+(\.[\w-]+)+)$/.test(name);
}
