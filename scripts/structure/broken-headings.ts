/** Headings that were wrapped over two lines, and which the table of contents has whole. */
import type { QuotedEntry } from './contents.ts';
import { readMarker } from '../notation/markers.ts';
import type { Segment } from './segment.ts';
import { bare } from '../text/characters.ts';

/** Joins a labelled line with the next where both together are an entry of the contents. */
export function joinHeadings(
  segments: readonly Segment[],
  contents: readonly QuotedEntry[],
): Segment[] {
  const whole = new Set(contents.map(({ label, title }) => bare((label ?? '') + title)));
  const joined: Segment[] = [];
  for (let i = 0; i < segments.length; i += 1) {
    const [segment, next] = [segments[i] as Segment, segments[i + 1]];
    const both =
      next && readMarker(segment.text) && next.text.length <= 60
        ? bare(segment.text + next.text)
        : '';
    if (next && whole.has(both) && !whole.has(bare(segment.text))) {
      joined.push({
        span: { start: segment.span.start, end: next.span.end },
        text: segment.text + next.text,
      });
      i += 1;
    } else joined.push(segment);
  }
  return joined;
}
