/**
 * The key of the pages of a plan: a hash of everything that they are made from. That is the program, what the library says of
 * itself, the rules, the edition with its text, its ledger and the published file, and what it says of the rest of the
 * library (`library/beside.ts`). The pages ask for nothing else (`src/lib/plan-inputs.test.ts`).
 */
import { parse } from 'node:path';
import { packagesFolder } from '../command/packages.ts';
import { sumOfProgram } from '../files/program.ts';
import { sha256 } from '../files/sha256.ts';
import type { Sums } from '../files/sums.ts';
import { root } from '../folders.ts';
import { besideFile } from '../library/beside.ts';
import { SETTINGS } from '../library/settings.ts';

/** What pages are made by, from the root of the engine, with how the build keeps them. */
export const PAGES = [
  'src',
  'public',
  'scripts/site',
  'astro.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/** Files of the content folder that the pages of every plan ask for. */
const COMMON = ['rules.json', SETTINGS];

/** Those that the pages of one plan ask for. */
const ownFiles = (id: string): string[] => [
  `plans/${id}.mdx`,
  `plans/${id}.json`,
  `raw/${id}.txt`,
  `anchors/${id}.json`,
  besideFile(id),
];

/** The keys of all plans of a content folder, of which the files are given, by their ids, in the order of these. */
export function pageKeys(
  content: Sums,
  program = sumOfProgram(PAGES, root, packagesFolder()),
): Map<string, string> {
  const sum = (name: string): string | null => content.get(name) ?? null;
  const common = [program, ...COMMON.map(sum)];
  const names = [...content.keys()].sort();
  const published = Map.groupBy(namesIn('originals', names), (name) => parse(name).name);
  const ids = namesIn('plans', names).flatMap((name) => /^([^/]+)\.mdx$/.exec(name)?.[1] ?? []);
  return new Map(
    ids.map((id) => {
      const originals = (published.get(id) ?? []).map((name) => `originals/${name}`);
      const own = [...ownFiles(id), ...originals].map((file) => [file, sum(file)]);
      return [id, sha256(JSON.stringify([common, own]))];
    }),
  );
}

const namesIn = (folder: string, names: readonly string[]): string[] =>
  names
    .filter((name) => name.startsWith(`${folder}/`))
    .map((name) => name.slice(folder.length + 1));
