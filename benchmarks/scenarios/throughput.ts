import { Figure, median } from '../figures';
import { Database, databases, Stage, StagedSink } from '../Stage';
import { Extent } from './Scenario';
import { Flow, flow, rate, rawFlow } from './flow';

/** As many times as fast as pooled nodemailer, which keeps nothing. */
const floors: Record<Database, { deliver: number; endToEnd: number }> = {
  SQLite: { deliver: 3.2, endToEnd: 2.4 },
  PostgreSQL: { deliver: 2.5, endToEnd: 1.6 },
};

interface Round {
  raw: Flow;
  durable: Record<Database, Flow>;
}

/** Queued messages, delivered and settled, beside pooled nodemailer in the same rounds. */
export async function throughput(
  stage: Stage,
  extent: Extent,
): Promise<Figure[]> {
  const rounds = await interleaved(stage, extent, await stage.sink());
  return databases.flatMap(database => {
    const figure = figureOf(rounds, database);
    return [
      {
        ...figure('deliver and settle', delivered),
        floor: { least: floors[database].deliver },
      },
      {
        ...figure('enqueue, deliver and settle', endToEnd),
        floor: { least: floors[database].endToEnd },
      },
    ];
  });
}

/** The same over STARTTLS and signed in, beside nodemailer in clear text. */
export async function protectedThroughput(
  stage: Stage,
  extent: Extent,
): Promise<Figure[]> {
  const clear = await stage.sink();
  const rounds = await interleaved(
    stage,
    extent,
    await stage.sink({ password: 'benchmark' }),
    clear,
  );
  return databases.map(database => ({
    ...figureOf(rounds, database)(
      'STARTTLS and AUTH, deliver and settle',
      delivered,
    ),
    floor: { least: floors[database].deliver / 2 },
  }));
}

async function interleaved(
  stage: Stage,
  { messages, rounds }: Extent,
  ...[sink, rawSink = sink]: StagedSink[]
): Promise<Round[]> {
  const nodemailer = await stage.nodemailer();
  const workers = { SQLite: stage.worker(), PostgreSQL: stage.worker() };
  const round = async (count: number): Promise<Round> => {
    const durable = (database: Database) =>
      flow({
        ...{ stage, database, sink, messages: count },
        workers: [workers[database]],
      });
    return {
      raw: await rawFlow({ nodemailer, sink: rawSink, messages: count }),
      durable: {
        SQLite: await durable('SQLite'),
        PostgreSQL: await durable('PostgreSQL'),
      },
    };
  };
  // Whoever comes first must not pay for the compiler.
  await round(Math.min(messages, 2000));
  const results = [];
  for (let done = 0; done < rounds; done += 1) {
    results.push(await round(messages));
  }
  await Promise.all(Object.values(workers).map(worker => worker.stop()));
  return results;
}

const delivered = ({ messages, deliverMs }: Flow) => rate(messages, deliverMs);
const endToEnd = ({ messages, enqueueMs, deliverMs }: Flow) =>
  rate(messages, enqueueMs + deliverMs);

function figureOf(rounds: Round[], database: Database) {
  return (what: string, speed: (flow: Flow) => number): Figure => {
    const over = (value: (round: Round) => number) => median(rounds.map(value));
    const ratio = over(
      ({ raw, durable }) => speed(durable[database]) / speed(raw),
    );
    const [own, raw, load, processorMs] = [
      over(({ durable }) => speed(durable[database])),
      over(round => speed(round.raw)),
      over(({ durable }) => durable[database].sinkLoad),
      over(({ durable }) => durable[database].processorMs),
    ];
    const each = processorMs / rounds[0].raw.messages;
    return {
      name: `${database}: ${what}`,
      value: ratio,
      unit: '× pooled nodemailer',
      remark:
        `${own.toFixed(0)} against ${raw.toFixed(0)} msg/s; ` +
        `${each.toFixed(3)} ms of processor a message; sink busy ${percent(
          load,
        )}`,
    };
  };
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
