/** Packs a built site with what a person needs to open it from a stick or to put it on a server. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from '../command/command.ts';
import { root } from '../folders.ts';
import { bundledPackages, noticesOf } from './bundled.ts';
import { sha256 } from '../files/sha256.ts';
import type { Edition } from './edition.ts';
import { list } from './list.ts';
import { forNotepad } from './notepad.ts';
import { billOfMaterials } from './sbom.ts';
import { checkOf } from './sign.ts';
import { ZipFile } from './zip.ts';
import { said } from '../said/said.ts';

/** What goes beside the site: start page, 说明, configurations of servers. */
const extras = join(root, 'scripts', 'pack', 'files');

/** Folder of the site in the zip. */
const site = 'site';

/** 说明 for people. */
const readme = 'README.txt';

/** Lists the SHA-256 of every other file, as `sha256sum -c` reads it. */
const checksums = 'SHA256SUMS';

/** 说明 with what only the moment of packing knows. */
function fillIn(text: string, { release, date, plans }: Edition, zip: string): string {
  const said: Record<string, string | undefined> = {
    release: date === null ? '尚未发布的试印本' : `发布：${release}（${date}）`,
    plans: `规划：${plans} 个`,
    check: checkOf(zip),
  };
  return text.replace(/\{\{(\w+)\}\}/g, (whole, key: string) => said[key] ?? whole);
}

export interface PackOptions {
  dist: string;
  /** The zip. */
  file: string;
  edition: Edition;
  /** `NOTICES.txt` and the bill of materials, by their names. */
  papers: Readonly<Record<string, string>>;
}

/** The zip of a release: beside the site, unless `PLAN_PACK` names a file. */
export const zipName = ({ release }: Edition): string =>
  `plan-library-${release.replace(/[^\w.-]+/g, '-')}.zip`;

/** What the zip holds about itself beside the site: licences, and what it is made with. */
export async function papersOf({ date }: Edition): Promise<Record<string, string>> {
  const bundled = await bundledPackages(root);
  return {
    'NOTICES.txt': noticesOf(bundled),
    'sbom.cdx.json': billOfMaterials(root, bundled, date),
  };
}

/**
 * Writes the zip: `index.html`, `README.txt`, licences and the bill of materials at the top, the site in `site/`,
 * configurations in `hosting/`. The same files and releases give the same bytes, whatever the machine, the day and the time
 * zone.
 *
 * @returns number of files in the zip, and its size.
 * @throws CommandError where `dist` holds no site, or one that a zip cannot carry everywhere.
 */
export async function packSite({
  dist,
  file,
  edition,
  papers,
}: PackOptions): Promise<{ files: number; bytes: number }> {
  if (!existsSync(join(dist, 'index.html'))) {
    throw new CommandError(
      said(
        `${dist} 里没有生成的网站（没有 index.html）。请先运行 npm run build`,
        `${dist} holds no built site (no index.html). Run: npm run build`,
      ),
    );
  }
  const license = { path: 'LICENSE', source: join(root, 'LICENSE') };
  const entries = [license, ...list(extras, ''), ...list(dist, `${site}/`)];
  return ZipFile.write(file, edition.days, async (zip) => {
    const sums: string[] = [];
    const add = (path: string, content: Uint8Array) => {
      sums.push(`${sha256(content)}  ${path}\n`);
      zip.add(path, content);
    };
    for (const [path, text] of Object.entries(papers)) add(path, Buffer.from(text));
    for (const { path, source } of entries) {
      const bytes = await readFile(source);
      const text = () => fillIn(bytes.toString('utf8'), edition, zipName(edition));
      add(path, path === readme ? forNotepad(Buffer.from(text())) : bytes);
    }
    zip.add(checksums, Buffer.from(sums.join('')));
  });
}
