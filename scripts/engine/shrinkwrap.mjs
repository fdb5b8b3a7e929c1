/**
 * Before and after `npm pack`: the lock file goes along as npm-shrinkwrap.json, the only name under which npm takes one into
 * a package. Who installs the engine gets the packages that it was tested with, and its bill of materials names them. npm runs
 * the same scripts around `npm run pack`, which packs a site and only needs what every command needs.
 */
import { copyFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import '../bootstrap.mjs';

const at = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const shrinkwrap = at('npm-shrinkwrap.json');

if (process.argv.includes('--remove')) rmSync(shrinkwrap, { force: true });
else if (['pack', 'publish'].includes(process.env['npm_command'] ?? ''))
  copyFileSync(at('package-lock.json'), shrinkwrap);
