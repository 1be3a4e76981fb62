import { createHash } from 'node:crypto';
import { OwnServerValues } from './OwnServer';
import { readJavaMailProperties } from './javaMailProperties';
import { bareHost } from './policy';

/** Whom a password is given to, and for which user: it is used for nothing else. */
export interface Destination {
  host: string;
  port: number;
  security: string;
  certificateAuthority?: string;
  serverName: string;
  username?: string;
}

/** Whom the secrets of a server are given to. */
export function destinationOf(own: OwnServerValues): Destination {
  const { advanced } = own;
  const host = bareHost(own.host);
  const serverName =
    advanced.serverName ?? readJavaMailProperties(own).effects.serverName;
  return {
    host,
    port: own.port,
    security: own.security,
    certificateAuthority: advanced.certificateAuthority?.trim() || undefined,
    // Naming the host again changes nothing.
    serverName: bareHost(serverName ?? host),
    username: own.username || undefined,
  };
}

/**
 * The place that the password of a server is sealed for.
 *
 * @remarks
 *
 * It holds the destination: beside another one, whoever wrote it there, the
 * password does not open. It does not hold the version, so that an undo brings
 * the password back with the destination it belongs to.
 */
export function passwordPlace(own: OwnServerValues): string {
  const destination = JSON.stringify(destinationOf(own));
  const digest = createHash('sha256').update(destination).digest('base64url');
  return `settings/password/${digest}`;
}

/** Whether a password that was stored for the one may be given to the other. */
export function isSameDestination(
  one: OwnServerValues,
  other: OwnServerValues,
): boolean {
  return passwordPlace(one) === passwordPlace(other);
}

/** The destination for people: `ada at smtp.example.com:587`. */
export function describeDestination(own: OwnServerValues): string {
  return `${own.username ?? 'nobody'} at ${own.host}:${own.port}`;
}
