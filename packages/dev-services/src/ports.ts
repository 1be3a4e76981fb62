import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below what a system takes for outgoing connections by itself (Linux from 32768, others from 49152). */
const range = { from: 12_000, to: 32_000 };
const given = new Set<number>();

/**
 * A port for a server that is started in a moment.
 *
 * @remarks
 *
 * Not what the system gives for port 0: that may be an outgoing connection's by
 * the time the server begins to listen.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(range.from, range.to);
    if (!given.has(port) && (await isFree(port))) {
      given.add(port);
      return port;
    }
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return false;
    throw error;
  }
  server.close();
  await once(server, 'close');
  return true;
}

/**
 * Makes sure that we may listen on a port.
 *
 * @throws Error that says in one sentence what to do about it
 */
export async function requirePort(options: {
  port: number;
  purpose: string;
  variable: string;
}): Promise<void> {
  const { port, purpose, variable } = options;
  // Both families: a program that listens on [::1] alone would take `localhost` from us.
  for (const host of ['127.0.0.1', '::1']) {
    const server = createServer();
    try {
      server.listen(port, host);
      await once(server, 'listening');
      server.close();
      await once(server, 'close');
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // A machine without IPv6 has nobody there who could be in the way.
      if (host === '::1' && code !== 'EADDRINUSE') continue;
      throw new Error(
        code === 'EADDRINUSE'
          ? `Port ${port} for ${purpose} is in use by another program: end that program, or set ${variable} to a free port.`
          : `Port ${port} for ${purpose} cannot be opened (${code}): set ${variable} to another port.`,
      );
    }
  }
}
