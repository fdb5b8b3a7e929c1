/** Writes the files that the search page loads. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { type Directory, headOf, volumeOf } from '../../src/search/format.ts';
import { sha256 } from '../files/sha256.ts';

/** A volume as it is written. */
export interface VolumeFile {
  file: string;
  script: string;
}

/** Members of a volume with what its directory says of them beside their sizes. */
export interface Contents {
  members: readonly (Uint8Array | string)[];
  about?: Omit<Directory, 'sizes'>;
}

/** A volume under a name. */
export function volume(file: string, { members, about }: Contents): VolumeFile {
  const packed = members.map((content) => deflateRawSync(content).toString('base64'));
  const head = headOf(file, { sizes: packed.map(({ length }) => length), ...about });
  return { file, script: `${head}${packed.join('')}")\n` };
}

/** Volumes that belong together. Their name comes from what they hold. */
export function series(volumes: readonly Contents[]): { name: string; files: VolumeFile[] } {
  const unnamed = volumes.map((contents) => volume('', contents).script);
  const name = sha256(unnamed.join('')).slice(0, 12);
  const files = unnamed.map((script, number) => {
    const file = volumeOf(name, number);
    return { file, script: script.replace('("",', `("${file}",`) };
  });
  return { name, files };
}

/** Divides a row into runs of at most so many bytes, but for a single member that is larger. */
export function inRuns<Item extends { bytes: Uint8Array }>(
  items: readonly Item[],
  most: number,
): Item[][] {
  const runs: Item[][] = [];
  let size = Infinity;
  for (const item of items) {
    size += item.bytes.length;
    if (size > most) {
      runs.push([]);
      size = item.bytes.length;
    }
    runs.at(-1)?.push(item);
  }
  return runs;
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

  write({ file, script }: VolumeFile): void {
    const bytes = Buffer.from(script);
    writeFileSync(join(this.#folder, file), bytes);
    this.bytes += bytes.length;
    this.files += 1;
  }

  /** Writes the volumes of a series, and gives its name. */
  writeSeries(volumes: readonly Contents[]): string {
    const { name, files } = series(volumes);
    for (const one of files) this.write(one);
    return name;
  }
}
