/** Where things are. `PLAN_SEEDS`, `PLAN_CONTENT`, `PLAN_DIST` and `PLAN_CACHE_DIR` point the commands at other folders. */
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the project, absolute, without a closing slash. */
export const root = resolve(fileURLToPath(new URL('..', import.meta.url)));

/** Folder named by an environment variable (relative to the project root), or its default. */
function folder(variable: string, byDefault: string): string {
  return resolve(root, process.env[variable] || byDefault);
}

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
  resolve(root, process.env['PLAN_PACK'] || join(dirname(distDir()), name));
