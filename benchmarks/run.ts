// `npm run bench`: measures delivery beside pooled nodemailer and against its
// floors. With `--quick` a look while working, with `--only=<name>` one part.
import { parseArgs } from 'node:util';
import { Figure, holds } from './figures';
import { printTable, writeReport } from './report';
import { deliveries } from './scenarios/deliveries';
import { latency } from './scenarios/latency';
import { longQueue } from './scenarios/longQueue';
import { replicas } from './scenarios/replicas';
import { roundTrip } from './scenarios/roundTrip';
import { quick, Scenario, whole } from './scenarios/Scenario';
import { protectedThroughput, throughput } from './scenarios/throughput';
import { Stage } from './Stage';

const scenarios: Record<string, Scenario> = {
  throughput,
  protected: protectedThroughput,
  roundTrip,
  latency,
  longQueue,
  replicas,
  deliveries,
};

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: Object.keys(scenarios) },
  },
});

async function bench(): Promise<boolean> {
  const extent = values.quick ? quick : whole;
  const figures: Figure[] = [];
  for (const name of values.only) {
    console.log(`Measuring: ${name} …`);
    const stage = await Stage.set();
    try {
      const measured = await scenarios[name](stage, extent);
      figures.push(...measured);
      printTable(measured);
    } finally {
      await stage.clear();
    }
  }
  if (!values.quick) writeReport(figures);
  return figures.every(holds);
}

bench().then(
  good => process.exit(good ? 0 : 1),
  error => {
    console.error(error);
    process.exit(1);
  },
);
