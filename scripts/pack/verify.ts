/** Whether a zip is what the seeds and the program here make: rebuilt, and compared byte for byte. */
import { createReadStream, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { unzipSync } from 'fflate';
import { sha256 } from '../files/sha256.ts';

async function sumOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

const entriesOf = (zip: string): Map<string, string> =>
  new Map(
    Object.entries(unzipSync(readFileSync(zip))).map(([path, content]) => [path, sha256(content)]),
  );

/**
 * Where two zips differ: empty where all bytes are the same, else the paths that do, each with what is wrong.
 *
 * @throws where one of them is no zip
 */
export async function differences(given: string, made: string): Promise<string[]> {
  if ((await sumOf(given)) === (await sumOf(made))) return [];
  const [theirs, ours] = [entriesOf(given), entriesOf(made)];
  const paths = [...new Set([...theirs.keys(), ...ours.keys()])].sort();
  const lines = paths.flatMap((path) => {
    if (!ours.has(path)) return [`多出 ${path}`];
    if (!theirs.has(path)) return [`缺少 ${path}`];
    return ours.get(path) === theirs.get(path) ? [] : [`不同 ${path}`];
  });
  return lines.length > 0 ? lines : ['文件都相同，只有压缩包的日期或压缩方式不同'];
}
