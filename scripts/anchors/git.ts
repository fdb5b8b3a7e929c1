/** What git knows of the content folder. */
import { spawnSync } from 'node:child_process';

/** Longest output of git, in bytes. */
const MOST = 2 ** 28;

/** What git says, or null where there is no git, no repository or no such thing in it. */
export function git(folder: string, ...args: string[]): string | null {
  const { status, stdout } = spawnSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: MOST,
  });
  return status === 0 ? stdout : null;
}
