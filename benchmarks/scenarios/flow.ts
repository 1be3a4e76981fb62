import { settingsFor } from '../settings';
import { Stage, Database, StagedSink, StagedWorker } from '../Stage';

/** How one batch of messages went. */
export interface Flow {
  messages: number;
  /** From handing over the first one to having all of them in the outbox; 0 without an outbox. */
  enqueueMs: number;
  /** From the begin of the delivery until every outcome is written down. */
  deliverMs: number;
  /** The share of one core that the sink used while messages were delivered. */
  sinkLoad: number;
  /** The processor time of all workers, in milliseconds. */
  processorMs: number;
}

/** Empties a full outbox into a sink, with one worker or several on the same database. */
export async function flow(options: {
  stage: Stage;
  database: Database;
  workers: StagedWorker[];
  /** What the workers believe the server to be; the sink behind it when absent. */
  server?: { port: number };
  sink: StagedSink;
  messages: number;
  distinct?: boolean;
}): Promise<Flow> {
  const { stage, workers, sink, messages, distinct } = options;
  const database = stage.newDatabase(options.database);
  const settings = settingsFor(options.server ?? sink);
  for (const worker of workers) await worker.start({ database, settings });
  const [first] = workers;
  await proveSettings(first, messages);
  const enqueueMs = await first.fill({ from: 0, count: messages, distinct });
  const measured = await observed(sink, workers, async () => {
    const since = performance.now();
    const taken = await sink.count();
    await Promise.all(workers.map(worker => worker.deliver()));
    await sink.reached(taken + messages);
    await first.settled();
    return performance.now() - since;
  });
  for (const worker of workers) await worker.close();
  return { messages, enqueueMs, ...measured };
}

/** The same with raw nodemailer. */
export async function rawFlow(options: {
  nodemailer: Awaited<ReturnType<Stage['nodemailer']>>;
  server?: { port: number };
  sink: StagedSink;
  messages: number;
}): Promise<Flow> {
  const { nodemailer, sink, messages } = options;
  const { port } = options.server ?? sink;
  const measured = await observed(sink, [], () =>
    nodemailer.send({ port, password: sink.password, count: messages }),
  );
  return { messages, enqueueMs: 0, ...measured };
}

/** A new set of settings begins with one message; that is no part of what is measured. */
async function proveSettings(worker: StagedWorker, from: number) {
  await worker.fill({ from, count: 1 });
  await worker.deliver();
  await worker.settled();
  await worker.halt();
}

async function observed(
  sink: StagedSink,
  workers: StagedWorker[],
  run: () => Promise<number>,
) {
  const used = async () =>
    Promise.all(
      workers.map(async worker => (await worker.usage()).processorMs),
    );
  const before = { sink: await sink.processorMs(), workers: sum(await used()) };
  const deliverMs = await run();
  const after = { sink: await sink.processorMs(), workers: sum(await used()) };
  return {
    deliverMs,
    sinkLoad: (after.sink - before.sink) / deliverMs,
    processorMs: after.workers - before.workers,
  };
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Messages a second. */
export function rate(messages: number, milliseconds: number): number {
  return (messages * 1000) / milliseconds;
}
