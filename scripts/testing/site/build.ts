/** Builds the pages of other content than the project's own. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../folders.ts';

/** Content that was made up to have everything that a plan may have. */
export const inventedPlans = join(root, 'src', 'fixtures', 'content');

export interface BuiltPages {
  failed: boolean;
  /** What the build wrote to the terminal. */
  said: string;
  dist: string;
  /** Text of a file of the site. */
  file: (path: string) => string;
}

/**
 * Builds the pages of a content folder into `work`, a folder inside the project (Astro puts what it needs
 * meanwhile beside its output only there).
 *
 * @param environment variables that are set beside
 */
export function buildPages(
  content: string,
  work: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<BuiltPages> {
  const dist = join(work, 'dist');
  const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const env = {
    ...process.env,
    PLAN_CONTENT: content,
    PLAN_DIST: dist,
    PLAN_CACHE: join(work, 'cache'),
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
    ...environment,
  };
  return new Promise((done) => {
    execFile(process.execPath, [astro, 'build'], { cwd: root, env }, (error, stdout, stderr) => {
      done({
        failed: error !== null,
        said: stdout + stderr,
        dist,
        file: (path) => readFileSync(join(dist, path), 'utf8'),
      });
    });
  });
}
