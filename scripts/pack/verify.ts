/** Whether a zip is what the seeds and the program here make: rebuilt, and compared byte for byte. */
import { createReadStream, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { unzipSync } from 'fflate';
import { CommandError } from '../command/command.ts';
import { sha256 } from '../files/sha256.ts';
import { said, told } from '../said/said.ts';

async function sumOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** What a zip holds: the sum of the whole, and of each file in it. */
export interface Opened {
  sum: string;
  entries: ReadonlyMap<string, string>;
}

/** @throws {CommandError} where a file is no zip, or one that is cut off or damaged */
export async function openZip(file: string): Promise<Opened> {
  const sum = await sumOf(file);
  try {
    const entries = Object.entries(unzipSync(readFileSync(file)));
    return { sum, entries: new Map(entries.map(([path, content]) => [path, sha256(content)])) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(
      said(
        `不是完整的压缩包，请重新取得：${file}（${why}）`,
        `no whole zip, get it again: ${file} (${why})`,
      ),
      2,
    );
  }
}

/** Where two zips differ: empty where all bytes are the same, else the paths that do, each with what is wrong. */
export function differences(given: Opened, made: Opened): string[] {
  if (given.sum === made.sum) return [];
  const [theirs, ours] = [given.entries, made.entries];
  const paths = [...new Set([...theirs.keys(), ...ours.keys()])].sort();
  const lines = paths.flatMap((path) => {
    if (!ours.has(path)) return [told(said(`多出 ${path}`, `more: ${path}`))];
    if (!theirs.has(path)) return [told(said(`缺少 ${path}`, `missing: ${path}`))];
    return ours.get(path) === theirs.get(path)
      ? []
      : [told(said(`不同 ${path}`, `differs: ${path}`))];
  });
  return lines.length > 0
    ? lines
    : [
        told(
          said(
            '文件都相同，只有压缩包的日期或压缩方式不同',
            'all files are the same; only dates or compression differ',
          ),
        ),
      ];
}
