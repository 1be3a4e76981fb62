/** In the order in which they are asked. */
export const serverRoles = ['first', 'fallback'] as const;

/**
 * What a server is there for.
 *
 * - `first`: it sends
 * - `fallback`: it sends while the first does not
 */
export type ServerRole = (typeof serverRoles)[number];

/** Where what is known of the server is written down, in `delivery_health`. */
export const healthIds: Record<ServerRole, number> = { first: 1, fallback: 2 };
