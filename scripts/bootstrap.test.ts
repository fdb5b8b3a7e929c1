import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { root } from './folders.ts';

const complete = { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } };
const wanted = {
  '': { version: '0.1.0' },
  ...complete,
  'node_modules/browser': { version: '1.0.0', integrity: 'sha512-b', dev: true },
  'node_modules/elsewhere': { version: '1.0.0', integrity: 'sha512-e', optional: true },
};

let project: string;
let npmCalls: string;

beforeEach(() => {
  speaks = 'C.UTF-8';
  project = mkdtempSync(join(tmpdir(), 'bootstrap-'));
  npmCalls = join(project, 'npm-calls');
  for (const folder of ['scripts/said', 'node_modules/.bin', 'bin']) {
    mkdirSync(join(project, folder), { recursive: true });
  }
  for (const file of ['bootstrap.mjs', 'said/language.mjs'])
    copyFileSync(join(root, 'scripts', file), join(project, 'scripts', file));
  json('package-lock.json', { packages: wanted });
  json('node_modules/.package-lock.json', { packages: complete });
  symlinkSync(process.execPath, join(project, 'bin', 'node'));
  program('bin/npm', `echo "$@" >> ${npmCalls}`);
});
afterEach(() => rmSync(project, { recursive: true }));

function json(path: string, value: unknown): void {
  writeFileSync(join(project, path), JSON.stringify(value));
}

/** A program of the machine (`bin`) or of the packages (`node_modules/.bin`). */
function program(path: string, body: string): void {
  writeFileSync(join(project, path), `#!/bin/sh\n${body}\n`);
  chmodSync(join(project, path), 0o755);
}

/** Runs it as npm would on a machine that has only `bin`. */
let speaks: string;

function bootstrap(...args: string[]): { status: number | null; stderr: string; stdout: string } {
  const path = [join(project, 'node_modules', '.bin'), join(project, 'bin')].join(':');
  const script = join(project, 'scripts', 'bootstrap.mjs');
  return spawnSync(process.execPath, [script, ...args], {
    env: { PATH: path, LANG: speaks },
    encoding: 'utf8',
  });
}

const installed = (): boolean => existsSync(npmCalls);

describe('packages', () => {
  test('complete: silent, and npm is not asked', () => {
    expect(bootstrap()).toMatchObject({ status: 0, stderr: '', stdout: '' });
    expect(installed()).toBe(false);
  });

  test.each([
    ['no node_modules', () => rmSync(join(project, 'node_modules'), { recursive: true })],
    [
      'an install that was cut off',
      () => rmSync(join(project, 'node_modules', '.package-lock.json')),
    ],
    ['a package is missing', () => json('node_modules/.package-lock.json', { packages: {} })],
    [
      'another version',
      () =>
        json('node_modules/.package-lock.json', {
          packages: { 'node_modules/a': { ...complete['node_modules/a'], version: '0.9.0' } },
        }),
    ],
    [
      'the same version with another content',
      () =>
        json('node_modules/.package-lock.json', {
          packages: { 'node_modules/a': { ...complete['node_modules/a'], integrity: 'sha512-b' } },
        }),
    ],
  ])('%s: installed from the lock file', (_case, damage) => {
    damage();
    expect(bootstrap().status).toBe(0);
    expect(readFileSync(npmCalls, 'utf8')).toMatch(
      /^ci --omit=dev --include=optional --ignore-scripts/,
    );
  });

  test('what only tests need is installed for them, and stays from then on', () => {
    expect(bootstrap('--tests').status).toBe(0);
    expect(readFileSync(npmCalls, 'utf8')).toMatch(/^ci --include=dev/);
    rmSync(npmCalls);
    const { 'node_modules/browser': browser } = wanted;
    json('node_modules/.package-lock.json', { packages: { 'node_modules/browser': browser } });
    expect(bootstrap().status).toBe(0);
    expect(readFileSync(npmCalls, 'utf8')).toMatch(/^ci --include=dev/);
  });

  test('a Node that is too old, where none comes with the packages, is told before anything is loaded', () => {
    json('package-lock.json', { packages: { '': {}, ...complete } });
    rmSync(join(project, 'node_modules'), { recursive: true });
    rmSync(join(project, 'bin', 'node'));
    program('bin/node', 'echo v20.20.2');
    speaks = 'zh_CN.UTF-8';
    expect(bootstrap()).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('请安装 Node 24') as string,
    });
    expect(installed()).toBe(false);
  });

  test('npm fails: exit code 1, with the remedy', () => {
    json('node_modules/.package-lock.json', { packages: {} });
    program('bin/npm', 'exit 7');
    const { status, stderr } = bootstrap();
    expect(status).toBe(1);
    expect(stderr).toContain('needs the network');
  });

  test('npm runs on the Node of the machine, not on one that it replaces', () => {
    json('node_modules/.package-lock.json', { packages: {} });
    program('bin/npm', `echo "$PATH" >> ${npmCalls}`);
    bootstrap();
    expect(readFileSync(npmCalls, 'utf8')).not.toContain('node_modules');
  });
});

describe('runtime', () => {
  test.each(['v22.18.0', 'v23.6.0', 'v24.21.0'])('%s will do', (version) => {
    program('node_modules/.bin/node', `echo ${version}`);
    expect(bootstrap().status).toBe(0);
  });

  test.each(['v18.20.0', 'v22.17.1'])('%s is too old: the message says what to do', (version) => {
    program('node_modules/.bin/node', `echo ${version}`);
    const { status, stderr } = bootstrap();
    expect(status).toBe(1);
    expect(stderr).toContain('needs Node 22.18 or newer');
    expect(stderr).toContain('https://nodejs.org');
  });

  test('a Node that does not start is told', () => {
    program('node_modules/.bin/node', 'exit 127');
    expect(bootstrap()).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('no Node that starts') as string,
    });
  });
});
