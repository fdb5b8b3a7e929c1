/** What makes pages and the search index: files of the engine, the packages, Node, and what the environment says. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from './sha256.ts';

/** Variables that the pages say something of (`src/lib/site-address.ts`), or that Astro and Vite obey. */
const VARIABLES = [
  'PLAN_SITE',
  'PLAN_PAGEFIND',
  'PLAN_ZIP',
  'PLAN_EDITOR',
  'NODE_ENV',
  'TZ',
  'LANG',
  'LC_ALL',
];

/** The files at a path, sorted; none where there is nothing. */
export function filesAt(path: string): string[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

/** Hash of a program: the files at these paths of the engine, but for tests, and all that it runs with. */
export function sumOfProgram(names: readonly string[], base: string, packages: string): string {
  const sums = (folder: string, within: readonly string[]) =>
    within
      .flatMap((name) => filesAt(join(folder, name)))
      .filter((path) => !path.endsWith('.test.ts'))
      .map((path) => [path.slice(folder.length), sha256(readFileSync(path))]);
  return sha256(
    JSON.stringify([
      [process.version, process.platform, process.arch],
      VARIABLES.map((name) => [name, process.env[name] ?? null]),
      sums(base, names),
      sums(packages, ['.package-lock.json']),
    ]),
  );
}
