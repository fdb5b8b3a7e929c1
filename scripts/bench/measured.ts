/** Runs a program and says what it took, with all that it starts. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandError } from '../command/command.ts';
import { root } from '../folders.ts';
import { treeMemory } from './tree.ts';
import { quoted } from '../said/said.ts';

export interface Measure {
  /** Median of the runs. */
  seconds: number;
  /** Seconds of work of all processes of a run, on the mean. */
  cpu: number;
  /** Most memory of all processes of a run together, of any run, in MB; 0 where the system does not tell. */
  megabytes: number;
}

/** How often memory is looked at, in milliseconds. */
const LOOK = 200;

/** A shell that waits for all of a run knows what it took, those of other makers too. */
const SHELL = 'file=$1; shift; "$@"; code=$?; times >"$file"; exit $code';

/**
 * Runs `node` with arguments several times.
 *
 * @param cwd where it runs; in the root of the engine without it
 * @throws CommandError where the program fails
 */
export async function measured(
  runs: number,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd = root,
): Promise<Measure> {
  const folder = mkdtempSync(join(tmpdir(), 'plan-times-'));
  const file = join(folder, 'times');
  const times: number[] = [];
  let cpu = 0;
  let most = 0;
  try {
    for (let run = 0; run < runs; run++) {
      const start = performance.now();
      const child = spawn('sh', ['-c', SHELL, 'sh', file, process.execPath, ...args], {
        cwd,
        env: { ...process.env, ...env },
        stdio: ['ignore', process.stderr, process.stderr],
      });
      const look = setInterval(() => (most = Math.max(most, treeMemory(child.pid ?? 0))), LOOK);
      const code = await new Promise<number | null>((done, failed) =>
        child.on('error', failed).on('close', done),
      ).finally(() => {
        clearInterval(look);
      });
      if (code !== 0) throw new CommandError(quoted(`${args.join(' ')} failed (see above).`));
      times.push((performance.now() - start) / 1000);
      cpu += secondsOf(readFileSync(file, 'utf8'));
    }
    return { seconds: median(times), cpu: cpu / runs, megabytes: Math.round(most / 2 ** 20) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The work of what a shell has started: the second line of `times`, as `1m2.3s 0m0.4s`. */
export const secondsOf = (told: string): number =>
  [...(told.split('\n')[1] ?? '').matchAll(/(\d+)m([\d.]+)s/g)]
    .map(([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds))
    .reduce((sum, one) => sum + one, 0);

/** The middle one; of an even number the upper of the two. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}
