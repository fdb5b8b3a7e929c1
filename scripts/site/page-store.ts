/**
 * Pages of plans as they were drawn, by their keys, outside of git. An entry is whole or absent: it is made aside and renamed,
 * and one of which a file is not as it was left is as good as absent. A site has links to the same files where the disk allows.
 */
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256 } from '../files/sha256.ts';
import { asideState } from '../files/write-whole.ts';

/** A file of an entry: its path in the site, bytes, time of its last change, hash. */
type Kept = [path: string, bytes: number, changed: number, sum: string];

/** What an entry says of itself, and the folder of its files. */
const LIST = 'files.json';
const FILES = 'files';

export class PageStore {
  readonly #folder: string;
  readonly #used = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  #path(key: string): string {
    return join(this.#folder, key.slice(0, 2), key);
  }

  /** Whether the pages of a key are there, every file as it was left. */
  has(key: string): boolean {
    const entry = this.#path(key);
    const kept = this.#list(entry);
    if (kept === null) return false;
    const now = kept.map((file) => stateOf(join(entry, FILES), file));
    if (now.includes(null)) {
      rmSync(entry, { recursive: true, force: true });
      return false;
    }
    // Brought here by something that keeps no times: the hashes hold, and need not be asked again.
    if (kept.some(([, , changed], i) => changed !== now[i]))
      this.#write(
        entry,
        kept.map(([path, bytes, , sum], i) => [path, bytes, now[i] ?? 0, sum]),
      );
    return true;
  }

  /** Takes the files of a plan out of the folder that they were drawn in. */
  keep(key: string, from: string, paths: readonly string[]): void {
    const entry = this.#path(key);
    const aside = `${entry}.${process.pid}.tmp`;
    try {
      const files = paths.map((path): Kept => {
        const to = join(aside, FILES, path);
        mkdirSync(dirname(to), { recursive: true });
        move(join(from, path), to);
        const { size, mtimeMs } = statSync(to);
        return [path, size, mtimeMs, sha256(readFileSync(to))];
      });
      mkdirSync(aside, { recursive: true });
      this.#write(aside, files);
      rmSync(entry, { recursive: true, force: true });
      renameSync(aside, entry);
    } finally {
      rmSync(aside, { recursive: true, force: true });
    }
  }

  /** Lays the pages of a key into a site. */
  lay(key: string, site: string): void {
    this.#used.add(key);
    const entry = this.#path(key);
    const now = new Date();
    utimesSync(join(entry, LIST), now, now);
    const folders = new Set<string>();
    for (const [path] of this.#list(entry) ?? []) {
      const to = join(site, path);
      if (!folders.has(dirname(to))) mkdirSync(dirname(to), { recursive: true });
      folders.add(dirname(to));
      link(join(entry, FILES, path), to);
    }
  }

  /** Removes what has not been used for longest until what this build did not use is within a bound. */
  trim(mostBytes: number): void {
    const unused = entriesIn(this.#folder).flatMap((name) => {
      const path = join(this.#folder, name);
      if (this.#used.has(name.slice(3))) return [];
      const bytes = (this.#list(path) ?? []).reduce((sum, [, bytes]) => sum + bytes, 0);
      return [{ path, bytes, used: statSync(join(path, LIST)).mtimeMs }];
    });
    let bytes = unused.reduce((sum, one) => sum + one.bytes, 0);
    for (const one of unused.sort((a, b) => a.used - b.used)) {
      if (bytes <= mostBytes) break;
      rmSync(one.path, { recursive: true, force: true });
      bytes -= one.bytes;
    }
  }

  #list(entry: string): Kept[] | null {
    try {
      const [sum = '', json = ''] = readFileSync(join(entry, LIST), 'utf8').split('\n');
      return sha256(json) === sum ? (JSON.parse(json) as Kept[]) : null;
    } catch {
      return null;
    }
  }

  #write(entry: string, files: readonly Kept[]): void {
    const json = JSON.stringify(files);
    writeFileSync(join(entry, LIST), `${sha256(json)}\n${json}\n`);
  }
}

/** When a file was last changed; null where it is not the one that was kept. */
function stateOf(folder: string, [path, bytes, changed, sum]: Kept): number | null {
  const stat = statSync(join(folder, path), { throwIfNoEntry: false });
  if (stat?.size !== bytes) return null;
  const same = stat.mtimeMs === changed || sha256(readFileSync(join(folder, path))) === sum;
  return same ? stat.mtimeMs : null;
}

/** Entries of a store by their paths in it; what processes left that were killed goes. */
function entriesIn(folder: string): string[] {
  const shelves = existsSync(folder) ? readdirSync(folder) : [];
  return shelves.flatMap((shelf) =>
    readdirSync(join(folder, shelf)).flatMap((name) => {
      const aside = asideState(name);
      if (aside === 'left') rmSync(join(folder, shelf, name), { recursive: true, force: true });
      const isEntry = aside === null && existsSync(join(folder, shelf, name, LIST));
      return isEntry ? [join(shelf, name)] : [];
    }),
  );
}

/** Renames a file, or copies it to another disk. */
export function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** A second name for a file, or a copy where the disk has no such thing. */
function link(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
