/** Proposals in rendered offsets → edits in raw offsets. */
import { type Edit, firstFrom, joinReasons, type Rendering } from './edit.ts';
import { insertionAt, rawStart } from './insertion.ts';

/** What an edit on the left and on the right of a range wrote and the range leaves standing. */
function remains({ text, origin }: Rendering, first: number, last: number): [string, string] {
  const [opening = 0, closing = 0] = [origin[first], origin[last]];
  let from = first;
  while (opening < 0 && from > 0 && origin[from - 1] === opening) from -= 1;
  let until = last + 1;
  while (closing < 0 && origin[until] === closing) until += 1;
  return [text.slice(from, first), text.slice(last + 1, until)];
}

/**
 * One edit in raw offsets for a proposal in rendered offsets.
 *
 * @param edits the edits so far, which the rendering shows
 * @param replaced takes up the indexes of earlier edits that the result stands for
 */
export function toRaw(
  edits: readonly Edit[],
  rawLength: number,
  rendering: Rendering,
  proposal: Edit,
  replaced: Set<number>,
): Edit {
  const { origin } = rendering;
  const inserts = proposal.start === proposal.end;
  const from = rawStart(edits, rawLength, rendering, proposal);
  if (inserts && from.inside === null) {
    return insertionAt(edits, rendering, proposal, from.offset, replaced);
  }
  let edit: Edit = { ...proposal };
  let start = Number.POSITIVE_INFINITY;
  let end = -1;
  let bind: Edit['bind'];
  const touch = (index: number) => {
    const earlier = edits[index] as Edit;
    bind ??= earlier.bind;
    if (!replaced.has(index)) {
      replaced.add(index);
      // What is dropped as a whole needs no account of the repairs made inside it.
      if (edit.kind !== 'drop') edit = joinReasons(edit, earlier);
    }
    start = Math.min(start, earlier.start);
    end = Math.max(end, earlier.end);
  };
  const last = Math.max(proposal.start, proposal.end - 1);
  for (let k = proposal.start; k <= last; k += 1) {
    const o = origin[k] as number;
    if (o >= 0) {
      start = Math.min(start, o);
      end = Math.max(end, o + 1);
    } else touch(-1 - o);
  }
  const [head, behind] = remains(rendering, proposal.start, last);
  const tail = inserts ? (rendering.text[last] as string) + behind : behind;
  // Deletions and insertions between the first and the last raw character belong to the new record.
  for (let i = firstFrom(edits, start); i < edits.length; i += 1) {
    const earlier = edits[i] as Edit;
    if (earlier.start >= end) break;
    if (earlier.end <= start && earlier.start < start) continue;
    if (earlier.start === earlier.end && earlier.start === start) continue;
    touch(i);
  }
  return { ...edit, ...(bind && { bind }), start, end, after: head + proposal.after + tail };
}
