/** The figures, a line each, as a table in Markdown. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandError } from '../command/command.ts';
import { contentDir } from '../folders.ts';
import { editionOf } from '../pack/edition.ts';
import { packSite } from '../pack/pack-site.ts';
import { readPlans } from '../search/oracle.ts';
import { makeLibrary } from './made-library.ts';
import { measured } from './measured.ts';
import { searchFigures } from './search-figures.ts';

/** Times each step is run; the median is told. */
const runs = 3;

/** Measures the whole line on the seeds, and search on 5 and on 100 plans. */
export async function* bench(): AsyncGenerator<string> {
  const folder = await mkdtemp(join(tmpdir(), 'plan-bench-'));
  try {
    const dist = join(folder, 'dist');
    // Not what somebody is editing.
    const env = { PLAN_DIST: dist, PLAN_CONTENT: join(folder, 'content') };
    yield '| step | seconds, median | MB of Node, most |';
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
    if (plans.length === 0) throw new CommandError('There are no plans. Run: npm run convert');
    for (const count of [plans.length, 100]) {
      const library = join(folder, String(count));
      makeLibrary(library, plans, count);
      const index = await measured(1, ['scripts/bench/index-library.ts', library]);
      yield `\n${count} plans: index in ${index.seconds.toFixed(1)} s, ${index.megabytes} MB of Node\n`;
      yield* searchFigures(library);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

const row = (step: string, { seconds, megabytes }: { seconds: number; megabytes: number }) =>
  `| ${step} | ${seconds.toFixed(1)} | ${megabytes} |`;
