import type { Socket } from 'node:net';
import { SubmissionServer } from '../settings';
import type { Reach } from './Connection';
import { openSocket } from './openSocket';
import { resolveAddresses } from './resolveAddresses';

/**
 * Finds the server and connects to it.
 *
 * @param options.hurry - the server with the time that is left; see {@link withDeadline}
 * @throws ConversationFault
 */
export async function dial(
  server: SubmissionServer,
  options: { reach: Reach; hurry: () => SubmissionServer },
): Promise<Socket> {
  const { reach, hurry } = options;
  const addresses = reach.addresses ?? (await resolveAddresses(server, reach));
  return openSocket(hurry(), { addresses, signal: reach.signal });
}

/** One time for all of connecting: each part of it gets what those before have left. */
export function withDeadline(server: SubmissionServer): () => SubmissionServer {
  const deadline = performance.now() + server.connectionTimeoutMs;
  return () => ({
    ...server,
    connectionTimeoutMs: Math.max(1, Math.ceil(deadline - performance.now())),
  });
}
