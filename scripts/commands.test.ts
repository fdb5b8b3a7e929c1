/** The command lines as a shell sees them. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { root } from './folders.ts';

let dist: string;

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'commands-'));
});
afterEach(() => rmSync(dist, { recursive: true }));

function run(script: string, ...args: string[]) {
  const env = { ...process.env, PLAN_DIST: dist };
  return spawnSync(process.execPath, [script, ...args], { cwd: root, env, encoding: 'utf8' });
}

describe('wrong usage: exit code 2, one line, nothing done', () => {
  test.each([
    ['scripts/preview.ts', ['--nonsense']],
    ['scripts/preview.ts', ['--port', '70000']],
    ['scripts/start.ts', ['--port', 'http']],
    ['scripts/build.ts', ['seeds']],
    ['scripts/testing/fuzz.ts', ['--rounds', '0']],
    ['scripts/testing/test.ts', ['nonsense']],
  ])('%s %j', (script, args) => {
    const { status, stdout, stderr } = run(script, ...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(readdirSync(dist)).toEqual([]);
  });
});

test('preview without a built site says how to get one', () => {
  const { status, stderr } = run('scripts/preview.ts');
  expect(status).toBe(1);
  expect(stderr).toContain('npm run build');
});

test('build does not replace a folder that holds something else', () => {
  writeFileSync(join(dist, 'thesis.docx'), 'years of work');
  const { status, stderr } = run('scripts/build.ts');
  expect(status).toBe(2);
  expect(stderr).toContain(dist);
  expect(readdirSync(dist)).toEqual(['thesis.docx']);
});

describe.each([
  ['node', process.execPath, ['scripts/preview.ts', '--port', '0']],
  ['npm', 'npm', ['run', 'preview', '--', '--port', '0']],
])('preview, started by %s', (_by, program, args) => {
  test.each(['SIGINT', 'SIGTERM'] as const)('prints its address, %s ends it', async (signal) => {
    writeFileSync(join(dist, 'index.html'), 'home');
    const env = { ...process.env, PLAN_DIST: dist };
    const child = spawn(program, args, { cwd: root, env });
    const ended = new Promise((done) => child.on('exit', (code) => done(code)));
    try {
      const address = await printedAddress(child.stdout);
      // An open connection must not keep it alive.
      expect(await (await fetch(address)).text()).toBe('home');
      child.kill(signal);
      expect(await ended).toBe(0);
      await expect(fetch(address)).rejects.toThrow('fetch failed');
    } finally {
      child.kill('SIGKILL');
    }
  });
});

async function printedAddress(output: Readable): Promise<string> {
  let text = '';
  for await (const piece of output.setEncoding('utf8')) {
    text += String(piece);
    const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(text) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error(`no address in: ${text}`);
}
