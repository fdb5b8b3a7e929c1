/** Writes the files that the search page loads. */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { memberOf, receive } from '../../src/search/format.ts';

/** The files of a series, by their names, packed. */
export interface Series {
  /** Its name, which `memberOf` turns into those of its files. */
  name: string;
  files: [file: string, packed: string][];
}

/** Packs the files of a series, which is named by what they hold. */
export function packSeries(contents: readonly (Uint8Array | string)[]): Series {
  const packed = contents.map(pack);
  const hash = createHash('sha256');
  for (const base64 of packed) hash.update(base64).update('\n');
  const name = hash.digest('hex').slice(0, 12);
  return { name, files: packed.map((base64, i) => [memberOf(name, i), base64]) };
}

export class Writer {
  readonly #folder: string;
  /** Bytes written so far. */
  bytes = 0;
  /** Files written so far. */
  files = 0;

  /** Clears `folder` and writes into it. */
  constructor(folder: string) {
    this.#folder = folder;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }

  /** Writes one file as a classic script: a page opened from disk can load nothing else. */
  write(file: string, content: Uint8Array | string): void {
    this.#put(file, pack(content));
  }

  /** Writes the files of a series, and gives its name. */
  writeSeries({ name, files }: Series): string {
    for (const [file, packed] of files) this.#put(file, packed);
    return name;
  }

  #put(file: string, base64: string): void {
    const script = scriptOf(file, base64);
    writeFileSync(join(this.#folder, file), script);
    this.bytes += script.length;
    this.files += 1;
  }
}

/** A file as the search page loads it. */
export const scriptOf = (file: string, base64: string): string =>
  `${receive}("${file}","${base64}")\n`;

/** What `scriptOf` hands over. */
export const pack = (content: Uint8Array | string): string =>
  deflateRawSync(content, { level: 9 }).toString('base64');
