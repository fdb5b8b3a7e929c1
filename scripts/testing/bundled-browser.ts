/**
 * Chromium out of npm packages: no download beside the lock file, no package manager beside npm.
 *
 * Both packages are made for a cloud service whose machines lack libraries; the same archives serve any other
 * Linux x64 that lacks them.
 */
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inflate } from '@sparticuz/chromium';
import { root } from '../folders.ts';
import { fontConfig } from './fonts.ts';

/** `current` is what readers have today; `oldest` is Chromium 88, older than what government machines report. */
export type BrowserAge = 'current' | 'oldest';

const packages = join(root, 'node_modules');
const current = join(packages, '@sparticuz', 'chromium');
const oldest = join(packages, 'chrome-aws-lambda');

/** Archives of each browser. The libraries come from the current package: the old one lacks some. */
const archives: Record<BrowserAge, string[]> = {
  current: [join(current, 'bin', 'chromium.br'), join(current, 'bin', 'al2023.tar.br')],
  oldest: [
    join(oldest, 'bin', 'chromium.br'),
    join(oldest, 'bin', 'aws.tar.br'),
    join(current, 'bin', 'al2023.tar.br'),
  ],
};

/** A browser to start, and what its environment needs. */
export interface BrowserProgram {
  executablePath: string;
  env: Record<string, string>;
}

/**
 * Unpacks a browser, once for each version, and says how to start it.
 *
 * @throws where this is no Linux x64, or the packages are not there.
 */
export async function bundledBrowser(age: BrowserAge): Promise<BrowserProgram> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('the browsers among the packages run on Linux x64 only');
  }
  const home = age === 'current' ? current : oldest;
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as {
    version: string;
  };
  const cache = join(packages, '.cache', 'plan-library');
  const unpacked = await unpack(archives[age], join(cache, `chromium-${age}-${version}`));
  const libraries = [join(unpacked, 'al2023', 'lib'), join(unpacked, 'aws', 'lib')];
  return {
    executablePath: join(unpacked, 'chromium'),
    env: {
      LD_LIBRARY_PATH: libraries.join(':'),
      FONTCONFIG_FILE: await fontConfig(cache),
    },
  };
}

/** Unpacks archives into `folder` unless it is there: whole, because it gets its name last. */
async function unpack(files: readonly string[], folder: string): Promise<string> {
  if (existsSync(folder)) return folder;
  await mkdir(dirname(folder), { recursive: true });
  const working = await mkdtemp(`${folder}.`);
  for (const file of files) await inflateInto(working, file);
  await chmod(join(working, 'chromium'), 0o755);
  try {
    await rename(working, folder);
  } catch (error) {
    await rm(working, { recursive: true });
    // Another process may have been faster.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** `inflate` writes into the folder for temporary files, and nowhere else. */
async function inflateInto(folder: string, file: string): Promise<void> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    await inflate(file);
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}
