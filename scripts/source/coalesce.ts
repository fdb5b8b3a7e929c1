/** Joins proposals that meet in the text of one earlier edit. */
import { type Edit, joinReasons, type Rendering } from './edit.ts';

/** The earlier edits that a proposal touches at one of its ends; an insertion touches on both sides. */
function touched({ origin }: Rendering, { start, end }: Edit, side: 'first' | 'last'): number[] {
  const places = start === end ? [start - 1, start] : [side === 'first' ? start : end - 1];
  return places.map((place) => origin[place] ?? 0).filter((written) => written < 0);
}

/** Joins proposals that rewrite parts of one and the same earlier edit. */
export function coalesce(rendering: Rendering, proposals: readonly Edit[]): Edit[] {
  const { text } = rendering;
  const joined: Edit[] = [];
  for (const proposal of proposals) {
    const previous = joined.at(-1);
    const before = previous ? touched(rendering, previous, 'last') : [];
    if (previous && touched(rendering, proposal, 'first').some((edit) => before.includes(edit))) {
      const after = previous.after + text.slice(previous.end, proposal.start) + proposal.after;
      joined[joined.length - 1] = {
        ...joinReasons(previous, proposal),
        start: previous.start,
        end: proposal.end,
        after,
      };
    } else joined.push(proposal);
  }
  return joined;
}
