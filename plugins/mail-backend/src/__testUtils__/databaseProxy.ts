import { AddressInfo, connect, createServer, Socket } from 'node:net';

/** Stands between a backend and its PostgreSQL. */
export interface DatabaseProxy {
  /** On 127.0.0.1. */
  readonly port: number;
  /** Takes out what was told on a channel, as a pooler in transaction mode does. */
  swallowNotifications: boolean;
  /** Resolves when something was taken out. */
  untilSwallowed(): Promise<void>;
  /** Ends every connection and takes no more. */
  stop(): Promise<void>;
}

/** `NotificationResponse` in PostgreSQL's protocol. */
const notification = 'A'.charCodeAt(0);

/** Reads messages: a byte that names the type, then the length with itself, then the rest. */
class NotificationFilter {
  swallowed = 0;
  private rest = Buffer.alloc(0);

  pass(chunk: Buffer, swallows: boolean): Buffer {
    let bytes = Buffer.concat([this.rest, chunk]);
    const passed: Buffer[] = [];
    while (bytes.length >= 5 && bytes.length > bytes.readUInt32BE(1)) {
      const length = 1 + bytes.readUInt32BE(1);
      if (swallows && bytes[0] === notification) {
        this.swallowed += 1;
      } else {
        passed.push(bytes.subarray(0, length));
      }
      bytes = bytes.subarray(length);
    }
    this.rest = bytes;
    return Buffer.concat(passed);
  }
}

/** Starts a proxy in front of a PostgreSQL that is spoken to without TLS. */
export async function startDatabaseProxy(target: {
  host: string;
  port: number | string;
}): Promise<DatabaseProxy> {
  const state = { swallows: false };
  const sockets = new Set<Socket>();
  const waiting: (() => void)[] = [];
  const listener = createServer(client => {
    const server = connect({ host: target.host, port: Number(target.port) });
    const end = () => [client, server].forEach(socket => socket.destroy());
    [client, server].forEach(socket => {
      sockets.add(socket);
      socket.on('error', end).on('close', end);
    });
    client.pipe(server);
    const filter = new NotificationFilter();
    server.on('data', chunk => {
      const passed = filter.pass(chunk as Buffer, state.swallows);
      client.write(passed);
      if (filter.swallowed > 0) waiting.splice(0).forEach(tell => tell());
    });
  });
  await new Promise<void>(resolve => {
    listener.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (listener.address() as AddressInfo).port,
    set swallowNotifications(swallows: boolean) {
      state.swallows = swallows;
    },
    get swallowNotifications() {
      return state.swallows;
    },
    untilSwallowed: () => new Promise(resolve => waiting.push(resolve)),
    stop: () =>
      new Promise(resolve => {
        sockets.forEach(socket => socket.destroy());
        listener.close(() => resolve());
      }),
  };
}
