/** The command lines as a shell sees them. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
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

const preview = ['scripts/preview.ts', '--port', '0'];
const byNpm = ['run', 'preview', '--', '--port', '0'];

describe('preview prints its address', () => {
  test.each([
    ['Ctrl-C ends it', process.execPath, preview, 'SIGINT', 0],
    ['a kill ends it', process.execPath, preview, 'SIGTERM', 0],
    // As a terminal does, to all that run in it. npm ends by the signal itself, and has no code.
    ['Ctrl-C ends it below npm', 'npm', byNpm, 'SIGINT', null],
    // To npm alone, and its shell with it.
    ['a kill ends it below npm', 'npm', byNpm, 'SIGTERM', null],
  ] as const)('%s', async (_case, program, args, signal, code) => {
    writeFileSync(join(dist, 'index.html'), 'home');
    const env = { ...process.env, PLAN_DIST: dist };
    const child = spawn(program, args, { cwd: root, env, detached: true });
    const group = -(child.pid ?? NaN);
    const ended = new Promise((done) => child.on('exit', (status) => done(status)));
    try {
      const address = await printedAddress(child.stdout);
      // An open connection must not keep it alive.
      expect(await (await fetch(address)).text()).toBe('home');
      if (signal === 'SIGINT') process.kill(group, signal);
      else child.kill(signal);
      expect(await ended).toBe(code);
      await vi.waitFor(() => expect(fetch(address)).rejects.toThrow('fetch failed'), 10_000);
    } finally {
      try {
        process.kill(group, 'SIGKILL');
      } catch {
        // All of them are gone, as they should be.
      }
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
