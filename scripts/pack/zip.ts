/** Writes a zip file by file, without holding it in memory. */
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { Zip, ZipDeflate } from 'fflate';
import { CommandError } from '../command/command.ts';
import { momentOf } from './moment.ts';
import { said } from '../said/said.ts';

/** More of either needs the extended format, which old unpackers do not read. */
const mostFiles = 65_535;
const mostBytes = 0xffff_ffff;

export class ZipFile {
  readonly #zip: Zip;
  #files = 0;
  #bytes = 0;
  readonly #days: readonly string[];

  private constructor(descriptor: number, days: readonly string[]) {
    this.#days = days;
    this.#zip = new Zip((error, chunk) => {
      if (error) throw error;
      this.#bytes += chunk.length;
      for (let at = 0; at < chunk.length;) at += writeSync(descriptor, chunk, at);
    });
  }

  /**
   * Writes `file` with what `fill` adds; until it is complete, and whatever fails, an old one stays.
   *
   * @param days of all releases so far, by which files are dated
   * @returns number of files in it, and its size.
   * @throws CommandError where it gets too large for a zip, and what `fill` throws
   */
  static async write(
    file: string,
    days: readonly string[],
    fill: (zip: ZipFile) => Promise<void>,
  ): Promise<{ files: number; bytes: number }> {
    // Beside the target, because a rename does not cross file systems.
    const next = `${file}.next-${process.pid}`;
    try {
      const descriptor = openSync(next, 'w');
      let zip;
      try {
        zip = new ZipFile(descriptor, days);
        await fill(zip);
        zip.#zip.end();
      } finally {
        closeSync(descriptor);
      }
      if (zip.#files > mostFiles || zip.#bytes > mostBytes) {
        throw new CommandError(
          said(
            `${zip.#files} 个文件，${zip.#bytes} 字节：一个压缩包放不下。请直接复制文件夹`,
            `${zip.#files} files, ${zip.#bytes} bytes: too much for one zip. Copy the folder itself instead`,
          ),
        );
      }
      renameSync(next, file);
      return { files: zip.#files, bytes: zip.#bytes };
    } finally {
      rmSync(next, { force: true });
    }
  }

  add(path: string, content: Uint8Array): void {
    const entry = new ZipDeflate(path, { level: 9 });
    entry.mtime = momentOf(content, this.#days);
    this.#zip.add(entry);
    entry.push(content, true);
    this.#files += 1;
  }
}
