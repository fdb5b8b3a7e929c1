/** Files that a reader sees whole or not at all: they are written aside, by the name of the process, and renamed. */
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { isRunning } from '../command/running.ts';

/** Has a file written aside and puts it in its place; the folder is made where there is none. */
export function writeWhole(path: string, write: (aside: string) => void): void {
  mkdirSync(dirname(path), { recursive: true });
  const aside = `${path}.${process.pid}.tmp`;
  try {
    write(aside);
    renameSync(aside, path);
  } finally {
    rmSync(aside, { force: true });
  }
}

/** What a name says of a file that is written aside: its process works at it, or left it behind; null of any other. */
export function asideState(name: string): 'at work' | 'left' | null {
  const pid = /\.(\d+)\.tmp$/.exec(name)?.[1];
  if (pid === undefined) return null;
  return isRunning(Number(pid)) ? 'at work' : 'left';
}
