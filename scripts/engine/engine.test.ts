/** The engine as a package: packed, unpacked into an empty folder, at work in a library that knows nothing of this project. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { root } from '../folders.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let work: string;
const library = () => join(work, '某市 规划');
const engine = () => join(work, 'node_modules', 'plan-library');

/** Packages that somebody gets who installs the engine: none that only its tests ask for. */
function installed(): string[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean }>;
  };
  return Object.entries(lock.packages).flatMap(([path, { dev }]) =>
    path === '' || dev || !existsSync(join(root, path)) ? [] : [path],
  );
}

/** Lays a file of this project's packages into the folder: the same file, for it is only read. */
function lay(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source, target) => {
      if (!/\.\w+$/.test(source) || existsSync(target)) return true;
      try {
        linkSync(source, target);
        return false;
      } catch {
        return true;
      }
    },
  });
}

function run(command: string, args: readonly string[], cwd: string) {
  // As a shell has it: nothing of this process but where the programs are.
  const { PATH, HOME, TMPDIR } = process.env;
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env: { PATH, HOME, TMPDIR, LANG: 'zh_CN.UTF-8' },
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

const planLibrary = (...args: string[]) =>
  run(process.execPath, [join(engine(), 'scripts', 'engine', 'cli.mjs'), ...args], library());

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'engine-'));
  mkdirSync(library());
  const { status, said } = run('npm', ['pack', '--pack-destination', work], root);
  expect(said).toContain('plan-library-');
  expect(status).toBe(0);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  run('tar', ['-xzf', `plan-library-${version}.tgz`], work);
  cpSync(join(work, 'package'), engine(), { recursive: true });
  for (const path of installed()) lay(join(root, path), join(work, path));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

test('an empty folder becomes a library, and its site is built with what it says of itself', () => {
  expect(planLibrary('convert')).toMatchObject({
    status: 2,
    said: expect.stringContaining('init') as string,
  });
  expect(planLibrary('init')).toMatchObject({ status: 0 });
  writeFileSync(
    join(library(), 'library.yaml'),
    'name: 某市规划库\norganization: 某市发展和改革委员会\nicp: 浙ICP备05000000号-1\naddress: https://plans.example.org/\n',
  );
  const { status, said } = planLibrary('build');
  expect([said, status]).toEqual([expect.stringMatching(/dist: \d+ 个文件/), 0]);
  const page = (path: string) => readFileSync(join(library(), 'dist', path), 'utf8');
  expect(page('index.html')).toContain('<title>某市规划库</title>');
  expect(page('index.html')).toContain('主办单位：某市发展和改革委员会');
  expect(page('index.html')).toContain('浙ICP备05000000号-1');
  expect(page('plans/demo-plan/index.html')).toContain('示例县“十四五”科技创新规划');
  expect(page('sitemap.xml')).toContain('https://plans.example.org/plans/demo-plan/');
  expect(readFileSync(join(library(), 'dist', 'search', 'index.html'), 'utf8')).toContain(
    '某市规划库',
  );
});

test('it is released, checked and packed there', () => {
  expect(planLibrary('release', '--date', '2026-01-02')).toMatchObject({ status: 0 });
  expect(planLibrary('check')).toMatchObject({ status: 0 });
  const { status, said } = planLibrary('pack');
  expect([said, status]).toEqual([expect.stringContaining('2026-01-02'), 0]);
});

test('init takes nobody’s library for an empty folder', () => {
  expect(planLibrary('init')).toMatchObject({
    status: 2,
    said: expect.stringContaining('没有改动') as string,
  });
});

test('what is packed is what somebody needs: no test, no seed, no measure', () => {
  for (const gone of ['seeds', 'scripts/testing', 'scripts/laws', 'scripts/run/run.test.ts'])
    expect([gone, existsSync(join(engine(), gone))]).toEqual([gone, false]);
});

test('commands are named as they are typed', () => {
  expect(planLibrary('convert', '--help').said).toContain('用法：plan-library convert [PATH…]');
  expect(planLibrary('none')).toMatchObject({
    status: 2,
    said: expect.stringContaining('没有命令') as string,
  });
});
