// Runs one of the project's scripts with Node 24 and Yarn 4.
//
// A machine needs only Node 20, npm and git: what is missing comes from the
// package registry and is kept in npm's own cache. Where Node 24 and Yarn 4
// are there already, they are used.
import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';

const [script, ...scriptArguments] = process.argv.slice(2);

const toolchain = ['node@24', '@yarnpkg/cli-dist@4.18.1'];

function hasToolchain() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  // 22.18 is the first version that runs TypeScript as it is.
  const nodeFits = major >= 24 || (major === 22 && minor >= 18);
  const yarn = spawnSync('yarn', ['--version'], { encoding: 'utf8' });
  return nodeFits && yarn.stdout?.startsWith('4.') === true;
}

function quoted(argument) {
  return `'${argument.replaceAll("'", `'\\''`)}'`;
}

function command() {
  if (hasToolchain()) {
    return [process.execPath, [script, ...scriptArguments]];
  }
  const line = ['node', script, ...scriptArguments.map(quoted)].join(' ');
  return [
    'npm',
    [
      'exec',
      '--yes',
      ...toolchain.map(name => `--package=${name}`),
      '--call',
      line,
    ],
  ];
}

const [program, programArguments] = command();
const child = spawn(program, programArguments, { stdio: 'inherit' });

// The terminal sends Ctrl-C to the whole group; other signals reach only us.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));

child.on('error', error => {
  console.error(`Could not start ${program}: ${error.message}`);
  process.exitCode = 1;
});
child.on('exit', (code, signal) => {
  process.exitCode = signal ? 128 + constants.signals[signal] : code;
});
