import type { DeliverySearch } from '@mailroom/backstage-plugin-mail-common';
import { Figure, median } from '../figures';
import { Database, databases, Stage, StagedWorker } from '../Stage';
import { Extent } from './Scenario';

const rounds = 5;
const dayMs = 24 * 3600_000;

/** From what everybody asks to what is meant to be hard; what is in the log `fillDeliveryLog` says. */
function searches(): Record<string, DeliverySearch> {
  const daysAgo = (days: number) =>
    new Date(Date.now() - days * dayMs).toISOString();
  return {
    everything: {},
    'an old day': { from: daysAgo(21), to: daysAgo(20) },
    'one address': { address: 'person77@example.com' },
    'an address with 50,000, all old': { address: 'team@example.com' },
    'a rare beginning': { address: 'person123' },
    'a beginning like all others': { address: 'p' },
    'a person': { person: 'user:default/person77' },
    'a person with 50,000, one day': {
      ...{ person: 'user:default/team', from: daysAgo(29), to: daysAgo(28) },
    },
    'an entity': { entity: 'component:default/c77' },
    'a common state': { state: ['accepted'] },
    'rare states': { state: ['rejected', 'held'] },
    'what is on its way': { state: ['sending'] },
    'a rare kind': { kind: 'account.reset' },
    'a rare pair of state and kind': {
      ...{ state: ['expired'], kind: 'acme.digest', from: daysAgo(31) },
    },
    'a rare state of an old address': {
      ...{ address: 'team@example.com', state: ['rejected'] },
    },
    'a common beginning in a rare state': {
      ...{ address: 'person', state: ['held'] },
    },
    'a state that an address never had': {
      ...{ address: 'team@example.com', state: ['suppressed'] },
    },
    'a person and an entity': {
      ...{ person: 'user:default/team', entity: 'component:default/c77' },
    },
  };
}

/** What the delivery log costs when it is long: how long a search takes, and whether others wait for it. */
export async function deliveries(
  stage: Stage,
  { longLog }: Extent,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const database of databases) {
    const worker = stage.worker();
    await worker.start({
      ...{ database: stage.newDatabase(database), settings: { state: 'off' } },
    });
    await worker.fill({ from: 0, count: 1 });
    await worker.fillLog(longLog);
    figures.push(...(await searchFigures(worker, database)));
    figures.push(await pruneFigure(worker, database));
    await worker.stop();
  }
  return figures;
}

async function pruneFigure(
  worker: StagedWorker,
  database: Database,
): Promise<Figure> {
  const passes = [];
  for (let round = 0; round < rounds; round += 1) {
    passes.push(await worker.prune({ days: 29, forMs: 2000 }));
  }
  const pruned = passes.reduce((sum, pass) => sum + pass.pruned, 0);
  const tookMs = passes.reduce((sum, pass) => sum + pass.tookMs, 0);
  const worstMs = Math.max(...passes.map(pass => pass.worstMs));
  return {
    name: `${database}: event loop blocked by pruning`,
    value: median(passes.map(pass => pass.blockedMs)),
    unit: 'ms, 99 of 100 times',
    floor: { most: 20 },
    remark: [
      `${worstMs.toFixed(0)} ms at most`,
      `${pruned} messages in ${(tookMs / 1000).toFixed(1)} s`,
    ].join(', '),
  };
}

async function searchFigures(
  worker: StagedWorker,
  database: Database,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  let blockedMs = 0;
  let blockedBy = '';
  for (const [name, search] of Object.entries(searches())) {
    const times = await worker.search({ search, rounds });
    figures.push({
      name: `${database}: search for ${name}`,
      // Here and below the median of the rounds: a machine with other work interrupts one or the other.
      value: median(times.slowestMs),
      unit: 'ms, slowest page',
      floor: { most: 200 },
      remark: [
        `${median(times.pageMs).toFixed(1)} ms p50`,
        `${Math.max(...times.pageMs).toFixed(0)} ms at most`,
        `${times.found} on the first pages`,
        ...(times.gaveUp ? ['a page went out before it was full'] : []),
      ].join(', '),
    });
    if (median(times.blockedMs) > blockedMs) {
      blockedMs = median(times.blockedMs);
      blockedBy = name;
    }
  }
  figures.push({
    name: `${database}: event loop blocked by a search`,
    value: blockedMs,
    unit: 'ms at most',
    floor: { most: 20 },
    remark: blockedBy,
  });
  return figures;
}
