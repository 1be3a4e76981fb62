import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { root } from './runTests.ts';

/** What one proof has found; told by the tests of `mail-backend/src/__proofs__`. */
export interface Finding {
  fault: string;
  database: string;
  /** How often it happened. */
  times: number;
  messages: number;
  lost: number;
  duplicates: number;
  /** The most duplicates that the promise allows. */
  allowed: number;
  remark?: string;
}

const file = resolve(root, 'docs/reliability.md');
/** Above it stands what people wrote, below it what was found, the newest first. */
const mark = '<!-- npm run test:proofs writes below this line -->\n';

const head = [
  '| what goes wrong | database | times | messages | lost | twice | allowed | |',
  '| --- | --- | ---: | ---: | ---: | ---: | ---: | --- |',
];

/** The findings as a table in Markdown. */
export function tableOf(findings: Finding[]): string {
  return [...head, ...findings.map(row)].join('\n');
}

function row(finding: Finding): string {
  const { fault, database, times, messages, lost } = finding;
  const { duplicates, allowed, remark = '' } = finding;
  const cells = [fault, database, times, messages, lost];
  return `| ${[...cells, duplicates, allowed, remark].join(' | ')} |`;
}

/** Adds the findings to docs/reliability.md, with the date. */
export function writeFindings(
  findings: Finding[],
  { good }: { good: boolean },
) {
  const [introduction, earlier = ''] = readFileSync(file, 'utf8').split(mark);
  const date = new Date().toISOString().slice(0, 10);
  const verdict = good
    ? 'Every promise was kept.'
    : '**Not every promise was kept.**';
  const section = [
    `## ${date}`,
    `${verdict} ${cpus().length} cores, ${process.platform} ${
      process.arch
    }, Node ${process.versions.node}.`,
    tableOf(findings),
  ].join('\n\n');
  writeFileSync(file, `${introduction}${mark}\n${section}\n${earlier}`);
  execFileSync('yarn', ['prettier', '--write', file], { cwd: root });
}
