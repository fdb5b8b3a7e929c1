/** The figures, a line each, as a table in Markdown. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plan } from '../../src/plan.schema.ts';
import { CommandError } from '../command/command.ts';
import { contentDir } from '../folders.ts';
import { editionOf } from '../pack/edition.ts';
import { packSite } from '../pack/pack-site.ts';
import { readPlans } from '../search/oracle.ts';
import { makeLibrary } from './made-library.ts';
import { measured } from './measured.ts';
import { searchFigures } from './search-figures.ts';
import { quoted } from '../said/said.ts';

/** Times each step is run; the median is told. */
const runs = 3;

/** Measures the whole line on the seeds, search on 5 and on 100 plans, and comparison on 1,000. */
export async function* bench(): AsyncGenerator<string> {
  const folder = await mkdtemp(join(tmpdir(), 'plan-bench-'));
  try {
    const dist = join(folder, 'dist');
    // Not what somebody is editing.
    const env = { PLAN_DIST: dist, PLAN_CONTENT: join(folder, 'content') };
    yield '| step | seconds, median | MB, most |';
    yield '| --- | --- | --- |';
    yield row('convert the seeds', await measured(runs, ['scripts/convert.ts'], env));
    yield row('build', await measured(runs, ['scripts/build.ts'], env));
    const pack = { PLAN_DIST: dist, PLAN_PACK: join(folder, 'site.zip') };
    yield row('pack', await measured(runs, ['scripts/pack.ts'], pack));
    const { files, bytes } = await packSite({
      dist,
      file: pack.PLAN_PACK,
      edition: editionOf(dist, contentDir()),
      papers: {},
    });
    yield `\nZip: ${files} files, ${bytes} bytes.`;

    const plans = readPlans(contentDir());
    if (plans.length === 0)
      throw new CommandError(quoted('There are no plans. Run: npm run convert'));
    for (const count of [plans.length, 100]) {
      const library = join(folder, String(count));
      makeLibrary(library, plans, count);
      const index = await measured(1, ['scripts/search/run.ts', library, library], {
        PLAN_PAGEFIND: '0',
        PLAN_CACHE_DIR: join(library, 'cache'),
      });
      yield `\n${count} plans: index in ${index.seconds.toFixed(1)} s, ${index.megabytes} MB\n`;
      yield* searchFigures(library);
    }
    yield* gatherFigures(folder, plans);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What comparing plans takes: the first time, again, and after one plan has changed. */
async function* gatherFigures(folder: string, plans: readonly Plan[]): AsyncGenerator<string> {
  yield '\n| plans | gathered first, seconds | again | one plan changed | MB, most |';
  yield '| --- | --- | --- | --- | --- |';
  for (const count of [plans.length, 100, 1000]) {
    const library = join(folder, `gathered-${count}`);
    makeLibrary(library, plans, count);
    for (const part of ['indicators', 'topics.yaml', 'commonplaces.yaml'])
      cpSync(join(contentDir(), part), join(library, part), { recursive: true });
    const gather = () => measured(1, ['scripts/bench/gather-library.ts', library]);
    const [first, again] = [await gather(), await gather()];
    const path = join(library, 'plans', `${plans[1]?.id ?? ''}.json`);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/建设/, '修建'));
    const changed = await gather();
    const times = [first, again, changed].map(({ seconds }) => seconds.toFixed(1));
    yield `| ${count} | ${times.join(' | ')} | ${first.megabytes} |`;
  }
}

const row = (step: string, { seconds, megabytes }: { seconds: number; megabytes: number }) =>
  `| ${step} | ${seconds.toFixed(1)} | ${megabytes} |`;
