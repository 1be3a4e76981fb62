import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../../../..');
export const plugin = resolve(root, 'plugins/mail-backend');
export const backend = resolve(root, 'packages/backend');
export const reports = resolve(root, '.mailroom/test-reports');

/** Runs those tests of a package whose path matches, and tells whether they pass. */
export async function runTests(
  pattern: string,
  options: { of?: string; env: Record<string, string> },
): Promise<boolean> {
  const { of = plugin, env } = options;
  const tests = spawn(
    'yarn',
    [
      ...['backstage-cli', 'package', 'test', '--no-watch'],
      ...['--maxWorkers=1', pattern],
    ],
    {
      cwd: of,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        CI: '1',
        BACKSTAGE_TEST_DISABLE_DOCKER: '1',
        ...env,
      },
    },
  );
  const [status] = await once(tests, 'exit');
  return status === 0;
}
