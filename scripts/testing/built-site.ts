/**
 * Global setup of the browser tests: builds the site once and serves it at two paths, because one build must
 * run at any. `PLAN_TEST_DIST` names a site that is already built and saves the time.
 */
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { root } from '../folders.ts';
import { runNode } from '../command/run-node.ts';
import { serve } from '../site/serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the site at the root of its host, with a closing slash. */
    site: string;
    /** Address of the same files under a path. */
    siteUnderPath: string;
    /** Folder of the built site, absolute: for `file://`. */
    dist: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dist = process.env['PLAN_TEST_DIST'] || (await build());
  const sites = [await serve(dist), await serve(dist, { base: '/a/bc/' })] as const;
  project.provide('site', sites[0].address);
  project.provide('siteUnderPath', sites[1].address);
  project.provide('dist', dist);
  return async () => {
    for (const site of sites) await site.close();
  };
}

async function build(): Promise<string> {
  const dist = join(root, '.cache', 'browser-tests', 'dist');
  const code = await runNode(['scripts/build.ts'], { env: { PLAN_DIST: dist } });
  if (code !== 0) throw new Error('The site for the browser tests could not be built (see above).');
  return dist;
}
