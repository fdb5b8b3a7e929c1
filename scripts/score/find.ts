/** Finds gold, and the texts that it is of. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { SEED_TYPES } from '../seed/find.ts';
import { type Gold, goldSchema } from './gold.ts';

/** A text with what is known of it. */
export interface Case {
  gold: Gold;
  /** Path of the gold. */
  from: string;
  /** Path of the text; null where it is not there. */
  text: string | null;
}

const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
    : [];

const isText = (path: string) => SEED_TYPES.some((type) => path.toLowerCase().endsWith(type));

/** How many folders two paths have in common at their beginnings. */
function shared(a: string, b: string): number {
  const other = dirname(b).split('/');
  const i = dirname(a)
    .split('/')
    .findIndex((part, at) => part !== other[at]);
  return i < 0 ? other.length : i;
}

/**
 * Every gold file in a folder or below it, with its text: the file of that name nearest to it.
 *
 * @param beside folders in which texts may stand too
 */
export function findCases(folder: string, beside: readonly string[]): Case[] {
  const files = filesBelow(folder);
  const texts = Map.groupBy([folder, ...beside].flatMap(filesBelow).filter(isText), (path) =>
    basename(path),
  );
  return files
    .filter((path) => path.endsWith('.json'))
    .flatMap((from) => {
      const read = goldSchema.safeParse(JSON.parse(readFileSync(from, 'utf8')));
      if (!read.success) return [];
      const nearest = (texts.get(read.data.file) ?? []).toSorted(
        (a, b) => shared(from, b) - shared(from, a),
      );
      return [{ gold: read.data, from, text: nearest[0] ?? null }];
    });
}
