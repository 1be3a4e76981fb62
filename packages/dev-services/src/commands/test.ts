// `npm test`: everything that must hold, on one machine, without anything but
// the package registry. Its last line is the sum over all runners.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { resolve } from 'node:path';
// By file: in a fresh clone the packages that others import are not there yet.
import { installPackages } from '../installPackages.ts';
import { startPostgres } from '../postgres.ts';

interface Tally {
  passed: number;
  failed: number;
}

const root = resolve(import.meta.dirname, '../../../..');
const reports = resolve(root, '.mailroom/test-reports');

interface Running {
  env: Record<string, string>;
  /** Shows at once what it prints, and not when it has ended. */
  live?: boolean;
  /** Waits until nobody else needs the processor. */
  yields?: boolean;
}

/** Runs a program beside others and tells whether it succeeded. */
async function run(command: string[], options: Running): Promise<boolean> {
  const [program, ...programArguments] = command;
  const title = `\n▸ ${command.join(' ')}`;
  if (options.live) console.log(title);
  const output = options.live ? 'inherit' : 'pipe';
  const runner = spawn(program, programArguments, {
    cwd: root,
    stdio: ['ignore', output, output],
    env: { ...process.env, ...options.env },
  });
  if (options.yields && runner.pid) {
    setPriority(runner.pid, constants.priority.PRIORITY_LOW);
  }
  const printed: Buffer[] = [];
  runner.stdout?.on('data', chunk => printed.push(chunk));
  runner.stderr?.on('data', chunk => printed.push(chunk));
  const [status] = await once(runner, 'close');
  if (!options.live) console.log(`${title}\n${Buffer.concat(printed)}`);
  return status === 0;
}

/** A check that either holds or does not counts as one test. */
async function check(...command: string[]): Promise<Tally> {
  // Written out, because by this word the lint knows that no file changes while it runs.
  const holds = await run(command, { env: { CI: 'true' }, yields: true });
  return holds ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** One after the other, all the time: the tests come first and wait now and then, these take what is left. */
async function staticChecks(): Promise<Tally[]> {
  return [
    await check('yarn', 'tsc'),
    await check('yarn', 'lint'),
    await check('yarn', 'lint:cycles'),
    await check('yarn', 'prettier:check'),
  ];
}

/**
 * Counts what a runner reported.
 *
 * @remarks
 *
 * A runner that says "failed" without naming a test, or that leaves no report
 * at all, counts as one failure: it must never look green.
 */
function tally(options: {
  succeeded: boolean;
  report: string;
  count(report: unknown): Tally;
}): Tally {
  try {
    const counted = options.count(
      JSON.parse(readFileSync(options.report, 'utf8')),
    );
    const silent =
      (!options.succeeded && counted.failed === 0) ||
      counted.passed + counted.failed === 0;
    return silent ? { ...counted, failed: counted.failed + 1 } : counted;
  } catch (error) {
    console.error(`There is no report: ${(error as Error).message}`);
    return { passed: 0, failed: 1 };
  }
}

async function unitAndIntegrationTests(): Promise<Tally> {
  const postgres = await startPostgres({
    durable: false,
    logFile: resolve(reports, 'postgres.log'),
  });
  const report = resolve(reports, 'jest.json');
  const succeeded = await run(
    [
      ...['yarn', 'backstage-cli', 'repo', 'test'],
      ...['--config', 'packages/dev-services/jest/allPackages.cjs'],
      ...['--maxWorkers=2', '--json', `--outputFile=${report}`],
    ],
    {
      env: {
        CI: '1',
        BACKSTAGE_TEST_DISABLE_DOCKER: '1',
        BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING: postgres.url,
      },
      live: true,
    },
  );
  await postgres.stop();
  return tally({
    succeeded,
    report,
    count: counts => {
      const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } =
        counts as Record<string, number>;
      return {
        passed: numPassedTests,
        failed: numFailedTests + numRuntimeErrorTestSuites,
      };
    },
  });
}

async function endToEndTests(): Promise<Tally> {
  const report = resolve(reports, 'playwright.json');
  const succeeded = await run(
    ['yarn', 'workspace', 'app', 'playwright', 'test'],
    { env: { CI: '1', PLAYWRIGHT_JSON_OUTPUT_FILE: report }, live: true },
  );
  return tally({
    succeeded,
    report,
    count: counts => {
      const { stats } = counts as { stats: Record<string, number> };
      return {
        passed: stats.expected,
        failed: stats.unexpected + stats.flaky,
      };
    },
  });
}

/** What could not even start has failed; the others go on, so that nothing is left running. */
function failure(error: unknown): Tally {
  console.error((error as Error).message);
  return { passed: 0, failed: 1 };
}

/** Not side by side: both want all processors, and what waits for a moment is judged by how long it takes. */
async function allTests(): Promise<Tally[]> {
  return [
    await unitAndIntegrationTests().catch(failure),
    await endToEndTests().catch(failure),
  ];
}

async function runEverything(): Promise<Tally> {
  installPackages();
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const [checks, tests] = await Promise.all([staticChecks(), allTests()]);
  return [...checks, ...tests].reduce((sum, each) => ({
    passed: sum.passed + each.passed,
    failed: sum.failed + each.failed,
  }));
}

try {
  const { passed, failed } = await runEverything();
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
} catch (error) {
  console.error((error as Error).message);
  console.log('\n0 passed, 1 failed');
  process.exit(1);
}
