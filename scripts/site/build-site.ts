/** Seeds → content → pages → search index: the whole way to a site that can be served. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../command/command.ts';
import type { Part } from '../command/part.ts';
import { runNode } from '../command/run-node.ts';
import { stateOf, type Sums, sumsOf } from '../files/sums.ts';
import { cacheDir, contentDir, distDir } from '../folders.ts';
import { draw } from './draw.ts';
import { pageKeys } from './page-keys.ts';
import { PageStore } from './page-store.ts';
import { replaceFolder } from './replace-folder.ts';
import { inputsOf, isStamped, stamp } from './stamp.ts';
import { said, type Said } from '../said/said.ts';

/** What the build says of a step that is done: name and seconds. */
export type OnStep = (step: Said, seconds: number) => void;

/** Pages that the last build did not use are kept up to so many bytes: those of another branch, and of what is taken back. */
const MOST_BYTES = 1e9;

/** Pages of plans, where later builds find them. */
export const pageStore = (): PageStore => new PageStore(join(cacheDir(), 'pages'));

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
  const complete = await timed(said('转换', 'convert'), onStep, () => convert(signal));
  const state = stateOf(contentDir());
  const content = sumsOf(contentDir());
  const inputs = inputsOf(content);
  if (isStamped(distDir(), inputs)) {
    onStep(said('没有别的变化', 'nothing else has changed'), 0);
    return { complete };
  }
  await replaceFolder(distDir(), async (next) => {
    await timed(said('页面和检索', 'pages and search'), onStep, () =>
      fill(next, content, signal, onStep),
    );
    signal.throwIfAborted();
  });
  // Where somebody has edited meanwhile, nobody can say what the site was made from.
  if (stateOf(contentDir()) === state) stamp(distDir(), inputs);
  return { complete };
}

/**
 * Draws the pages of a part of the plans, and nothing else: other machines do the rest (`npm run merge`).
 *
 * @returns whether every seed was converted.
 * @throws as `buildSite` does.
 */
export async function buildPart(
  { part, of }: Part,
  signal: AbortSignal,
  onStep: OnStep,
): Promise<{ complete: boolean }> {
  const complete = await timed(said('转换', 'convert'), onStep, () => convert(signal));
  const store = pageStore();
  const own = [...pageKeys(sumsOf(contentDir()))].filter((_, at) => at % of === part - 1);
  const plans = own.filter(([, key]) => !store.has(key));
  await timed(said(`${plans.length} 份规划的页面`, `pages of ${plans.length} plans`), onStep, () =>
    draw({ plans, library: null, store, signal }),
  );
  return { complete };
}

/** Writes a site: search beside the pages, and the pages of plans that have not changed as they are. */
async function fill(
  site: string,
  content: Sums,
  signal: AbortSignal,
  onStep: OnStep,
): Promise<void> {
  const store = pageStore();
  const keys = [...pageKeys(content)];
  const plans = keys.filter(([, key]) => !store.has(key));
  // What fails ends the other, and nothing is left at work in the folder.
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  const steps = [
    draw({ plans, library: site, store, signal: either }),
    timed(said('检索', 'search'), onStep, () => writeIndex(site, either)),
  ];
  for (const step of steps) step.catch((error: unknown) => stop.abort(error));
  await Promise.allSettled(steps);
  either.throwIfAborted();
  for (const [, key] of keys) store.lay(key, site);
  store.trim(MOST_BYTES);
}

/** Search in a process of its own: it is busy for long, and uses another core. */
async function writeIndex(site: string, signal: AbortSignal): Promise<void> {
  const code = await runNode(['scripts/search/run.ts', contentDir(), site], { signal });
  if (code !== 0)
    throw new CommandError(
      said('检索索引没有生成（原因见上）', 'The search index could not be made (see above).'),
    );
}

/** A mistyped PLAN_DIST must not cost anybody a folder of their own. */
function refuseForeignFolder(dir: string): void {
  if (!existsSync(dir) || readdirSync(dir).length === 0 || existsSync(join(dir, 'index.html'))) {
    return;
  }
  throw new CommandError(
    said(
      `${dir} 里有文件，却不是生成的网站，没有替换它。请清空它，或用 PLAN_DIST 指定别的文件夹`,
      `${dir} holds files but no built site, so it is not replaced. Empty it or set PLAN_DIST.`,
    ),
    2,
  );
}

/** @returns false where some seeds could not be converted; the others were. */
async function convert(signal: AbortSignal): Promise<boolean> {
  const code = await runNode(['scripts/convert.ts'], { signal });
  if (code > 1)
    throw new CommandError(
      said(
        `转换中止（退出码 ${code}，原因见上）`,
        `The conversion stopped (exit code ${code}, see above).`,
      ),
      code,
    );
  return code === 0;
}

async function timed<T>(step: Said, onStep: OnStep, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  onStep(step, (performance.now() - start) / 1000);
  return result;
}
