import { spawn } from 'node:child_process';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Interrupted } from './interrupt.ts';
import { runNode } from './run-node.ts';
import { isRunning } from './running.ts';

let shown: string;

beforeEach(() => {
  shown = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    shown += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

const talk = 'console.log("page 1\\n[WARN] odd\\npage 2");';
const worthShowing = (line: string): boolean => line.includes('[WARN]');

test('gives the exit code', async () => {
  expect(await runNode(['-e', 'process.exit(3)'])).toBe(3);
});

test('shows what is worth showing when all went well', async () => {
  expect(await runNode(['-e', talk], { worthShowing })).toBe(0);
  expect(shown).toBe('[WARN] odd\n');
});

test('shows everything when the program failed', async () => {
  expect(await runNode(['-e', `${talk} process.exit(1)`], { worthShowing })).toBe(1);
  expect(shown).toContain('page 1\n[WARN] odd\npage 2');
});

test('passes variables on', async () => {
  const worthShowing = (line: string): boolean => line !== '';
  await runNode(['-e', 'console.log(process.env.X)'], { env: { X: 'set' }, worthShowing });
  expect(shown).toBe('set\n');
});

test('an interruption ends the program and is thrown', async () => {
  const controller = new AbortController();
  const forever = runNode(['-e', 'setInterval(() => {}, 1000)'], { signal: controller.signal });
  controller.abort(new Interrupted(130));
  await expect(forever).rejects.toBeInstanceOf(Interrupted);
});

test('nothing is started after an interruption', async () => {
  const signal = AbortSignal.abort(new Interrupted(130));
  await expect(async () => runNode(['-e', talk], { signal })).rejects.toBeInstanceOf(Interrupted);
  expect(shown).toBe('');
});

test('a program ends with the one that started it, even where that is killed outright', async () => {
  const here = new URL('./run-node.ts', import.meta.url).href;
  const inner = 'console.error("pid " + process.pid); setInterval(() => {}, 1000)';
  const outer = `import { runNode } from ${JSON.stringify(here)}; await runNode(['-e', ${JSON.stringify(inner)}]);`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', outer]);
  const pid = await new Promise<number>((done) => {
    let said = '';
    parent.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [, pid] = /pid (\d+)/.exec(said) ?? [];
      if (pid !== undefined) done(Number(pid));
    });
  });
  expect(isRunning(pid)).toBe(true);
  parent.kill('SIGKILL');
  await vi.waitFor(() => expect(isRunning(pid)).toBe(false), { timeout: 20_000 });
}, 30_000);
