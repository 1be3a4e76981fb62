import { lookup } from 'node:dns/promises';
import { addressFault, SubmissionServer } from '../settings';
import { ConversationFault } from './ConversationFault';
import { within } from './within';

/** Finds the addresses of a name, in the order in which to try them. */
export type Resolver = (name: string) => Promise<string[]>;

/** Asks the system, as every other program on the machine does: hosts file first. */
export const systemResolver: Resolver = async name =>
  (await lookup(name, { all: true })).map(({ address }) => address);

/**
 * Looks up where a server is, once, and leaves out where nobody may connect to.
 *
 * @remarks
 *
 * Whoever connects must connect to one of these and not to the name: a name may
 * lead elsewhere at the next look-up (DNS rebinding).
 *
 * @throws ConversationFault when the name leads nowhere, or nowhere allowed
 */
export async function resolveAddresses(
  server: Pick<
    SubmissionServer,
    'host' | 'loopbackAllowed' | 'connectionTimeoutMs'
  >,
  options: { resolver?: Resolver; signal?: AbortSignal } = {},
): Promise<string[]> {
  const name = server.host.replace(/^\[(.*)\]$/, '$1');
  const found = await lookUp(name, {
    resolver: options.resolver ?? systemResolver,
    timeoutMs: server.connectionTimeoutMs,
    signal: options.signal,
  });
  const policy = { allowLoopback: server.loopbackAllowed === true };
  const faults = found.map(address => addressFault(address, policy));
  const allowed = found.filter((_address, index) => !faults[index]);
  if (allowed.length === 0) {
    throw new ConversationFault({
      command: 'CONN',
      cause: 'ADDRESS_REFUSED',
      // Names no address: what an internal name leads to is nobody's business.
      message: `The name of the mail server leads to an address that ${faults[0]}`,
    });
  }
  return allowed;
}

async function lookUp(
  name: string,
  options: { resolver: Resolver; timeoutMs: number; signal?: AbortSignal },
): Promise<string[]> {
  const { resolver, timeoutMs, signal } = options;
  try {
    const found = await within(resolver(name), {
      ...{ timeoutMs, signal },
      onTimeout: () => withCode('The name server does not answer', 'EDNS'),
    });
    if (found.length > 0) return found;
    throw withCode('The name has no address', 'ENODATA');
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    throw new ConversationFault({ command: 'CONN', cause: code, message });
  }
}

function withCode(message: string, code: string): Error {
  return Object.assign(new Error(message), { code });
}
