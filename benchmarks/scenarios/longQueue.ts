import { Figure, median } from '../figures';
import { settingsFor } from '../settings';
import { Database, databases, Stage } from '../Stage';
import { Extent } from './Scenario';

const shortQueue = 10_000;
const megabyte = 1024 * 1024;

/** What a claim and a worker cost when very many messages wait. */
export async function longQueue(
  stage: Stage,
  { longQueue: count }: Extent,
): Promise<Figure[]> {
  const figures = [];
  for (const kind of databases) {
    const short = await aQueue(stage, kind, shortQueue);
    const long = await aQueue(stage, kind, count);
    const claims = await claimMs(stage, { short, long });
    figures.push(claimFigure(kind, count, claims));
    figures.push(await memoryFigure(stage, { kind, count, queue: long }));
  }
  return figures;
}

function claimFigure(
  database: Database,
  count: number,
  { short, long }: { short: number; long: number },
): Figure {
  return {
    name: `${database}: a claim of 100 among ${thousands(count)} waiting`,
    value: long / short,
    unit: `× among ${thousands(shortQueue)}`,
    floor: { most: 1.5 },
    remark: `${long.toFixed(2)} against ${short.toFixed(2)} ms`,
  };
}

/** A database with so many messages that wait, filled by another process, so that its memory is not counted. */
async function aQueue(stage: Stage, kind: Database, count: number) {
  const worker = stage.worker();
  const database = stage.newDatabase(kind);
  await worker.start({ database, settings: { state: 'off' } });
  await worker.fill({ from: 0, count: 1 });
  await worker.multiply(count);
  await worker.stop();
  return database;
}

type Queue = Awaited<ReturnType<typeof aQueue>>;

/** A few claims here and a few there, so that whatever else the machine does falls on both. */
async function claimMs(stage: Stage, queues: { short: Queue; long: Queue }) {
  const settings = { state: 'off' } as const;
  const [short, long] = [stage.worker(), stage.worker()];
  await short.start({ database: queues.short, settings });
  await long.start({ database: queues.long, settings });
  const times: { short: number[]; long: number[] } = { short: [], long: [] };
  await short.claimTimes(5);
  await long.claimTimes(5);
  for (let round = 0; round < 8; round += 1) {
    times.short.push(...(await short.claimTimes(5)));
    times.long.push(...(await long.claimTimes(5)));
  }
  await short.stop();
  await long.stop();
  return { short: median(times.short), long: median(times.long) };
}

/**
 * The most memory while a slow server takes a hundred messages a second, with
 * an empty queue behind them and with a long one.
 */
async function memoryFigure(
  stage: Stage,
  { kind, count, queue }: { kind: Database; count: number; queue: Queue },
): Promise<Figure> {
  const sink = await stage.sink({ answerAfterMs: 100 });
  const settings = settingsFor(sink);
  const worker = stage.worker();
  await worker.start({ database: stage.newDatabase(kind), settings });
  await worker.fill({ from: 0, count: 300 });
  await worker.deliver();
  await worker.settled();
  const idle = await worker.peakMemory(3000);
  await worker.close();

  await worker.start({ database: queue, settings });
  await worker.deliver();
  const busy = await worker.peakMemory(10_000);
  const taken = await sink.count();
  await worker.stop();
  return {
    name: `${kind}: memory while ${thousands(count)} wait`,
    value: (busy - idle) / megabyte,
    unit: 'MB above idle',
    floor: { most: 50 },
    remark: [
      `${mb(busy)} against ${mb(idle)} MB resident`,
      `${taken - 300} of them sent meanwhile`,
    ].join(', '),
  };
}

function mb(bytes: number): string {
  return (bytes / megabyte).toFixed(0);
}

function thousands(count: number): string {
  return count.toLocaleString('en');
}
