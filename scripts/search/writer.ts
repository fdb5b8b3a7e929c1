/** Writes the files that the search page loads. */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { memberOf, receive } from '../../src/search/format.ts';

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

  /**
   * Writes the files of a series.
   *
   * @returns the name of the series, which `memberOf` turns into those of its files
   */
  writeSeries(contents: readonly (Uint8Array | string)[]): string {
    const packed = contents.map(pack);
    const hash = createHash('sha256');
    for (const base64 of packed) hash.update(base64).update('\n');
    const series = hash.digest('hex').slice(0, 12);
    for (const [i, base64] of packed.entries()) this.#put(memberOf(series, i), base64);
    return series;
  }

  #put(file: string, base64: string): void {
    const script = `${receive}("${file}","${base64}")\n`;
    writeFileSync(join(this.#folder, file), script);
    this.bytes += script.length;
    this.files += 1;
  }
}

const pack = (content: Uint8Array | string): string =>
  deflateRawSync(content, { level: 9 }).toString('base64');
