import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { readJavaMailProperties } from './javaMailProperties';
import { bareHost } from './policy';
import { ServerPlace, ServerValues } from './ServerValues';

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
export function destinationOf(server: ServerValues): Destination {
  const { advanced } = server;
  const host = bareHost(server.host);
  const serverName =
    advanced.serverName ?? readJavaMailProperties(server).effects.serverName;
  return {
    host,
    port: server.port,
    security: server.security,
    certificateAuthority: advanced.certificateAuthority?.trim() || undefined,
    // Naming the host again changes nothing.
    serverName: bareHost(serverName ?? host),
    username: server.username || undefined,
  };
}

const columns: Record<ServerPlace, string> = {
  own: 'password',
  fallback: 'fallback-password',
};

/**
 * The place that the password of a server is sealed for.
 *
 * @remarks
 *
 * It holds the destination: beside another one, whoever wrote it there, the
 * password does not open. It does not hold the version, so that an undo brings
 * the password back with the destination it belongs to.
 */
export function passwordPlace(
  server: ServerValues,
  place: ServerPlace,
): string {
  const destination = JSON.stringify(destinationOf(server));
  const digest = createHash('sha256').update(destination).digest('base64url');
  return `settings/${columns[place]}/${digest}`;
}

/** Whether a password that was stored for the one may be given to the other. */
export function isSameDestination(
  one: ServerValues,
  other: ServerValues,
): boolean {
  return isDeepStrictEqual(destinationOf(one), destinationOf(other));
}

/** The destination for people: `ada at smtp.example.com:587`. */
export function describeDestination(server: ServerValues): string {
  return `${server.username ?? 'nobody'} at ${server.host}:${server.port}`;
}
