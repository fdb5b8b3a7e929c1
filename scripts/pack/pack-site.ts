/** Packs a built site with what a person needs to open it from a stick or to put it on a server. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from '../command/command.ts';
import { root } from '../folders.ts';
import { checksum } from './checksum.ts';
import { list } from './list.ts';
import { forNotepad } from './notepad.ts';
import { ZipFile } from './zip.ts';

/** What goes beside the site: start page, 说明, configurations of servers. */
const extras = join(root, 'scripts', 'pack', 'files');

/** Folder of the site in the zip. */
const site = 'site';

/** 说明 for people. */
const readme = 'README.txt';

/** Lists the SHA-256 of every other file, as `sha256sum -c` reads it. */
const checksums = 'SHA256SUMS';

/**
 * Writes the zip: `index.html` and `README.txt` at the top, the site in `site/`, configurations in `hosting/`.
 * The same files give the same bytes, whatever the machine, the day and the time zone.
 *
 * @returns number of files in the zip, and its size.
 * @throws CommandError where `dist` holds no site, or one that a zip cannot carry everywhere.
 */
export async function packSite(
  dist: string,
  file: string,
): Promise<{ files: number; bytes: number }> {
  if (!existsSync(join(dist, 'index.html'))) {
    throw new CommandError(`${dist} holds no built site (no index.html). Run: npm run build`);
  }
  const entries = [...list(extras, ''), ...list(dist, `${site}/`)];
  return ZipFile.write(file, async (zip) => {
    const sums: string[] = [];
    for (const { path, source } of entries) {
      const bytes = await readFile(source);
      const content = path === readme ? forNotepad(bytes) : bytes;
      sums.push(`${checksum(content)}  ${path}\n`);
      zip.add(path, content);
    }
    zip.add(checksums, Buffer.from(sums.join('')));
  });
}
