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
  for (const database of databases) {
    const short = await claimMs(stage, database, shortQueue);
    const long = await claimMs(stage, database, count);
    figures.push(claimFigure(database, count, { short, long }));
    figures.push(await memoryFigure(stage, database, count));
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

async function claimMs(stage: Stage, kind: Database, count: number) {
  const worker = stage.worker();
  const database = stage.newDatabase(kind);
  await worker.start({ database, settings: { state: 'off' } });
  await worker.fill({ from: 0, count: 1 });
  await worker.multiply(count);
  await worker.claimTimes(5);
  const times = await worker.claimTimes(40);
  await worker.stop();
  return median(times);
}

/**
 * The most memory while a slow server takes a hundred messages a second, with
 * an empty queue behind them and with a long one.
 */
async function memoryFigure(
  stage: Stage,
  kind: Database,
  count: number,
): Promise<Figure> {
  const sink = await stage.sink({ answerAfterMs: 100 });
  const worker = stage.worker();
  const database = stage.newDatabase(kind);
  await worker.start({ database, settings: settingsFor(sink) });
  await worker.fill({ from: 0, count: 300 });
  await worker.deliver();
  await worker.settled();
  const idle = await worker.peakMemory(3000);
  await worker.close();

  const { residentBytes } = await fillApart(stage, database, count, sink);
  await worker.start({ database, settings: settingsFor(sink) });
  await worker.deliver();
  const busy = await worker.peakMemory(15_000);
  await worker.stop();
  return {
    name: `${kind}: memory while ${thousands(count)} wait`,
    value: (busy - idle) / megabyte,
    unit: 'MB above idle',
    floor: { most: 50 },
    remark: `${mb(busy)} against ${mb(
      idle,
    )} MB resident; the process that filled the queue ${mb(residentBytes)}`,
  };
}

/** By another process, so that its memory is not counted. */
async function fillApart(
  stage: Stage,
  database: ReturnType<Stage['newDatabase']>,
  count: number,
  sink: { port: number },
) {
  const worker = stage.worker();
  await worker.start({ database, settings: settingsFor(sink) });
  await worker.fill({ from: 300, count: 1 });
  await worker.multiply(count);
  const usage = await worker.usage();
  await worker.stop();
  return usage;
}

function mb(bytes: number): string {
  return (bytes / megabyte).toFixed(0);
}

function thousands(count: number): string {
  return count.toLocaleString('en');
}
