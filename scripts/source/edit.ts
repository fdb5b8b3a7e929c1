/** Edits of the raw text: what they are, how they stand in order, and how two become one record. */
import type { Certainty, Evidence, RepairKind } from '../../src/plan.schema.ts';

/** A replacement of the text in `[start, end)` by `after`, with its reasons. */
export interface Edit {
  start: number;
  end: number;
  after: string;
  kind: RepairKind;
  rule: string;
  certainty: Certainty;
  evidence?: Evidence[];
  candidates?: string[];
  note?: string;
  /** Rules whose edits were joined with this one because they touched. */
  also?: string[];
  /** For an insertion: the side that it belongs to when a range begins or ends at it. Default `left`. */
  bind?: 'left' | 'boundary' | 'right';
}

/** Text as it stands after the edits so far, and the way back to the raw text. */
export interface Rendering {
  text: string;
  /** For each character: its raw offset, or `-1 - index` of the edit that wrote it. */
  origin: Int32Array;
}

/** Which kind stays when two edits become one: the one that a reader must not miss. */
const WEIGHT: Record<RepairKind, number> = {
  gap: 7,
  unclear: 6,
  supplied: 5,
  decode: 4,
  struct: 3,
  drop: 2,
  reg: 1,
  sic: 0,
};

const SURE: Record<Certainty, number> = { exact: 3, high: 2, medium: 1, low: 0 };
/** Order of insertions at one place. */
export const BIND = { left: 0, boundary: 1, right: 2 };

/** Order of edits in the text. */
export const byPlace = (a: Edit, b: Edit): number =>
  a.start - b.start || a.end - b.end || BIND[a.bind ?? 'left'] - BIND[b.bind ?? 'left'];

/** Reasons of two edits that became one; place and text are the caller's to set. */
export function joinReasons(a: Edit, b: Edit): Edit {
  const [strong, weak] = WEIGHT[b.kind] > WEIGHT[a.kind] ? [b, a] : [a, b];
  const doubtful =
    SURE[weak.certainty] < SURE[strong.certainty] ? weak.certainty : strong.certainty;
  const joined: Edit = {
    ...strong,
    // No reading that was supplied is of low certainty: what is, was not read.
    certainty: strong.kind === 'supplied' && doubtful === 'low' ? 'medium' : doubtful,
  };
  const also = new Set([...(strong.also ?? []), weak.rule, ...(weak.also ?? [])]);
  also.delete(strong.rule);
  if (also.size > 0) joined.also = [...also];
  const note = strong.note ?? weak.note;
  if (note !== undefined) joined.note = note;
  if (weak.evidence) joined.evidence = [...(strong.evidence ?? []), ...weak.evidence];
  return joined;
}

/** Index of the first of sorted edits that begins at or behind an offset. */
export function firstFrom(edits: readonly Edit[], offset: number): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle] as Edit).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
