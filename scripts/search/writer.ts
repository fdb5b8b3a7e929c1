/** Writes the files that the search page loads, each named by its content. */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { receive } from '../../src/search/format.ts';

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

  /**
   * Writes one file as a classic script: a page opened from disk can load nothing else.
   *
   * @param name name of the file; without it, one that changes with the content, so that caches never mix two builds
   * @returns the name of the file
   */
  write(content: Uint8Array | string, name?: string): string {
    const base64 = deflateRawSync(content, { level: 9 }).toString('base64');
    const file = name ?? `${createHash('sha256').update(base64).digest('hex').slice(0, 12)}.js`;
    const script = `${receive}("${file}","${base64}")\n`;
    writeFileSync(join(this.#folder, file), script);
    this.bytes += script.length;
    this.files += 1;
    return file;
  }
}
