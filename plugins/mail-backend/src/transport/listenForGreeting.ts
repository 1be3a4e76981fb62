import type { Socket } from 'node:net';
import { once } from 'node:events';
import { SubmissionServer } from '../settings';
import { openSocket } from './openSocket';
import { Glance } from './readCertificate';
import { within } from './within';

const TIMEOUT_MS = 5_000;

/**
 * Whether a mail server greets in clear text at a port. Says nothing itself, and keeps nothing of what it hears.
 */
export async function listenForGreeting(
  server: Pick<SubmissionServer, 'port'>,
  glance: Glance,
): Promise<boolean> {
  const { signal, timeoutMs = TIMEOUT_MS } = glance;
  let socket: Socket | undefined;
  try {
    socket = await openSocket(
      { port: server.port, connectionTimeoutMs: timeoutMs },
      glance,
    );
    const [words] = await within(once(socket, 'data'), {
      ...{ timeoutMs, signal },
      onTimeout: () => new Error('Nobody greets'),
    });
    return /^220[ -].*\bE?SMTP\b/i.test(String(words));
  } catch {
    return false;
  } finally {
    socket?.destroy();
  }
}
