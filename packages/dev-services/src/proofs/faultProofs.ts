import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { startPostgres } from '../postgres.ts';
import { type Finding, tableOf, writeFindings } from './findings.ts';
import { backend, reports, runTests } from './runTests.ts';

/** Lets things go wrong many times on both databases, and writes down what it came to. */
export async function faultProofs(): Promise<boolean> {
  mkdirSync(reports, { recursive: true });
  const file = resolve(reports, 'fault-findings.jsonl');
  rmSync(file, { force: true });
  const postgres = await startPostgres({
    logFile: resolve(reports, 'postgres.log'),
  });
  // Also when we are interrupted: it must not outlive us.
  process.once('exit', () => void postgres.stop());
  const env = {
    MAILROOM_PROOFS: 'long',
    MAILROOM_PROOF_FINDINGS: file,
    BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING: postgres.url,
  };
  const delivery = await runTests('src/__proofs__', { env });
  const portal = await runTests('recovery', { of: backend, env });
  const good = delivery && portal;
  await postgres.stop();
  const findings = existsSync(file) ? read(file) : [];
  console.log(tableOf(findings));
  writeFindings(findings, { good });
  return good;
}

function read(file: string): Finding[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map(line => JSON.parse(line));
}
