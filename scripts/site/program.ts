/** What pages, search index and build are made by: its files, the packages, Node, and what the environment says. */
import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

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

/** Variables that the pages say something of (`src/lib/site-address.ts`), or that Astro and Vite obey. */
const VARIABLES = [
  ...['PLAN_SITE', 'PLAN_PAGEFIND', 'PLAN_ZIP', 'PLAN_EDITOR'],
  ...['NODE_ENV', 'TZ', 'LANG', 'LC_ALL'],
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

/** A hash that keeps its parts apart. */
export function hashOfParts(): { add: (part: string | Uint8Array) => void; end: Hash['digest'] } {
  const hash = createHash('sha256');
  return {
    add: (part) => void hash.update(`${Buffer.byteLength(part)}:`).update(part),
    end: hash.digest.bind(hash),
  };
}

/** Hash of a program: the files at these paths of the engine, but for tests, and all that it runs with. */
export function sumOfProgram(names: readonly string[], base: string, packages: string): string {
  const { add, end } = hashOfParts();
  add(JSON.stringify([process.version, process.platform, process.arch]));
  add(JSON.stringify(VARIABLES.map((name) => [name, process.env[name] ?? null])));
  for (const [folder, paths] of [
    [base, names.map((name) => join(base, name))],
    [packages, [join(packages, '.package-lock.json')]],
  ] as const) {
    for (const path of paths.flatMap(filesAt)) {
      if (path.endsWith('.test.ts')) continue;
      add(path.slice(folder.length));
      add(readFileSync(path));
    }
  }
  return end('hex');
}
