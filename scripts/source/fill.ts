/**
 * Puts a reading in the place of what an earlier repair wrote, character by character.
 *
 * `Source.apply` joins edits that touch, and a join keeps the graver kind: right for rules that follow each other,
 * wrong for 〓, which evidence turns from `gap` into `supplied`. Here the earlier edit is split: its other
 * characters stay what they were, those that are read anew become a record of their own.
 */
import type { Edit, Rendering, Source } from '../source.ts';

/** Index in `source.edits` of the one edit that wrote all of a rendered range, or null. */
function writer({ origin }: Rendering, { start, end }: Edit): number | null {
  const first = origin[start];
  if (start === end || first === undefined || first >= 0) return null;
  for (let k = start; k < end; k += 1) if (origin[k] !== first) return null;
  return -1 - first;
}

/** Where the text of edit `index` begins in the rendering. */
function firstOf({ origin }: Rendering, index: number, at: number): number {
  let k = at;
  while (k > 0 && origin[k - 1] === -1 - index) k -= 1;
  return k;
}

/** Index of the edit among `filled` that an insertion stands beside, or null. */
function neighbour({ origin }: Rendering, { start }: Edit, filled: ReadonlyMap<number, Edit[]>) {
  const beside = [origin[start - 1], origin[start]].map((one) => -1 - (one ?? 0));
  return beside.find((index) => filled.has(index)) ?? null;
}

/** An edit cut into its parts; one stands for the raw text, the others are insertions on either side of it. */
function split(rendering: Rendering, index: number, earlier: Edit, fills: readonly Edit[]): Edit[] {
  const read = fills.find(({ start, end }) => start < end) as Edit;
  const base = firstOf(rendering, index, read.start);
  const parts: Edit[] = [];
  let taken = false;
  const add = (part: Edit, after: string, inserted = false) => {
    if (after === '') return;
    const start = taken ? earlier.end : earlier.start;
    parts.push({ ...part, start, end: inserted ? start : earlier.end, after });
    taken ||= !inserted;
  };
  let at = base;
  for (const fill of fills) {
    add(earlier, rendering.text.slice(at, fill.start));
    add(fill, fill.after, fill.start === fill.end);
    at = fill.end;
  }
  add(earlier, rendering.text.slice(at, base + earlier.after.length));
  return parts;
}

/**
 * Applies edits given in offsets of `rendering`, sorted and disjoint, each of which reads anew what one earlier
 * edit wrote, or stands beside such a one. The others go the common way, through `Source.apply`.
 */
export function fill(source: Source, rendering: Rendering, proposals: readonly Edit[]): void {
  const fills = new Map<number, Edit[]>();
  for (const proposal of proposals) {
    const index = proposal.after === '' ? null : writer(rendering, proposal);
    if (index !== null) fills.set(index, []);
  }
  const others: Edit[] = [];
  for (const proposal of proposals) {
    const insertion = proposal.start === proposal.end;
    const index = insertion ? neighbour(rendering, proposal, fills) : writer(rendering, proposal);
    const own = index === null ? undefined : fills.get(index);
    (own ?? others).push(proposal);
  }
  const parts = new Map<Edit, Edit[]>();
  for (const [index, own] of fills) {
    const earlier = source.edits[index] as Edit;
    parts.set(earlier, split(rendering, index, earlier, own));
  }
  // First the common way: it needs the edits as they are.
  source.apply(rendering, others);
  source.edits = source.edits.flatMap((edit) => parts.get(edit) ?? [edit]);
}
