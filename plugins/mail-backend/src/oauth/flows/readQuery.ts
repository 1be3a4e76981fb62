import { Request } from 'express';

/**
 * Reads the query as the provider wrote it.
 *
 * @remarks
 *
 * Express makes lists and objects of some names; here a name is a name. With a
 * parameter twice, one part of us could read the one and another the other
 * (RFC 6749 §3.1 forbids it).
 *
 * @returns undefined when a parameter is there twice
 */
export function readQuery(request: Request): URLSearchParams | undefined {
  const query = new URL(request.url, 'http://localhost').searchParams;
  const names = [...query.keys()];
  return new Set(names).size === names.length ? query : undefined;
}
