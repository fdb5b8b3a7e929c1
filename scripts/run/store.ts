/**
 * What conversions gave, by a key of everything that they depend on, in a folder outside of git. An entry is whole or
 * absent: it is written aside and renamed, and one that does not answer to its own checksums is as good as absent.
 */
import {
  existsSync,
  closeSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { unwritable } from '../diagnostic.ts';
import { sha256 } from '../files/sha256.ts';
import { asideState, writeWhole } from '../files/write-whole.ts';
import { said } from '../said/said.ts';

/** Texts of an entry by name. */
export type Parts = Readonly<Record<string, string>>;

interface Head {
  card: unknown;
  /** Name, bytes as they are stored, hash of the text. */
  parts: [name: string, bytes: number, sum: string][];
}

/** Bytes that are read of an entry at first: most heads end there. */
const FIRST = 64 * 1024;
const FOLDER = said('缓存', 'cache');
const FAST = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

export class Store {
  readonly #folder: string;
  readonly #opened = Date.now();

  constructor(folder: string) {
    this.#folder = folder;
  }

  #path(key: string): string {
    return join(this.#folder, key.slice(0, 2), key);
  }

  /**
   * Keeps an entry.
   *
   * @throws {ConvertError} `unwritable`
   */
  put(key: string, card: unknown, parts: Parts): void {
    const packed = Object.entries(parts).map(([name, text]) => ({
      name,
      bytes: zstdCompressSync(text, FAST),
      sum: sha256(text),
    }));
    const head: Head = {
      card,
      parts: packed.map(({ name, bytes, sum }) => [name, bytes.length, sum]),
    };
    const json = JSON.stringify(head);
    const line = Buffer.from(`${sha256(json)} ${Buffer.byteLength(json)} ${json}\n`);
    const entry = Buffer.concat([line, ...packed.map(({ bytes }) => bytes)]);
    try {
      writeWhole(this.#path(key), (aside) => writeFileSync(aside, entry));
    } catch (error) {
      throw unwritable(error, FOLDER, 'PLAN_CACHE_DIR');
    }
  }

  /** The card of an entry and the hashes of its texts; null where there is none. It counts as used. */
  card(key: string): { card: unknown; sums: Record<string, string> } | null {
    const found = this.#open(key, ({ head }) => head);
    if (!found) return null;
    const now = new Date();
    utimesSync(this.#path(key), now, now);
    return {
      card: found.card,
      sums: Object.fromEntries(found.parts.map(([name, , sum]) => [name, sum])),
    };
  }

  /** A text of an entry; null where there is none, or it is not what was kept. */
  text(key: string, wanted: string): string | null {
    return this.#open(key, ({ head, read, end }) => {
      let at = end;
      for (const [name, bytes, sum] of head.parts) {
        if (name === wanted) {
          const text = zstdDecompressSync(read(at, bytes)).toString('utf8');
          return sha256(text) === sum ? text : null;
        }
        at += bytes;
      }
      return null;
    });
  }

  #open<T>(
    key: string,
    use: (entry: { head: Head; end: number; read: (at: number, bytes: number) => Buffer }) => T,
  ): T | null {
    let file: number | undefined;
    try {
      const opened = (file = openSync(this.#path(key), 'r'));
      const read = (at: number, bytes: number): Buffer => {
        const buffer = Buffer.alloc(bytes);
        return buffer.subarray(0, readSync(opened, buffer, 0, bytes, at));
      };
      const first = read(0, FIRST);
      const [, sum, size] = /^(\w{64}) (\d+) /.exec(first.toString('latin1', 0, 96)) ?? [];
      if (sum === undefined || size === undefined) return null;
      const start = sum.length + size.length + 2;
      const end = start + Number(size) + 1;
      const line = end <= first.length ? first.subarray(start, end) : read(start, Number(size) + 1);
      const json = line.toString('utf8').slice(0, -1);
      if (sha256(json) !== sum) return null;
      return use({ head: JSON.parse(json) as Head, end, read });
    } catch {
      return null;
    } finally {
      if (file !== undefined) closeSync(file);
    }
  }

  /** Removes an entry. */
  drop(key: string): void {
    rmSync(this.#path(key), { force: true });
  }

  /** Removes what has not been used for longest until the rest is within a bound; what was used since this was opened stays. */
  trim(mostBytes: number): void {
    const entries = this.#entries();
    let bytes = entries.reduce((sum, { size }) => sum + size, 0);
    for (const { path, size, used } of entries.sort((a, b) => a.used - b.used)) {
      if (bytes <= mostBytes || used >= this.#opened - 1000) break;
      rmSync(path, { force: true });
      bytes -= size;
    }
  }

  #entries(): { path: string; size: number; used: number }[] {
    if (!existsSync(this.#folder)) return [];
    const names = readdirSync(this.#folder, { recursive: true, encoding: 'utf8' });
    return names.flatMap((name) => {
      const path = join(this.#folder, name);
      const aside = asideState(name);
      if (aside === 'left') rmSync(path, { force: true });
      if (aside !== null) return [];
      const stat = statSync(path, { throwIfNoEntry: false });
      return stat?.isFile() ? [{ path, size: stat.size, used: stat.mtimeMs }] : [];
    });
  }
}
