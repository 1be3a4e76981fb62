import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
/** Written after every installation; what is younger has not been installed. */
const stamp = resolve(root, 'node_modules/.mailroom-installed');

/**
 * Installs the packages unless what is installed is newer than what is asked for.
 *
 * @throws Error with one sentence that says what failed and where to read more
 */
export function installPackages() {
  if (isInstalled()) {
    return;
  }
  console.log('Installing the packages; the first time takes about a minute …');
  const { status, stdout, error } = spawnSync(
    'yarn',
    ['install', '--immutable'],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  if (status !== 0) {
    throw new Error(
      `Installing the packages failed: ${
        lastError(stdout) ?? error?.message
      }. ` + `The whole story is in ${keepLog(stdout)}.`,
    );
  }
  writeFileSync(stamp, '');
}

function isInstalled(): boolean {
  const installedAt = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs;
  const asked = globSync(
    ['yarn.lock', 'package.json', '{packages,plugins}/*/package.json'],
    { cwd: root },
  );
  return (
    installedAt !== undefined &&
    asked.every(file => statSync(resolve(root, file)).mtimeMs <= installedAt)
  );
}

/** Yarn marks errors with a code such as `YN0028` after an arrow. */
function lastError(output = ''): string | undefined {
  return output
    .split('\n')
    .filter(
      line =>
        /^➤ YN\d+/.test(line) && !/YN0000|YN0002|YN0004|YN0086/.test(line),
    )
    .at(-1)
    ?.replace(/^➤ YN\d+: [│└┌·]?\s*/, '')
    .replace(/\.$/, '');
}

function keepLog(output = ''): string {
  mkdirSync(resolve(root, '.mailroom'), { recursive: true });
  const file = resolve(root, '.mailroom/install.log');
  writeFileSync(file, output);
  return file;
}
