/** The hash of a file, which is read again only where it was touched. */
import { type BigIntStats, readFileSync, statSync } from 'node:fs';
import { sha256 } from './sha256.ts';

/** Hashes of this process by path, with how the file was left. */
const known = new Map<string, { left: string; sum: string }>();

/** A file that was touched so short a time ago may be touched again without a new time: in nanoseconds. */
const SETTLED = 2_000_000_000n;

const stateOf = ({ size, mtimeNs, ctimeNs, ino }: BigIntStats): string =>
  `${size} ${mtimeNs} ${ctimeNs} ${ino}`;

/** The hash of a file; null where it cannot be read. */
export function sumOfFile(path: string): string | null {
  try {
    const before = statSync(path, { bigint: true });
    const kept = known.get(path);
    if (kept?.left === stateOf(before)) return kept.sum;
    const sum = sha256(readFileSync(path));
    const after = statSync(path, { bigint: true });
    const isSettled = BigInt(Date.now()) * 1_000_000n - after.ctimeNs > SETTLED;
    if (isSettled && stateOf(before) === stateOf(after))
      known.set(path, { left: stateOf(after), sum });
    else known.delete(path);
    return sum;
  } catch {
    known.delete(path);
    return null;
  }
}
