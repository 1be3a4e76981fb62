import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
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
