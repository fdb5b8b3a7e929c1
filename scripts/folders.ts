/**
 * Where things are: the engine, and the library that it works for. `PLAN_HOME` names the folder of the library; without it
 * the project is its own. `PLAN_SEEDS`, `PLAN_CONTENT`, `PLAN_DIST` and `PLAN_CACHE_DIR` point the commands at other folders.
 */
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the engine, absolute, without a closing slash. */
export const root = resolve(fileURLToPath(new URL('..', import.meta.url)));

/** Folder of the library, absolute: what an editor has. */
export const home = (): string => resolve(root, process.env['PLAN_HOME'] || '.');

/** A path as messages name it, and as a terminal can follow it from the folder of the library. */
export const followed = (path: string): string => {
  const below = relative(home(), path);
  return below === '' || below.startsWith('..') ? path : below;
};

/** Folder named by an environment variable (relative to the library), or its default. */
function folder(variable: string, byDefault: string): string {
  return resolve(home(), process.env[variable] || byDefault);
}

/** What the library says of itself. */
export const settingsFile = (): string => folder('PLAN_SETTINGS', 'library.yaml');

/** Witnesses and the YAML beside them. */
export const seedsDir = (): string => folder('PLAN_SEEDS', 'seeds');

/** The most megabytes of a seed: a plan with its pictures has some 20. `PLAN_SEED_MB` says otherwise. */
export const mostMegabytes = (): number => Number(process.env['PLAN_SEED_MB']) || 64;

/** What the converter writes. */
export const contentDir = (): string => folder('PLAN_CONTENT', 'content');

/** The built site. */
export const distDir = (): string => folder('PLAN_DIST', 'dist');

/** What can be made again, and is kept so that it need not be: conversions, pages, compiled code. */
export const cacheDir = (): string => folder('PLAN_CACHE_DIR', '.cache');

/** The zip of the built site: beside it and by its own name, unless `PLAN_PACK` names a file. */
export const packFile = (name: string): string =>
  resolve(home(), process.env['PLAN_PACK'] || join(dirname(distDir()), name));
