/** Seeds → content → pages → search index: the whole way to a site that can be served. */
import { existsSync, readdirSync } from 'node:fs';
import { cp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from '../command/command.ts';
import { packageFolder } from '../command/packages.ts';
import { cacheDir, contentDir, distDir } from '../folders.ts';
import { isRunning } from '../command/running.ts';
import { astroWork } from './astro-work.ts';
import { inputsOf, isStamped, stamp } from './stamp.ts';
import { replaceFolder } from './replace-folder.ts';
import { runNode } from '../command/run-node.ts';

/** What the build says of a step that is done: name and seconds. */
export type OnStep = (step: string, seconds: number) => void;

/**
 * Builds the site of all seeds that can be converted and puts it in the place of the old one; until then, and
 * whatever fails, the old one stays.
 *
 * @returns whether every seed was converted.
 * @throws CommandError where there is no new site; the reason of `signal` when that ended the build.
 */
export async function buildSite(
  signal: AbortSignal,
  onStep: OnStep,
): Promise<{ complete: boolean }> {
  refuseForeignFolder(distDir());
  const complete = await timed('convert', onStep, () => convert(signal));
  const inputs = inputsOf(contentDir());
  if (isStamped(distDir(), inputs)) {
    onStep('nothing else has changed', 0);
    return { complete };
  }
  await replaceFolder(distDir(), async (next) => {
    await timed('pages and search', onStep, () => pages(next, signal));
    signal.throwIfAborted();
  });
  // Where somebody has edited meanwhile, nobody can say what the site was made from.
  if (inputsOf(contentDir()) === inputs) stamp(distDir(), inputs);
  return { complete };
}

/** A mistyped PLAN_DIST must not cost anybody a folder of their own. */
function refuseForeignFolder(dir: string): void {
  if (!existsSync(dir) || readdirSync(dir).length === 0 || existsSync(join(dir, 'index.html'))) {
    return;
  }
  throw new CommandError(
    `${dir} holds files but no built site, so it is not replaced. Empty it or set PLAN_DIST.`,
    2,
  );
}

/** @returns false where some seeds could not be converted; the others were. */
async function convert(signal: AbortSignal): Promise<boolean> {
  const code = await runNode(['scripts/convert.ts'], { signal });
  if (code > 1)
    throw new CommandError(`The conversion stopped (exit code ${code}, see above).`, code);
  return code === 0;
}

/** Has Astro write the pages. It works in a folder of this build alone, so that builds may run at the same time. */
async function pages(outDir: string, signal: AbortSignal): Promise<void> {
  const astro = join(packageFolder('astro'), 'bin', 'astro.mjs');
  const work = join(cacheDir(), 'builds', String(process.pid));
  try {
    await clearWork(join(work, '..'));
    const env = { ...astroWork(work), PLAN_DIST: join(work, 'dist') };
    const code = await runNode([astro, 'build'], { env, signal, worthShowing: isWarning });
    if (code !== 0) throw new CommandError(`Astro could not build the pages (see above).`);
    await moveInto(env.PLAN_DIST, outDir);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Clears what builds left that were killed. */
async function clearWork(folder: string): Promise<void> {
  for (const pid of await readdir(folder).catch(() => [])) {
    if (!isRunning(Number(pid))) await rm(join(folder, pid), { recursive: true, force: true });
  }
}

/** Moves all that a folder holds into another, which may be on another disk. */
async function moveInto(from: string, to: string): Promise<void> {
  for (const name of await readdir(from)) {
    await rename(join(from, name), join(to, name)).catch(() =>
      cp(join(from, name), join(to, name), { recursive: true, preserveTimestamps: true }),
    );
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

async function timed<T>(step: string, onStep: OnStep, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  onStep(step, (performance.now() - start) / 1000);
  return result;
}
