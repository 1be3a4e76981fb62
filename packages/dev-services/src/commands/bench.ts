// `npm run bench`: benchmarks/run.ts, which loads the backend's code as the
// backend itself is loaded in development.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { installPackages } from '../installPackages.ts';

const root = resolve(import.meta.dirname, '../../../..');

installPackages();
const transform = createRequire(import.meta.url).resolve(
  '@backstage/cli/config/nodeTransform.cjs',
);
const bench = spawn(
  process.execPath,
  [
    ...['--require', transform, resolve(root, 'benchmarks/run.ts')],
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
const [status] = await once(bench, 'exit');
process.exit(status ?? 1);
