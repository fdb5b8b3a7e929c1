/** The packages whose code stands in the site: as esbuild, which bundles them, tells, and Pagefind, which writes its own. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { CommandError } from '../command/command.ts';
import { packagesFolder } from '../command/packages.ts';
import { said } from '../said/said.ts';

export interface Bundled {
  name: string;
  version: string;
  license: string;
  /** The words of its licence. */
  text: string;
}

/** Folder of the package that a file belongs to, as in `node_modules/uqr`; null for our own. */
const packageOf = (file: string): string | null =>
  /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? null;

/**
 * Packages in the scripts of the site.
 *
 * @param root of the project
 * @throws CommandError where one of them has no words of a licence: such code may not be handed on
 */
export async function bundledPackages(root: string): Promise<Bundled[]> {
  const folder = join(root, 'src', 'client');
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join(folder, name));
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: scripts,
    outdir: join(root, 'nowhere'),
    bundle: true,
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const folders = Object.keys(metafile.inputs).flatMap((file) => packageOf(file) ?? []);
  return [
    ...new Set([...folders.map((path) => join(root, path)), join(packagesFolder(), 'pagefind')]),
  ]
    .sort()
    .map(noticeOf);
}

function noticeOf(folder: string): Bundled {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  const { name, version, license = 'see below' } = about;
  const text = [readFileSync(licenceIn(folder), 'utf8').trim(), INSIDE[name] ?? ''].join('\n\n');
  return { name, version, license, text: text.trim() };
}

/** What a package has in it that its own licence does not name. */
const INSIDE: Readonly<Record<string, string>> = {
  pagefind: `wasm.*.pagefind is compiled from Rust: beside Pagefind itself bit-set, bit-vec, pagefind_microjson, pagefind_stem, wasm-bindgen
and minicbor (Blue Oak Model License 1.0.0, https://blueoakcouncil.org/license/1.0.0). Their licences stand at
https://crates.io under these names.`,
};

/** The file with the licence of a package; some have a folder of them, with their own by the name of the folder. */
function licenceIn(folder: string): string {
  const name = readdirSync(folder).find((name) => /^licen[cs]e(?:\.|$)/i.test(name));
  if (name === undefined)
    throw new CommandError(
      said(
        `${folder}：这个软件包的代码在网站里，却没有许可文件`,
        `${folder}: no licence stands in this package, whose code is in the site`,
      ),
    );
  const file = join(folder, name);
  return statSync(file).isDirectory() ? join(file, name) : file;
}

/** `NOTICES.txt`: our own licence is in LICENSE. */
export const noticesOf = (packages: readonly Bundled[]): string =>
  [
    '网站的脚本里含有下列软件 / The scripts of this site contain:\n',
    ...packages.map(
      ({ name, version, license, text }) =>
        `${'='.repeat(72)}\n${name} ${version} (${license})\n${'='.repeat(72)}\n\n${text}\n`,
    ),
  ].join('\n');
