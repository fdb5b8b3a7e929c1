/** Has Astro draw pages: of plans in lots, each kept as soon as it is drawn, and of the library. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { CommandError } from '../command/command.ts';
import { packageFolder } from '../command/packages.ts';
import { Progress } from '../command/progress.ts';
import { runNode } from '../command/run-node.ts';
import { isRunning } from '../command/running.ts';
import { filesAt } from '../files/program.ts';
import { cacheDir, root } from '../folders.ts';
import { astroWork } from './astro-work.ts';
import { move, type PageStore } from './page-store.ts';
import { said, told } from '../said/said.ts';

/** Plans that one run of Astro draws, at most: it keeps all of them in memory. */
const LOT = 150;

/** What is drawn. */
export interface Drawing {
  /** The plans to draw with their keys. */
  plans: readonly (readonly [id: string, key: string])[];
  /** Folder for the pages of the library; null where only plans are drawn. */
  library: string | null;
  store: PageStore;
  signal: AbortSignal;
}

/**
 * Draws.
 *
 * @throws CommandError where Astro could not; the reason of `signal` when that ended it. What was kept until then stays.
 */
export async function draw({ plans, library, store, signal }: Drawing): Promise<void> {
  const lots = Array.from({ length: Math.max(1, Math.ceil(plans.length / LOT)) }, (_, lot) =>
    plans.slice(lot * LOT, (lot + 1) * LOT),
  );
  const progress = new Progress(told(said('页面', 'drawing pages')));
  for (const [at, lot] of lots.entries()) {
    const into = at === lots.length - 1 ? library : null;
    if (lot.length > 0 || into !== null) await drawLot(lot, into, store, signal);
    if (lots.length > 1) progress.tell(Math.min(plans.length, (at + 1) * LOT), plans.length);
  }
  progress.end();
}

async function drawLot(
  lot: Drawing['plans'],
  library: string | null,
  store: PageStore,
  signal: AbortSignal,
): Promise<void> {
  const work = join(cacheDir(), 'builds', String(process.pid));
  try {
    await clearWork(dirname(work));
    const env = { ...astroWork(work), PLAN_DIST: join(work, 'dist') };
    const drawn = join(work, 'drawn.json');
    writeFileSync(
      drawn,
      JSON.stringify({ plans: lot.map(([id]) => id), library: library !== null }),
    );
    const astro = join(packageFolder('astro'), 'bin', 'astro.mjs');
    // Astro looks for it from its own folder.
    const config = relative(work, join(root, 'astro.config.mjs'));
    // Below where it runs Astro puts its own working files, if the output is there; else builds would share them.
    const code = await runNode([astro, 'build', '--config', config], {
      env: { ...env, PLAN_DRAWN: drawn },
      cwd: work,
      signal,
      worthShowing: isWarning,
    });
    if (code !== 0)
      throw new CommandError(
        said('Astro 没有生成页面（原因见上）', `Astro could not build the pages (see above).`),
      );
    const files = filesAt(env.PLAN_DIST).map((path) =>
      relative(env.PLAN_DIST, path).replaceAll('\\', '/'),
    );
    const byPlan = Map.groupBy(files, planOf);
    for (const [id, key] of lot) {
      store.keep(key, env.PLAN_DIST, byPlan.get(id) ?? []);
      byPlan.delete(id);
    }
    if (library === null) return;
    for (const path of [...byPlan.values()].flat()) {
      mkdirSync(dirname(join(library, path)), { recursive: true });
      move(join(env.PLAN_DIST, path), join(library, path));
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** The plan whose page a file of the site is; what stands at the address that a plan had is of none that is drawn. */
const planOf = (path: string): string | undefined => /^plans\/([^/.]+)[/.]/.exec(path)?.[1];

/** Clears what builds left that were killed. */
async function clearWork(folder: string): Promise<void> {
  for (const pid of await readdir(folder).catch(() => [])) {
    if (!isRunning(Number(pid))) await rm(join(folder, pid), { recursive: true, force: true });
  }
}

/** Warnings of Astro that need nobody: of its own code in every plan, and of no plans, which convert has told. */
const EXPECTED_WARNINGS = [
  '[MODULE_LEVEL_DIRECTIVE]',
  'The collection "plans" does not exist or is empty',
  '[glob-loader] The base directory',
];

/** Astro also tells every page, which is of use to nobody. */
function isWarning(line: string): boolean {
  return line.includes('[WARN]') && !EXPECTED_WARNINGS.some((known) => line.includes(known));
}
