/** What a folder holds, and how its files were left. */
import { readFileSync, statSync } from 'node:fs';
import { filesAt } from './program.ts';
import { sha256 } from './sha256.ts';

/** Hashes of files by their paths in a folder, with slashes. */
export type Sums = ReadonlyMap<string, string>;

/** The hashes of all files of a folder. */
export const sumsOf = (folder: string): Sums =>
  new Map(filesAt(folder).map((path) => [pathIn(folder, path), sha256(readFileSync(path))]));

/** Every file of a folder with its size and the time of its last change, as a hash: cheaper than what they hold. */
export const stateOf = (folder: string): string =>
  sha256(
    JSON.stringify(
      filesAt(folder).map((path) => {
        const { size, mtimeMs } = statSync(path);
        return [pathIn(folder, path), size, mtimeMs];
      }),
    ),
  );

const pathIn = (folder: string, path: string): string =>
  path.slice(folder.length + 1).replaceAll('\\', '/');
