/** The folder in which Astro works, for a build or while an editor does. */
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { packagesFolder } from '../command/packages.ts';
import { contentDir, root } from '../folders.ts';

/**
 * Makes such a folder ready.
 *
 * @returns the variables by which `astro.config.mjs` and the pages know it
 */
export function astroWork(work: string): Record<string, string> {
  mkdirSync(work, { recursive: true });
  // Astro looks for packages from its folder upwards; a junction needs no rights on Windows.
  const packages = join(work, 'node_modules');
  // An earlier one may lead to where the packages were.
  rmSync(packages, { force: true });
  symlinkSync(packagesFolder(), packages, 'junction');
  return {
    PLAN_WORK: work,
    PLAN_ENGINE: root,
    PLAN_CONTENT: contentDir(),
    PLAN_CACHE: join(work, 'cache'),
    // Telemetry would be a request to another host.
    ASTRO_TELEMETRY_DISABLED: '1',
  };
}
