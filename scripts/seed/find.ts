/** Finds the seeds of a run: files named, and all that stand in the folders named. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { ConvertError, unreadable } from '../diagnostic.ts';
import { entriesOf, type Found, namedFile, type SeedFile, stemOf, yamlBeside } from './entries.ts';
import { idFromName } from './id.ts';
import { ports } from '../reading/index.ts';
import { loadSeedInfo } from './load.ts';
import type { SeedInfo } from './schema.ts';
import { said } from '../said/said.ts';

/** Kinds of file that can be read. */
export const SEED_TYPES: readonly string[] = [
  '.txt',
  '.md',
  '.html',
  '.htm',
  '.docx',
  ...ports.flatMap(({ endings }) => endings),
];

/** Byte order, which no locale changes. */
const byName = (a: SeedFile, b: SeedFile): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : a.path < b.path ? -1 : 1;

/**
 * Lists the seeds of files and folders, sorted by name; each file once.
 *
 * @param deep whether folders inside of folders are read
 * @returns the seeds, what was passed over, and an error for each path that is not there or cannot be read
 */
export function findSeeds(paths: readonly string[], deep = true): Found {
  const found: Found = { seeds: [], passed: [], errors: [] };
  for (const path of paths) {
    const seed = { path, name: basename(path) };
    if (!existsSync(path)) {
      const error = new ConvertError(
        'no-such-file',
        said('没有这个文件或文件夹', 'there is no such file or folder'),
        said('请核对路径', 'check the path'),
      );
      found.errors.push({ seed, error });
    } else if (statSync(path).isDirectory()) {
      const { seeds, passed, errors } = entriesOf(path, SEED_TYPES, deep);
      found.seeds.push(...seeds);
      found.passed.push(...passed);
      found.errors.push(...errors);
    } else {
      const error = namedFile(seed, SEED_TYPES);
      if (error) found.errors.push({ seed, error });
      else found.seeds.push(seed);
    }
  }
  const once = new Map(found.seeds.map((seed) => [resolve(seed.path), seed]));
  return { ...found, seeds: [...once.values()].sort(byName), passed: found.passed.sort(byName) };
}

/**
 * Reads the bytes of a seed.
 *
 * @throws {ConvertError} `unreadable`
 */
export function readSeed({ path }: SeedFile): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw unreadable(error);
  }
}

/**
 * Reads what stands in the yaml beside a seed.
 *
 * @param isPublished whether addresses of an id were ever published
 * @throws {ConvertError} `seed-yaml` where the yaml is not valid, `seed-id` where neither it nor the name gives an id
 */
export function seedInfo(
  { path, name }: SeedFile,
  isPublished: (id: string) => boolean = () => false,
): SeedInfo {
  return loadSeedInfo(yamlBeside(path), idFromName(name, isPublished), basename(stemOf(path)));
}
