import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runNode } from '../command/run-node.ts';
import { secondsOf } from './measured.ts';
import type { Phase } from './phases.ts';
import { treeMemory } from './tree.ts';

const folder = mkdtempSync(join(tmpdir(), 'plan-bench-test-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('a bench of one made plan measures each step and writes its page', async () => {
  const args = ['scripts/bench.ts', '--plans', '1', '--only-convert', '--out', folder];
  expect(await runNode(args)).toBe(0);
  const { phases } = JSON.parse(readFileSync(join(folder, 'bench.json'), 'utf8')) as {
    phases: Phase[];
  };
  expect(phases.map(({ step }) => step)).toEqual(['convert, cold', 'convert, nothing changed']);
  for (const { seconds, cpu, files, bytes } of phases)
    expect(Math.min(seconds, cpu, files, bytes)).toBeGreaterThan(0);
  const page = readFileSync(join(folder, 'bench.md'), 'utf8');
  expect(page).toContain(`| 1 | convert, cold | ${phases[0]?.seconds.toFixed(1)} |`);
});

test('the work of a run is that of what the shell started, not its own', () => {
  expect(secondsOf('0m9.000s 0m9.000s\n1m2.500s 0m0.250s\n')).toBe(62.75);
});

test.skipIf(process.platform !== 'linux')(
  'the memory of this process is in that of the tree',
  () => {
    const own = process.memoryUsage.rss();
    expect(treeMemory(process.ppid)).toBeGreaterThan(own / 2);
    expect(treeMemory(2 ** 30)).toBe(0);
  },
);
