import { connect, isIPv6, LookupFunction, Socket } from 'node:net';
import { SubmissionServer } from '../settings';
import { ConversationFault } from './ConversationFault';
import { within } from './within';

/** A way that does not work costs no more than this when there is another one. */
const MAX_ATTEMPT_MS = 2_000;

/**
 * Connects to the first of the addresses that answers; looks up nothing.
 *
 * @throws ConversationFault
 */
export async function openSocket(
  server: Pick<SubmissionServer, 'port' | 'connectionTimeoutMs'>,
  options: { addresses: string[]; signal?: AbortSignal },
): Promise<Socket> {
  const { addresses, signal } = options;
  const timeoutMs = server.connectionTimeoutMs;
  const socket = connect({
    // Never looked up: the answer is given below.
    host: 'pinned.invalid',
    port: server.port,
    lookup: pinned(addresses),
    autoSelectFamily: addresses.length > 1,
    autoSelectFamilyAttemptTimeout: Math.max(
      10,
      Math.min(MAX_ATTEMPT_MS, Math.floor(timeoutMs / addresses.length)),
    ),
  });
  try {
    await within(connected(socket), {
      ...{ timeoutMs, signal },
      onTimeout: () =>
        Object.assign(new Error('Connection timeout'), { code: 'ETIMEDOUT' }),
    });
    return socket;
  } catch (error) {
    // What goes wrong after nobody listens any more is of no interest.
    socket.on('error', () => socket.destroy()).destroy();
    throw faultOf(error as Error);
  }
}

/** Answers every question with the addresses that were resolved and found allowed. */
function pinned(addresses: string[]): LookupFunction {
  const answers = addresses.map(address => ({
    address,
    family: isIPv6(address) ? 6 : 4,
  }));
  return (_name, { all }, done) =>
    all
      ? done(null, answers)
      : done(null, answers[0].address, answers[0].family);
}

function connected(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
}

/** Several addresses fail with several errors; the first one names the cause, all are told. */
function faultOf(error: NodeJS.ErrnoException): ConversationFault {
  const errors: Error[] =
    error instanceof AggregateError ? error.errors : [error];
  return new ConversationFault({
    command: 'CONN',
    cause: error.code,
    message: errors.map(({ message }) => message).join('\n'),
    connectionLost: true,
  });
}
