/**
 * `npm run bench`: prints what converting, building, searching and packing cost; with `--plans 5,100` what each step costs on
 * libraries of made plans, beside peers that `--peers DIR` has installed, and with `--out DIR` as a page and for programs.
 * Measures; judges nothing.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bench } from './bench/bench.ts';
import { engineFigures } from './bench/engine-figures.ts';
import { type Peer, peersIn } from './bench/peers.ts';
import { pageOf, table } from './bench/page.ts';
import { machine, type Phase, phases } from './bench/phases.ts';
import { command, CommandError, parsed } from './command/command.ts';
import { quoted } from './said/said.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function measure(
  counts: readonly number[],
  how: { pages: boolean; peers: readonly Peer[] },
): Promise<Phase[]> {
  print(`${machine()}\n\n${table([])}`);
  const told: Phase[] = [];
  for (const count of counts) {
    const folder = mkdtempSync(join(tmpdir(), 'plan-bench-'));
    try {
      for await (const phase of phases(folder, count, how)) {
        told.push(phase);
        print(table([phase]).split('\n').at(-1) ?? '');
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return told;
}

/** The page of results, and the same for programs. */
function write(out: string, told: readonly Phase[], asked: string): void {
  const json = JSON.stringify({ asked, machine: machine(), phases: told }, null, 1);
  writeFileSync(join(out, 'bench.json'), `${json}\n`);
  writeFileSync(join(out, 'bench.md'), pageOf(told, machine(), asked));
}

const USAGE =
  quoted(`Usage: npm run bench -- [--plans 5,100 [--only-convert] [--peers DIR] [--out FILE]] [--engines 100,1000]
  what converting, building, searching and packing cost; --plans: on libraries of made plans; --engines: what the
  databases of the search service cost on such libraries`);

await command(USAGE, async () => {
  const { values } = parsed(() =>
    parseArgs({
      options: {
        plans: { type: 'string' },
        engines: { type: 'string' },
        peers: { type: 'string' },
        out: { type: 'string' },
        'only-convert': { type: 'boolean', default: false },
      },
    }),
  );
  const { plans, engines, peers, out } = values;
  if (engines !== undefined) {
    print(`${machine()}\n`);
    for await (const line of engineFigures(engines.split(',').map(Number))) print(line);
    return 0;
  }
  if (plans === undefined) {
    for await (const line of bench()) print(line);
    return 0;
  }
  const counts = plans.split(',').map(Number);
  if (counts.some((count) => !Number.isInteger(count) || count < 1))
    throw new CommandError(quoted(`--plans takes numbers like 5,100, not ${plans}`), 2);
  const found = peers === undefined ? [] : peersIn(resolve(peers));
  if (peers !== undefined && found.length === 0)
    throw new CommandError(
      quoted(
        `${peers} has no peer. Run there: npm install @11ty/eleventy pagefind, or astro @astrojs/starlight`,
      ),
      2,
    );
  const told = await measure(counts, { pages: !values['only-convert'], peers: found });
  const asked = `npm run bench -- --plans ${plans}${peers === undefined ? '' : ' --peers DIR'}`;
  if (out !== undefined) write(out, told, asked);
  return 0;
});
