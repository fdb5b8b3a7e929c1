/**
 * Whether a built site is still what a build would make: a hash of all that went into it, and how each of its files was
 * left. Kept outside of the site and of git; one that is absent or says anything else means a build.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../files/sha256.ts';
import { writeWhole } from '../files/write-whole.ts';
import { packagesFolder } from '../command/packages.ts';
import { cacheDir, root } from '../folders.ts';

/** What pages, search index and build are made by, from the root of the project. */
const PROGRAM = [
  'src',
  'public',
  'scripts',
  'astro.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/** Variables that the pages say something of (`src/lib/site-address.ts`), or that Astro and Vite obey. */
const VARIABLES = ['PLAN_SITE', 'PLAN_PAGEFIND', 'PLAN_ZIP', 'NODE_ENV', 'TZ', 'LANG', 'LC_ALL'];

/** The files at a path, sorted; none where there is nothing. */
function filesAt(path: string): string[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

/** Hash of all that a site is made from: the content, the program, the packages, Node, and what the environment says. */
export function inputsOf(content: string, base = root, packages = packagesFolder()): string {
  const hash = createHash('sha256');
  const add = (part: string | Uint8Array): void => void hash.update(`${part.length}:`).update(part);
  add(JSON.stringify([process.version, process.platform, process.arch]));
  add(JSON.stringify(VARIABLES.map((name) => [name, process.env[name] ?? null])));
  for (const [folder, paths] of [
    [base, PROGRAM.map((name) => join(base, name))],
    [packages, [join(packages, '.package-lock.json')]],
    [content, [content]],
  ] as const) {
    for (const path of paths.flatMap(filesAt)) {
      if (path.endsWith('.test.ts')) continue;
      add(path.slice(folder.length));
      add(readFileSync(path));
    }
  }
  return hash.digest('hex');
}

/** Every file of a site with its size and the time of its last change. */
const stateOf = (dist: string): string =>
  sha256(
    JSON.stringify(
      filesAt(dist).map((path) => {
        const { size, mtimeMs } = statSync(path);
        return [path.slice(dist.length), size, mtimeMs];
      }),
    ),
  );

const stampFile = (dist: string): string => join(cacheDir(), 'sites', sha256(dist));

/** Notes that a site was made from these inputs. */
export function stamp(dist: string, inputs: string): void {
  const said = `${inputs} ${stateOf(dist)}`;
  writeWhole(stampFile(dist), (aside) => writeFileSync(aside, said));
}

/** Whether a site was made from these inputs, and stands as it was left. */
export function isStamped(dist: string, inputs: string): boolean {
  try {
    return readFileSync(stampFile(dist), 'utf8') === `${inputs} ${stateOf(dist)}`;
  } catch {
    return false;
  }
}
