/** What a library of made plans costs, step by step: cold, with nothing changed, with one plan changed. */
import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { filesAt } from '../files/program.ts';
import { contentDir, root } from '../folders.ts';
import { makeSeeds } from './made-seeds.ts';
import { type Measure, measured } from './measured.ts';

export interface Phase extends Measure {
  plans: number;
  step: string;
  /** Of the folder that the step has written. */
  files: number;
  bytes: number;
}

/** Seeds of the project that plans are made of, with the city or province that each is of. */
const MODELS = [
  ['yichang-145-sti', '宜昌'],
  ['yichang-2023-work', '宜昌'],
  ['hubei-145-sti', '湖北'],
  ['tianmen-145-sti', '天门'],
  ['yiyang-145-sti', '益阳'],
] as const;

/** What is measured where: the machine in a line. */
export const machine = (): string =>
  `${cpus().length} × ${cpus()[0]?.model.trim() ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}, Node ${process.version}`;

/** Measures a library of `plans` in a folder that is empty. */
export async function* phases(folder: string, plans: number): AsyncGenerator<Phase> {
  const at = (name: string) => join(folder, name);
  const texts = MODELS.map(([name, city]) => ({
    text: readFileSync(join(root, 'seeds', `${name}.txt`), 'utf8'),
    city,
  }));
  makeSeeds(at('seeds'), texts, plans);
  mkdirSync(at('content'));
  for (const name of ['indicators', 'topics.yaml', 'commonplaces.yaml'])
    cpSync(join(contentDir(), name), join(at('content'), name), { recursive: true });
  const env = {
    PLAN_SEEDS: at('seeds'),
    PLAN_CONTENT: at('content'),
    PLAN_DIST: at('dist'),
    PLAN_CACHE_DIR: at('cache'),
    PLAN_SETTINGS: at('library.yaml'),
  };
  const run = async (step: string, program: string, written: string): Promise<Phase> => {
    const measure = await measured(1, [`scripts/${program}.ts`], env);
    const sizes = filesAt(at(written)).map((path) => readFileSync(path).length);
    const bytes = sizes.reduce((sum, one) => sum + one, 0);
    return { plans, step, ...measure, files: sizes.length, bytes };
  };
  yield await run('convert, cold', 'convert', 'content');
  yield await run('convert, nothing changed', 'convert', 'content');
  yield await run('pages and search, cold', 'build', 'dist');
  yield await run('whole, nothing changed', 'build', 'dist');
  const [first = ''] = readdirSync(at('seeds'));
  appendFileSync(join(at('seeds'), first), '\n　　各地区、各部门要抓好落实。\n');
  yield await run('whole, one plan changed', 'build', 'dist');
}

/** A phase as a row of a table in Markdown, and the head of the table. */
export const HEAD = ['plans', 'step', 'seconds', 'CPU s', 'MB, most', 'files', 'MB written'];
export const rowOf = ({ plans, step, seconds, cpu, megabytes, files, bytes }: Phase): string =>
  `| ${[plans, step, seconds.toFixed(1), cpu.toFixed(1), megabytes, files, (bytes / 1e6).toFixed(1)].join(' | ')} |`;
