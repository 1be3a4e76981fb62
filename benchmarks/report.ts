import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { Figure, holds } from './figures';

const file = resolve(__dirname, '../docs/performance.md');
/** Above it stands what people wrote, below it what was measured, the newest first. */
const mark = '<!-- npm run bench writes below this line -->\n';

export function printTable(figures: Figure[]) {
  console.table(
    Object.fromEntries(
      figures.map(figure => [
        figure.name,
        {
          figure: `${rounded(figure.value)} ${figure.unit}`,
          floor: floorOf(figure),
          holds: holds(figure) ? 'yes' : 'NO',
        },
      ]),
    ),
  );
  figures.forEach(
    ({ name, remark }) => remark && console.log(`${name}: ${remark}`),
  );
}

/** Adds the figures to docs/performance.md, with the date and the kind of machine. */
export function writeReport(figures: Figure[]) {
  const [head, earlier = ''] = (
    existsSync(file) ? readFileSync(file, 'utf8') : mark
  ).split(mark);
  writeFileSync(file, `${head}${mark}\n${section(figures)}\n${earlier}`);
  execFileSync('yarn', ['prettier', '--write', file], { cwd: __dirname });
}

function section(figures: Figure[]): string {
  const date = new Date().toISOString().slice(0, 10);
  return [
    `## ${date}`,
    machine(),
    [
      '| what | measured | floor | holds | |',
      '| --- | ---: | ---: | --- | --- |',
      ...figures.map(row),
    ].join('\n'),
  ].join('\n\n');
}

function row(figure: Figure): string {
  const cells = [
    figure.name,
    `${rounded(figure.value)} ${figure.unit}`,
    floorOf(figure),
    holds(figure) ? 'yes' : '**no**',
    figure.remark ?? '',
  ];
  return `| ${cells.join(' | ')} |`;
}

function floorOf({ floor }: Figure): string {
  if (!floor) return '';
  return 'least' in floor ? `≥ ${floor.least}` : `≤ ${floor.most}`;
}

/** In general words: what the figures depend on, and nothing about whose machine it is. */
function machine(): string {
  const memory = Math.round(totalmem() / 1024 ** 3);
  const versions = ['nodemailer', 'better-sqlite3', 'pg', 'knex'].map(
    name => `${name} ${require(`${name}/package.json`).version}`,
  );
  return `${cpus().length} cores, ${memory} GB, ${process.platform} ${
    process.arch
  }, Node ${process.versions.node}, ${versions.join(
    ', ',
  )}, revision ${revision()}.`;
}

function revision(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      cwd: __dirname,
      encoding: 'utf8',
    }).trim();
  } catch {
    return 'unknown';
  }
}

function rounded(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(2);
}
