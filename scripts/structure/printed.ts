/** What the print of a page tells, where a port has read it: which lines are one paragraph. */
import type { Print } from '../reading/reading.ts';
import { glue } from '../text/glue.ts';
import type { Segment } from '../pdast.ts';

/** Joins the segments that lie in one printed paragraph. */
export function joinPrinted(segments: readonly Segment[], { paragraphs }: Print): Segment[] {
  const joined: Segment[] = [];
  let next = 0;
  let open: (typeof paragraphs)[number] | null = null;
  for (const segment of segments) {
    while (next < paragraphs.length && (paragraphs[next]?.end ?? 0) <= segment.span.start)
      next += 1;
    const paragraph = paragraphs[next];
    const inside =
      paragraph !== undefined &&
      paragraph.start <= segment.span.start &&
      paragraph.end >= segment.span.end;
    const last = joined.at(-1);
    if (inside && open === paragraph && last) {
      joined[joined.length - 1] = {
        span: { start: last.span.start, end: segment.span.end },
        text: glue(last.text, segment.text),
      };
    } else joined.push(segment);
    open = inside ? paragraph : null;
  }
  return joined;
}
