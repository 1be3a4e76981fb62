import { once } from 'node:events';
import {
  type AddressInfo,
  connect,
  createServer,
  type Server,
  type Socket,
} from 'node:net';

export interface TcpProxyOptions {
  /** Where connections lead to, on loopback. */
  port: number;
  /**
   * How long everything takes on its way, in each direction, in milliseconds.
   * @defaultValue 0
   */
  delayMs?: number;
}

/** A network between a client and a server that can be made slow, silent or short. */
export class TcpProxy {
  /** What its user has to know. */
  readonly facts: { port: number };
  private readonly options: TcpProxyOptions;
  private readonly pairs = new Set<[Socket, Socket]>();
  private isSilent = false;
  private isClosed = false;

  private constructor(server: Server, options: TcpProxyOptions) {
    this.options = options;
    this.facts = { port: (server.address() as AddressInfo).port };
  }

  static async start(options: TcpProxyOptions): Promise<TcpProxy> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const proxy = new TcpProxy(server, options);
    server.on('connection', client => proxy.accept(client));
    return proxy;
  }

  /** Ends every connection at once, as a network does that lost its route. */
  cut() {
    this.pairs.forEach(pair =>
      pair.forEach(socket => socket.resetAndDestroy()),
    );
  }

  /** Refuses connections from now on; with those that are there it changes nothing. */
  close() {
    this.isClosed = true;
  }

  /** Holds back everything that is said, in both directions: neither side hears that anything is wrong. */
  silence() {
    this.isSilent = true;
    this.pairs.forEach(pair => pair.forEach(socket => socket.pause()));
  }

  /** Takes connections again, and delivers what was held back. */
  open() {
    this.isClosed = false;
    this.isSilent = false;
    this.pairs.forEach(pair => pair.forEach(socket => socket.resume()));
  }

  private accept(client: Socket) {
    if (this.isClosed) {
      client.resetAndDestroy();
      return;
    }
    const server = connect(this.options.port, '127.0.0.1');
    const pair: [Socket, Socket] = [client, server];
    this.pairs.add(pair);
    this.pass(client, server);
    this.pass(server, client);
    for (const socket of pair) {
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      socket.on('close', () => this.pairs.delete(pair));
      if (this.isSilent) socket.pause();
    }
  }

  private pass(from: Socket, to: Socket) {
    const { delayMs = 0 } = this.options;
    const later = (deliver: () => void) =>
      delayMs === 0 ? deliver() : void setTimeout(deliver, delayMs);
    from.on('data', chunk => later(() => to.write(chunk)));
    from.on('end', () => later(() => to.end()));
    from.on('close', () => later(() => to.destroy()));
  }
}
