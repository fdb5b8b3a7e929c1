/** What the print of a page tells, where a port has read it: which lines are one paragraph. */
import type { Print } from '../reading/reading.ts';
import { glue } from '../text/glue.ts';
import type { Segment, Span } from '../pdast.ts';

/**
 * Joins the segments that lie in one printed paragraph.
 *
 * @param tables in the order of the text; what stands in one is not joined with what stands outside, for it would be lost
 * with the lines that the table takes
 */
export function joinPrinted(
  segments: readonly Segment[],
  { paragraphs }: Pick<Print, 'paragraphs'>,
  tables: readonly { span: Span }[] = [],
): Segment[] {
  const joined: Segment[] = [];
  let next = 0;
  let table = 0;
  let open: (typeof paragraphs)[number] | null = null;
  for (const segment of segments) {
    while (next < paragraphs.length && (paragraphs[next]?.end ?? 0) <= segment.span.start)
      next += 1;
    const paragraph = paragraphs[next];
    const inside =
      paragraph !== undefined &&
      paragraph.start <= segment.span.start &&
      paragraph.end >= segment.span.end;
    const before = table;
    while (table < tables.length && (tables[table]?.span.end ?? 0) <= segment.span.start)
      table += 1;
    const edge = tables[table]?.span.start ?? Infinity;
    const last = joined.at(-1);
    const apart = table > before || (segment.span.start >= edge && (last?.span.start ?? 0) < edge);
    if (inside && open === paragraph && last && !apart) {
      joined[joined.length - 1] = {
        span: { start: last.span.start, end: segment.span.end },
        text: glue(last.text, segment.text),
      };
    } else joined.push(segment);
    open = inside ? paragraph : null;
  }
  return joined;
}
