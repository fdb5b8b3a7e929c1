import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Interrupted } from './interrupt.ts';
import { runNode } from './run-node.ts';

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
