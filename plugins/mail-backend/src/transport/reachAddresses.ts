import type { Socket } from 'node:net';
import { SubmissionServer } from '../settings';
import { ConversationFault } from './ConversationFault';
import { openSocket } from './openSocket';

/** How long one address may take. */
const ATTEMPT_MS = 5_000;

/** How connecting to one address went. */
export interface AddressAttempt {
  address: string;
  durationMs: number;
  /** Why nothing came of it. */
  fault?: string;
}

/** Which addresses answer. */
export interface ReachedAddresses {
  /** To the first one in order that does. */
  socket: Socket;
  attempts: AddressAttempt[];
}

type Attempt = AddressAttempt & { socket?: Socket; error?: ConversationFault };

/** No address answers. */
export class NothingReached extends ConversationFault {
  constructor(fault: ConversationFault, readonly attempts: AddressAttempt[]) {
    const words = attempts.map(({ fault: why }) => why).filter(Boolean);
    super({ ...fault.facts, message: [...new Set(words)].join('\n') });
  }
}

/**
 * Connects to every address at the same time, for somebody who wants to know which ones work.
 *
 * @throws NothingReached
 */
export async function reachAddresses(
  server: Pick<SubmissionServer, 'port' | 'connectionTimeoutMs'>,
  options: { addresses: string[]; signal?: AbortSignal },
): Promise<ReachedAddresses> {
  const tried = await Promise.all(
    options.addresses.map(address => attempt(server, { ...options, address })),
  );
  const [first, ...others] = tried.flatMap(({ socket }) => socket ?? []);
  others.forEach(socket => socket.destroy());
  const attempts = tried.map(({ address, durationMs, fault }) => ({
    ...{ address, durationMs },
    ...(fault !== undefined && { fault }),
  }));
  if (!first) throw new NothingReached(tried[0].error!, attempts);
  return { socket: first, attempts };
}

async function attempt(
  server: Pick<SubmissionServer, 'port' | 'connectionTimeoutMs'>,
  options: { address: string; signal?: AbortSignal },
): Promise<Attempt> {
  const { address, signal } = options;
  const startedAt = performance.now();
  const took = () => Math.round(performance.now() - startedAt);
  try {
    const socket = await openSocket(
      {
        port: server.port,
        connectionTimeoutMs: Math.min(ATTEMPT_MS, server.connectionTimeoutMs),
      },
      { addresses: [address], signal },
    );
    return { address, durationMs: took(), socket };
  } catch (error) {
    if (!(error instanceof ConversationFault)) throw error;
    return { address, durationMs: took(), fault: error.message, error };
  }
}
