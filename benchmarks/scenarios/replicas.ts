import { Figure, median } from '../figures';
import { Stage } from '../Stage';
import { flow, rate } from './flow';
import { Extent } from './Scenario';

/** Three replicas on one PostgreSQL beside one alone, on the same processors. */
export async function replicas(
  stage: Stage,
  { rounds, messages }: Extent,
): Promise<Figure[]> {
  const sink = await stage.sink();
  const workers = [stage.worker(), stage.worker(), stage.worker()];
  const run = async (count: number, size: number) => {
    const { deliverMs } = await flow({
      ...{ stage, sink, messages: size },
      database: 'PostgreSQL',
      workers: workers.slice(0, count),
    });
    return rate(size, deliverMs);
  };
  await run(3, Math.min(messages, 4000));
  const alone: number[] = [];
  const together: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    alone.push(await run(1, messages));
    together.push(await run(3, messages));
  }
  await Promise.all(workers.map(worker => worker.stop()));
  return [
    {
      name: 'PostgreSQL: three replicas together',
      value: median(together.map((speed, round) => speed / alone[round])),
      unit: '× one replica',
      floor: { least: 0.9 },
      remark: `${median(together).toFixed(0)} against ${median(alone).toFixed(
        0,
      )} msg/s`,
    },
  ];
}
