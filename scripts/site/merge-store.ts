/** Lays stores of several machines together: both kinds keep an entry, a file or a folder, on a shelf by the name of its key. */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { asideState } from '../files/write-whole.ts';

/** Copies the entries of a store that another lacks, each whole. */
export function mergeStore(from: string, into: string): void {
  for (const shelf of foldersIn(from)) {
    for (const name of readdirSync(join(from, shelf))) {
      const to = join(into, shelf, name);
      if (asideState(name) !== null || existsSync(to)) continue;
      const aside = `${to}.${process.pid}.tmp`;
      mkdirSync(dirname(to), { recursive: true });
      try {
        cpSync(join(from, shelf, name), aside, { recursive: true, preserveTimestamps: true });
        renameSync(aside, to);
      } finally {
        rmSync(aside, { recursive: true, force: true });
      }
    }
  }
}

const foldersIn = (folder: string): string[] =>
  (existsSync(folder) ? readdirSync(folder) : []).filter((name) =>
    statSync(join(folder, name)).isDirectory(),
  );
