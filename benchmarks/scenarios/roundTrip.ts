import { Figure, median } from '../figures';
import { databases, Stage } from '../Stage';
import { flow, rate, rawFlow } from './flow';
import { Extent } from './Scenario';

/** A server that is far away: what counts are round trips, not processors. */
export async function roundTrip(
  stage: Stage,
  { rounds, slowMessages: messages }: Extent,
): Promise<Figure[]> {
  const sink = await stage.sink();
  const server = { port: await stage.delayed(sink.port, 25) };
  const nodemailer = await stage.nodemailer();
  const workers = { SQLite: stage.worker(), PostgreSQL: stage.worker() };
  const rates: Record<string, number[]> = { SQLite: [], PostgreSQL: [] };
  const rawRates: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const raw = await rawFlow({ nodemailer, server, sink, messages });
    rawRates.push(rate(messages, raw.deliverMs));
    for (const database of databases) {
      const own = await flow({
        ...{ stage, database, server, sink, messages },
        workers: [workers[database]],
      });
      rates[database].push(rate(messages, own.deliverMs));
    }
  }
  await Promise.all(Object.values(workers).map(worker => worker.stop()));
  return databases.map(database => ({
    name: `${database}: 50 ms round trip, deliver and settle`,
    value: median(rates[database].map((own, round) => own / rawRates[round])),
    unit: '× pooled nodemailer',
    floor: { least: 1 },
    remark: `${median(rates[database]).toFixed(0)} against ${median(
      rawRates,
    ).toFixed(0)} msg/s`,
  }));
}
