/**
 * `npm run bench`: prints what converting, building, searching and packing cost; with `--plans 5,100` what each step costs on
 * libraries of made plans, and with `--json FILE` the same for programs. Measures; judges nothing.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bench } from './bench/bench.ts';
import { HEAD, machine, type Phase, phases, rowOf } from './bench/phases.ts';
import { command, CommandError, parsed } from './command/command.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function measure(counts: readonly number[], json: string | undefined): Promise<void> {
  print(`${machine()}\n\n| ${HEAD.join(' | ')} |\n|${' --- |'.repeat(HEAD.length)}`);
  const told: Phase[] = [];
  for (const count of counts) {
    const folder = mkdtempSync(join(tmpdir(), 'plan-bench-'));
    try {
      for await (const phase of phases(folder, count)) {
        told.push(phase);
        print(rowOf(phase));
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  if (json !== undefined)
    writeFileSync(json, `${JSON.stringify({ machine: machine(), phases: told }, null, 1)}\n`);
}

await command(async () => {
  const { plans, json } = parsed(() =>
    parseArgs({ options: { plans: { type: 'string' }, json: { type: 'string' } } }),
  ).values;
  if (plans === undefined) {
    for await (const line of bench()) print(line);
    return 0;
  }
  const counts = plans.split(',').map(Number);
  if (counts.some((count) => !Number.isInteger(count) || count < 1))
    throw new CommandError(`--plans 要写作 5,100 这样的数，而不是“${plans}”`, 2);
  await measure(counts, json);
  return 0;
});
