/** Candidates that belong together. */
import type { Candidate } from './candidates.ts';

/** Most elements between two pieces of one text. */
export const REACH = 3;

/** Groups candidates by the element on one side. */
export function by(
  candidates: readonly Candidate[],
  key: (candidate: Candidate) => number,
): Candidate[][] {
  const groups = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const group = groups.get(key(candidate)) ?? [];
    group.push(candidate);
    groups.set(key(candidate), group);
  }
  return [...groups.values()];
}

/** Members of a sorted list that stand close together, from the first on. */
export function run(
  candidates: readonly Candidate[],
  at: (candidate: Candidate) => number,
): Candidate[] {
  const sorted = [...candidates].sort((a, b) => at(a) - at(b));
  const end = sorted.findIndex((one, i) => {
    const last = sorted[i - 1];
    return last !== undefined && at(one) - at(last) > REACH;
  });
  return end === -1 ? sorted : sorted.slice(0, end);
}
