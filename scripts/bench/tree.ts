/** The memory of a process and of all that it has started, as Linux tells it. */
import { readdirSync, readFileSync } from 'node:fs';

/** Bytes of a page of memory: Linux on x64, and on arm64 as it is commonly set up. */
const PAGE = 4096;

/**
 * Resident memory of a process and its descendants together, in bytes; what processes share counts for each of them.
 * Zero where the system does not tell.
 */
export function treeMemory(pid: number): number {
  const children = new Map<number, number[]>();
  for (const name of pids()) {
    const parent = parentOf(name);
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const sumFrom = (one: number): number =>
    (children.get(one) ?? []).reduce((sum, child) => sum + sumFrom(child), residentOf(one));
  return sumFrom(pid);
}

function pids(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** A process may end while it is asked. */
function told(pid: number | string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

/** The name of a program stands before it, in brackets, and may hold anything. */
function parentOf(pid: string): number | null {
  const parent = told(pid, 'stat').split(') ').at(-1)?.split(' ')[1];
  return parent === undefined ? null : Number(parent);
}

const residentOf = (pid: number): number => Number(told(pid, 'statm').split(' ')[1] ?? 0) * PAGE;
