/** What a library of made plans costs, step by step: cold, with nothing changed, with one plan changed. */
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { filesAt } from '../files/program.ts';
import { contentDir, root } from '../folders.ts';
import { makeSeeds } from './made-seeds.ts';
import { type Measure, measured } from './measured.ts';
import { type Peer, textsOf } from './peers.ts';

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

/** What is measured where: the machine in a line, and how busy it has been for a quarter of an hour. */
export const machine = (): string =>
  `${cpus().length} × ${cpus()[0]?.model.trim() ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}, Node ${process.version}, load ${loadavg()[2]?.toFixed(0) ?? '?'}`;

/**
 * Measures a library of `plans` in a folder that is empty.
 *
 * @param how.pages false: conversion alone
 * @param how.peers build what our pages and search are built of, right behind them
 */
export async function* phases(
  folder: string,
  plans: number,
  how: { pages: boolean; peers: readonly Peer[] },
): AsyncGenerator<Phase> {
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
    return { plans, step, ...measure, ...sizeOf(at(written)) };
  };
  yield await run('convert, cold', 'convert', 'content');
  yield await run('convert, nothing changed', 'convert', 'content');
  if (!how.pages) return;
  yield await run('pages and search, cold', 'build', 'dist');
  for (const { name, home, build } of how.peers) {
    const own = mkdtempSync(join(home, 'bench-'));
    try {
      const measure = await build(own, textsOf(at('dist')));
      yield { plans, step: name, ...measure, ...sizeOf(join(own, 'dist')) };
    } finally {
      rmSync(own, { recursive: true });
    }
  }
  yield await run('whole, nothing changed', 'build', 'dist');
  const [first = ''] = readdirSync(at('seeds'));
  appendFileSync(join(at('seeds'), first), '\n　　各地区、各部门要抓好落实。\n');
  yield await run('whole, one plan changed', 'build', 'dist');
}

/** Files and bytes below a folder. */
function sizeOf(folder: string): { files: number; bytes: number } {
  const sizes = filesAt(folder).map((path) => statSync(path).size);
  return { files: sizes.length, bytes: sizes.reduce((sum, one) => sum + one, 0) };
}
