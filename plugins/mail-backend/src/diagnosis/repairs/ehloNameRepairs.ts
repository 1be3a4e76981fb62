import { isIP } from 'node:net';
import { Examination } from '../Examination';
import { Repair } from './Repair';

/** Whether it looks like a name that is known everywhere (RFC 5321 §2.3.5). */
export function isFullName(name: string): boolean {
  return (
    /^[^.\s]+(\.[^.\s]+)+$/.test(name) && isIP(name) === 0 && !isLocal(name)
  );
}

function isLocal(name: string): boolean {
  return /\.(localhost|local|localdomain|internal)$/i.test(name);
}

/** Names that are known to exist: that of the portal, else that of the sender. */
export function ehloNameRepairs(
  examination: Pick<Examination, 'letterhead' | 'sender' | 'server'>,
): Repair[] {
  const { letterhead, sender, server } = examination;
  const domain = sender.address.slice(sender.address.lastIndexOf('@') + 1);
  const name = [letterhead.messageIdDomain, domain].find(
    candidate => isFullName(candidate) && candidate !== server.ehloName,
  );
  return name
    ? [
        {
          words: `Let the portal call itself ${name}`,
          changes: [{ field: 'advanced.ehloName', value: name }],
        },
      ]
    : [];
}
