/** Where the packages of the engine are: in its own folder, or beside it where the engine is a package itself. */
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';

const { resolve: find } = createRequire(import.meta.url);

/** Folder of a package, absolute. */
export const packageFolder = (name: string): string => dirname(find(`${name}/package.json`));

/** The `node_modules` that holds the packages of the engine. */
export const packagesFolder = (): string => resolve(packageFolder('astro'), '..');
