/** Finds the seeds of a run: files named, and files of known kinds in the folders named. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { ConvertError, unreadable } from '../diagnostic.ts';
import { loadSeedInfo } from './load.ts';
import type { SeedInfo } from './schema.ts';

/** Kinds of file that can be read. */
export const SEED_TYPES = ['.txt', '.md', '.html', '.htm', '.docx'] as const;

/** A file that is to be converted. */
export interface SeedFile {
  path: string;
  name: string;
}

const isSeed = (name: string): boolean =>
  !name.startsWith('.') && (SEED_TYPES as readonly string[]).includes(extname(name).toLowerCase());

/** Byte order, which no locale changes. */
const byName = (a: SeedFile, b: SeedFile): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : a.path < b.path ? -1 : 1;

/**
 * Lists the seeds of files and folders, sorted by name.
 *
 * @returns the seeds, and an error for each path that is not there or is of no known kind
 */
export function findSeeds(paths: readonly string[]): {
  seeds: SeedFile[];
  errors: { path: string; error: ConvertError }[];
} {
  const seeds: SeedFile[] = [];
  const errors: { path: string; error: ConvertError }[] = [];
  for (const path of paths) {
    if (!existsSync(path)) {
      errors.push({
        path,
        error: new ConvertError('no-such-file', '没有这个文件或文件夹', '请核对路径'),
      });
    } else if (statSync(path).isDirectory()) {
      try {
        for (const name of readdirSync(path)) {
          if (isSeed(name)) seeds.push({ path: join(path, name), name });
        }
      } catch (error) {
        errors.push({ path, error: unreadable(error) });
      }
    } else if (isSeed(basename(path))) seeds.push({ path, name: basename(path) });
    else {
      const error = new ConvertError(
        'unknown-type',
        `不认识的文件类型“${extname(path)}”`,
        `请用 ${SEED_TYPES.join('、')} 之一`,
      );
      errors.push({ path, error });
    }
  }
  return { seeds: seeds.sort(byName), errors };
}

/** Id of a seed whose yaml gives none: its name in ASCII, or a hash of it. */
function idFromName(name: string): string {
  const stem = name.slice(0, name.length - extname(name).length);
  const ascii = stem
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  const hash = createHash('sha256').update(stem).digest('hex').slice(0, 8);
  // A name that is mostly Chinese keeps too little to be told apart.
  return /[^\0-\x7f]/.test(stem) ? [ascii, hash].filter(Boolean).join('-') : ascii || hash;
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
 * @throws {ConvertError} `seed-yaml` where the yaml is not valid
 */
export function seedInfo({ path, name }: SeedFile): SeedInfo {
  const stem = join(dirname(path), name.slice(0, name.length - extname(name).length));
  const yaml = [`${stem}.yaml`, `${stem}.yml`].find((file) => existsSync(file)) ?? null;
  return loadSeedInfo(yaml, idFromName(name));
}
