import { Figure, quantile } from '../figures';
import { settingsFor } from '../settings';
import { Database, Stage } from '../Stage';
import { Extent } from './Scenario';

/** From the call of enqueue until the server has taken the message, at ten a second. */
export async function latency(
  stage: Stage,
  { trickledMessages }: Extent,
): Promise<Figure[]> {
  const cases: { database: Database; elsewhere: boolean }[] = [
    { database: 'SQLite', elsewhere: false },
    { database: 'PostgreSQL', elsewhere: false },
    { database: 'PostgreSQL', elsewhere: true },
  ];
  const figures = [];
  for (const one of cases) {
    const times = await timesToAccepted(stage, {
      ...{ ...one, messages: trickledMessages },
    });
    const name = `${one.database}: enqueue to accepted${
      one.elsewhere ? ', enqueued by another replica' : ''
    }`;
    figures.push(
      ...[
        { share: 0.5, most: 12 },
        { share: 0.99, most: 40 },
      ].map(({ share, most }) => ({
        name: `${name}, p${share * 100}`,
        value: quantile(times, share),
        unit: 'ms',
        floor: { most },
      })),
    );
  }
  return figures;
}

async function timesToAccepted(
  stage: Stage,
  options: { database: Database; elsewhere: boolean; messages: number },
): Promise<number[]> {
  const sink = await stage.sink({ keepsReceipts: true });
  const database = stage.newDatabase(options.database);
  const sending = stage.worker();
  await sending.start({ database, settings: settingsFor(sink) });
  await sending.deliver();
  const enqueueing = options.elsewhere ? stage.worker() : sending;
  if (options.elsewhere) {
    await enqueueing.start({ database, settings: settingsFor(sink) });
  }
  // The first ones prove the settings and wake the compiler.
  const warmUp = 20;
  const count = warmUp + options.messages;
  const handedOver = await enqueueing.trickle({ count, everyMs: 100 });
  await sink.reached(count);
  const takenAt = new Map(
    (await sink.receipts(0)).map(({ recipient, at }) => [recipient, at]),
  );
  await sending.stop();
  await enqueueing.stop();
  return handedOver
    .slice(warmUp)
    .map(({ recipient, at }) => takenAt.get(recipient)! - at);
}
