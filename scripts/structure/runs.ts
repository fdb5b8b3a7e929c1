/** Runs of labels: what is numbered alike and counts on. */
import { MARKER_RANK, type MarkerKind } from '../notation/markers.ts';
import type { Candidate } from './shapes.ts';

export interface Run {
  members: Candidate[];
  /** Indexes of the texts of the members. */
  places: number[];
  /** Index of the text of the first. */
  at: number;
}

/** Groups candidates into runs: labels of one kind that count on, with nothing above them in between. */
export function runsOf(candidates: readonly (Candidate | null)[]): Map<Candidate, Run> {
  const open = new Map<MarkerKind, Run>();
  const runs = new Map<Candidate, Run>();
  for (const [at, candidate] of candidates.entries()) {
    if (!candidate) continue;
    const { kind, value } = candidate.marker;
    for (const other of open.keys()) if (MARKER_RANK[other] > MARKER_RANK[kind]) open.delete(other);
    let run = open.get(kind);
    const last = run?.members.at(-1)?.marker.value ?? 0;
    if (!run || value <= last) {
      run = { members: [], places: [], at };
      open.set(kind, run);
    }
    run.members.push(candidate);
    run.places.push(at);
    runs.set(candidate, run);
  }
  return runs;
}
