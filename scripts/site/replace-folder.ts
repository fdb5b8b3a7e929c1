/** A folder that is rebuilt as a whole: the old one stays in use until the new one is complete. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isRunning } from '../command/running.ts';

/**
 * Lets `fill` write a new folder and then puts it in the place of `dir`. When `fill` throws, `dir` is as it
 * was; when the process is killed, too, and the next call clears what it left.
 *
 * @throws what `fill` throws, and what the file system says of a place that cannot be written.
 */
export async function replaceFolder(
  dir: string,
  fill: (next: string) => Promise<void>,
): Promise<void> {
  await mkdir(dirname(dir), { recursive: true });
  await clearLeftovers(dir);
  // Beside the target, because a rename does not cross file systems.
  const next = `${dir}.next-${process.pid}`;
  const old = `${dir}.old-${process.pid}`;
  try {
    await mkdir(next);
    await fill(next);
    if (existsSync(dir)) await rename(dir, old);
    await rename(next, dir);
  } finally {
    await rm(next, { recursive: true, force: true });
    await giveBackOrRemove(old, dir);
  }
}

/** Clears the working folders of processes that died. */
async function clearLeftovers(dir: string): Promise<void> {
  const prefix = `${basename(dir)}.`;
  for (const name of await readdir(dirname(dir))) {
    const [, use, pid] = /^(next|old)-(\d+)$/.exec(name.slice(prefix.length)) ?? [];
    if (!name.startsWith(prefix) || isRunning(Number(pid))) continue;
    const left = join(dirname(dir), name);
    if (use === 'old') await giveBackOrRemove(left, dir);
    if (use === 'next') await rm(left, { recursive: true, force: true });
  }
}

/** Removes the replaced folder, or puts it back where nothing has taken its place. */
async function giveBackOrRemove(old: string, dir: string): Promise<void> {
  if (existsSync(dir)) await rm(old, { recursive: true, force: true });
  else if (existsSync(old)) await rename(old, dir);
}
