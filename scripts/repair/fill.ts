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

/** An edit cut into its parts; the first one stands for the raw text, the others are insertions behind it. */
function split(rendering: Rendering, index: number, earlier: Edit, fills: readonly Edit[]): Edit[] {
  const base = firstOf(rendering, index, fills[0]?.start ?? 0);
  const parts: Edit[] = [];
  const add = (part: Edit, after: string) => {
    if (after === '') return;
    const start = parts.length === 0 ? earlier.start : earlier.end;
    parts.push({ ...part, start, end: earlier.end, after });
  };
  let at = base;
  for (const fill of fills) {
    add(earlier, rendering.text.slice(at, fill.start));
    add(fill, fill.after);
    at = fill.end;
  }
  add(earlier, rendering.text.slice(at, base + earlier.after.length));
  return parts;
}

/**
 * Applies edits given in offsets of `rendering`, sorted and disjoint, each of which reads anew what one earlier
 * edit wrote. The others go the common way, through `Source.apply`.
 */
export function fill(source: Source, rendering: Rendering, proposals: readonly Edit[]): void {
  const byEdit = new Map<number, Edit[]>();
  const others: Edit[] = [];
  for (const proposal of proposals) {
    const index = proposal.after === '' ? null : writer(rendering, proposal);
    if (index === null) others.push(proposal);
    else byEdit.set(index, [...(byEdit.get(index) ?? []), proposal]);
  }
  // First the common way: it needs the indices of the edits as they are.
  const kept = source.edits;
  const parts = new Map<Edit, Edit[]>();
  for (const [index, fills] of byEdit) {
    const earlier = kept[index] as Edit;
    parts.set(earlier, split(rendering, index, earlier, fills));
  }
  source.apply(rendering, others);
  source.edits = source.edits.flatMap((edit) => parts.get(edit) ?? [edit]);
}
