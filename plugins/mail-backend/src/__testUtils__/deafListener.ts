import { once } from 'node:events';
import { connect, Socket } from 'node:net';
import { Worker } from 'node:worker_threads';

/** Never takes what comes in: its thread sleeps as soon as the port is open. */
const program = `
  const { createServer } = require('node:net');
  const { parentPort, workerData } = require('node:worker_threads');
  const listener = createServer();
  listener.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
    parentPort.postMessage(listener.address().port);
    Atomics.wait(workerData, 0, 0);
  });
`;

/** So many the system takes in for a listener with a backlog of one. */
const TAKEN_BY_SYSTEM = 2;

/** A port on 127.0.0.1 where whoever connects waits, as behind a firewall that drops everything. */
export async function startDeafListener() {
  const bell = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(program, { eval: true, workerData: bell });
  const [port]: number[] = await once(worker, 'message');
  const queued: Socket[] = [];
  while (queued.length < TAKEN_BY_SYSTEM) {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.on('error', () => socket.destroy());
    queued.push(socket);
    await once(socket, 'connect');
  }
  return {
    port,
    async stop() {
      queued.forEach(socket => socket.destroy());
      Atomics.store(bell, 0, 1);
      Atomics.notify(bell, 0);
      await worker.terminate();
    },
  };
}
