/** Runs a program of ours and says what it took. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CommandError } from '../command/command.ts';
import { root } from '../folders.ts';
import { runNode } from '../command/run-node.ts';

export interface Measure {
  /** Median of the runs. */
  seconds: number;
  /** Seconds of work of all processes of Node in a run, on the mean. */
  cpu: number;
  /** Largest memory of a single process of Node in any run. */
  megabytes: number;
}

/**
 * Runs `node` with arguments several times.
 *
 * @throws CommandError where the program fails
 */
export async function measured(
  runs: number,
  args: string[],
  env: Record<string, string> = {},
): Promise<Measure> {
  const folder = await mkdtemp(join(tmpdir(), 'plan-peak-'));
  const peaks = join(folder, 'peaks');
  const hook = pathToFileURL(join(root, 'scripts', 'bench', 'peak.mjs')).href;
  const watched = { ...env, PLAN_BENCH_PEAK: peaks, NODE_OPTIONS: `--import=${hook}` };
  const times: number[] = [];
  try {
    for (let run = 0; run < runs; run++) {
      const start = performance.now();
      const code = await runNode(args, { env: watched });
      if (code !== 0) throw new CommandError(`${args.join(' ')} failed (see above).`);
      times.push((performance.now() - start) / 1000);
    }
    const told = (await readFile(peaks, 'utf8')).trim().split('\n');
    const [kilobytes, micros] = [0, 1].map((at) => told.map((line) => Number(line.split(' ')[at])));
    return {
      seconds: median(times),
      cpu: (micros ?? []).reduce((sum, one) => sum + one, 0) / 1e6 / runs,
      megabytes: Math.round(Math.max(...(kilobytes ?? [])) / 1024),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The middle one; of an even number the upper of the two. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}
