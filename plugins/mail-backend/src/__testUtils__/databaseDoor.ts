import knexFactory, { Knex } from 'knex';
import { EventEmitter, once } from 'node:events';
import { AddressInfo, connect, createServer, Socket } from 'node:net';

/** The way to a PostgreSQL, which can be closed and opened again as by a restart of the server. */
export class DatabaseDoor {
  private readonly sockets = new Set<Socket>();
  private readonly events = new EventEmitter();
  private readonly server = createServer(socket => this.let(socket));
  private isOpen = true;
  private refusals = 0;

  /** Opens a door to the database that `knex` is connected to. */
  static async to(knex: Knex): Promise<DatabaseDoor> {
    const door = new DatabaseDoor(knex.client.config.connection);
    door.server.listen(0, '127.0.0.1');
    await once(door.server, 'listening');
    return door;
  }

  private constructor(
    private readonly target: { host: string; port: number | string },
  ) {}

  /** A pool of connections through this door. */
  knex(of: Knex): Knex {
    const { client, connection } = of.client.config;
    const { port } = this.server.address() as AddressInfo;
    return knexFactory({
      client,
      connection: {
        ...connection,
        // knex keeps the password from being copied by accident.
        password: connection.password,
        ...{ host: '127.0.0.1', port },
      },
      pool: { min: 0, max: 4 },
      // A lost connection is what the tests are about.
      log: { warn() {}, error() {} },
    });
  }

  /** Ends all connections, and takes no new ones. */
  close() {
    this.isOpen = false;
    this.refusals = 0;
    for (const socket of this.sockets) socket.destroy();
  }

  /** Resolves when so many were turned away since it was closed. */
  async refused(count: number): Promise<void> {
    while (this.refusals < count) await once(this.events, 'refused');
  }

  open() {
    this.isOpen = true;
  }

  async stop() {
    this.close();
    this.server.close();
    await once(this.server, 'close');
  }

  private let(socket: Socket) {
    if (!this.isOpen) {
      socket.destroy();
      this.refusals += 1;
      this.events.emit('refused');
      return;
    }
    const { host, port } = this.target;
    const onward = connect(Number(port), host);
    for (const each of [socket, onward]) {
      this.sockets.add(each);
      each.on('error', () => {});
      each.on('close', () => {
        this.sockets.delete(each);
        for (const other of [socket, onward]) other.destroy();
      });
    }
    socket.pipe(onward).pipe(socket);
  }
}
