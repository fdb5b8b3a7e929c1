#!/usr/bin/env node
/**
 * `plan-library COMMAND`: the engine at work in the folder of a library, wherever the engine itself is installed.
 *
 * Plain JavaScript without packages, for any Node from 18 on: it looks for one that is new enough before anything else.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { language } from '../said/language.mjs';

/** @param {string} zh @param {string} en */
const say = (zh, en) => (language() === 'zh' ? zh : en);

const USAGE = say(
  `用法：plan-library 命令 [参数…]，在放规划的文件夹里运行
  init [DIR]         在文件夹里放下模板：library.yaml、seeds/ 和一份示例
  dev [--port N]     转换并打开网站，种子或校订文件一保存就更新
  convert            种子 → content/
  build              种子 → 网站 dist/
  merge DIR…         合并几台机器的缓存，再生成网站
  preview [--port N] 打开已生成的网站
  index --to sqlite  逐字索引 → 数据库，供检索服务使用
  serve-search       检索服务
  check [--strict]   种子能否全部转换，已发布的地址有无失效（不写文件）
  release            发布：此后地址不再改变
  pack [--sign KEY] [--verify ZIP]  网站 → 一个 zip；签名；核对
  anchors            已发布的地址
  proof SEED [--out DIR]  逐页核对 PDF 的校样
各命令的参数：plan-library 命令 --help`,
  `Usage: plan-library COMMAND [ARGUMENT…], in the folder of the library
  init [DIR]         lays a template into a folder: library.yaml, seeds/ and an example
  dev [--port N]     converts and serves the site; saving a seed or its yaml renews it
  convert            seeds → content/
  build              seeds → the site in dist/
  merge DIR…         lays the caches of several machines together, then builds
  preview [--port N] serves the site as it was last built
  index --to sqlite  the exact index → a database, for the search service
  serve-search       the search service
  check [--strict]   whether all seeds convert and all released addresses hold (writes nothing)
  release            releases: from now on addresses do not change
  pack [--sign KEY] [--verify ZIP]  site → one zip; signs it; checks one
  anchors            released addresses
  proof SEED [--out DIR]  a PDF page by page, beside what was read of it
More about each: plan-library COMMAND --help`,
);

/** Commands by the script that does them. */
const SCRIPTS = {
  init: 'engine/init.ts',
  dev: 'dev.ts',
  convert: 'convert.ts',
  build: 'build.ts',
  merge: 'merge.ts',
  preview: 'preview.ts',
  index: 'index.ts',
  'serve-search': 'serve-search.ts',
  check: 'engine/check.ts',
  release: 'release.ts',
  pack: 'pack.ts',
  anchors: 'anchors.ts',
  proof: 'galley.ts',
};

/** First version that the scripts run on. */
const OLDEST = [22, 18];

const scripts = fileURLToPath(new URL('..', import.meta.url));

/** @param {string} message @returns {never} */
function fail(message) {
  process.stderr.write(`plan-library: ${message}\n`);
  process.exit(2);
}

/** @param {string} version */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

/** A Node that is new enough: this one, or the one that came with the packages. */
function node() {
  if (isNewEnough(process.version)) return process.execPath;
  try {
    const isWindows = process.platform === 'win32';
    const name = `node-${isWindows ? 'win' : process.platform}-${process.arch}`;
    const about = createRequire(import.meta.url).resolve(`${name}/package.json`);
    const own = join(dirname(about), 'bin', isWindows ? 'node.exe' : 'node');
    if (existsSync(own) && spawnSync(own, ['--version']).status === 0) return own;
  } catch {
    // It is for other machines.
  }
  return fail(
    say(
      `需要 Node ${OLDEST.join('.')} 或更新版本，这台机器上是 ${process.version}。请安装 Node 24（https://nodejs.org）`,
      `Node ${OLDEST.join('.')} or newer is needed; this machine has ${process.version}. Install Node 24 (https://nodejs.org)`,
    ),
  );
}

const [command = '--help', ...args] = process.argv.slice(2);
if (['--help', '-h', 'help'].includes(command)) {
  process.stdout.write(`${USAGE}\n`);
  process.exit(0);
}
if (!Object.hasOwn(SCRIPTS, command))
  fail(say(`没有命令“${command}”\n${USAGE}`, `there is no command ${command}\n${USAGE}`));

const home = resolve(process.env.PLAN_HOME || '.');
if (command !== 'init' && !['seeds', 'library.yaml'].some((name) => existsSync(join(home, name))))
  fail(
    say(
      `${home} 里没有 seeds/，也没有 library.yaml。请在放规划的文件夹里运行，或先 plan-library init`,
      `${home} holds neither seeds/ nor library.yaml. Run it in the folder of a library, or plan-library init first`,
    ),
  );

// Every process of the command, and each of its threads, asks the hook.
const hook = `--import=${pathToFileURL(join(scripts, 'engine', 'strip-types.mjs')).href}`;
const options = [process.env.NODE_OPTIONS, hook, '--disable-warning=ExperimentalWarning'];
const child = spawn(node(), [join(scripts, SCRIPTS[command]), ...args], {
  cwd: home,
  env: {
    ...process.env,
    PLAN_HOME: home,
    PLAN_COMMAND: 'plan-library',
    NODE_OPTIONS: options.filter(Boolean).join(' '),
  },
  stdio: 'inherit',
});
// Ctrl-C reaches the child by itself, and it says when it has ended.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('error', (error) => fail(error.message));
child.on('exit', (code) => process.exit(code ?? 1));
