/**
 * The key of the pages of a plan: a hash of everything that they are made from. That is the program, what the library says of
 * itself, the rules, the edition with its text, its ledger and the published file, and what it says of the rest of the
 * library (`library/beside.ts`). The pages ask for nothing else (`src/lib/plan-inputs.test.ts`).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { packagesFolder } from '../command/packages.ts';
import { sha256 } from '../files/sha256.ts';
import { root } from '../folders.ts';
import { besideFile } from '../library/beside.ts';
import { SETTINGS } from '../library/settings.ts';
import { PAGES, sumOfProgram } from './program.ts';

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

/** The keys of all plans of a content folder, by their ids, in the order of these. */
export function pageKeys(
  content: string,
  program = sumOfProgram(PAGES, root, packagesFolder()),
): Map<string, string> {
  const sum = (name: string): string | null =>
    existsSync(join(content, name)) ? sha256(readFileSync(join(content, name))) : null;
  const common = [program, ...COMMON.map(sum)];
  const ids = namesIn(join(content, 'plans')).filter((name) => name.endsWith('.mdx'));
  const published = Map.groupBy(namesIn(join(content, 'originals')), (name) => parse(name).name);
  return new Map(
    ids.map((name) => {
      const id = parse(name).name;
      const files = [
        ...ownFiles(id),
        ...(published.get(id) ?? []).map((original) => `originals/${original}`),
      ];
      const own = files.map((file) => [file, sum(file)]);
      return [id, sha256(JSON.stringify([common, own]))];
    }),
  );
}

const namesIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).sort() : [];
