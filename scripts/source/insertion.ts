/** Where a proposal begins in the raw text, and how insertions at one place keep their order. */
import { BIND, type Edit, joinReasons, type Rendering } from './edit.ts';

/** Raw offset of the beginning of a proposal; `inside` the edit whose text it cuts, where it cuts one. */
export function rawStart(
  edits: readonly Edit[],
  rawLength: number,
  { origin }: Rendering,
  { start }: Edit,
): { offset: number; inside: number | null } {
  const here = origin[start];
  const before = start > 0 ? origin[start - 1] : undefined;
  if (here !== undefined && here < 0 && here === before) return { offset: -1, inside: -1 - here };
  if (before !== undefined) {
    return {
      offset: before >= 0 ? before + 1 : (edits[-1 - before] as Edit).end,
      inside: null,
    };
  }
  if (here === undefined) return { offset: rawLength, inside: null };
  return { offset: here >= 0 ? here : (edits[-1 - here] as Edit).start, inside: null };
}

/**
 * An insertion between what was kept or written. Where an earlier one at the same raw offset would come out on
 * the wrong side of it, the two become one.
 *
 * @param replaced takes up the indexes of earlier edits that the result stands for
 */
export function insertionAt(
  edits: readonly Edit[],
  { text, origin }: Rendering,
  proposal: Edit,
  at: number,
  replaced: Set<number>,
): Edit {
  // Behind a space or a line end it opens what follows.
  const opens = /\s/.test(text[proposal.start - 1] ?? ' ');
  const insertion: Edit = { bind: opens ? 'right' : 'left', ...proposal, start: at, end: at };
  const order = (edit: Edit) => BIND[edit.bind ?? 'left'];
  for (const [place, front] of [
    [proposal.start, true],
    [proposal.start - 1, false],
  ] as const) {
    const index = -1 - (origin[place] ?? 0);
    const earlier = edits[index];
    if (earlier?.start !== at || earlier.end !== at) continue;
    const inOrder = front ? order(insertion) < order(earlier) : order(earlier) <= order(insertion);
    if (inOrder) continue;
    replaced.add(index);
    const after = front ? insertion.after + earlier.after : earlier.after + insertion.after;
    const bind = earlier.bind ?? 'left';
    return { ...joinReasons(insertion, earlier), start: at, end: at, after, bind };
  }
  return insertion;
}
