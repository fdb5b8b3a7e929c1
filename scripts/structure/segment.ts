/**
 * segment: repaired text → segments. A segment is what stood as one paragraph, heading or cell; what the scrape
 * ran together on one line is cut apart here.
 */
import type { Span } from '../pdast.ts';
import { fallApart } from './pieces.ts';
import type { Source } from '../source.ts';
import { linesOf } from '../text/lines.ts';

export interface Segment {
  span: Span;
  /** Text as it stood when the segment was made. */
  text: string;
  /** A line of a table that is drawn with signs or spaces and could not be read. */
  drawn?: true;
}

/** Cuts the text of a source into segments, in the order of the text. */
export function segment(source: Source): Segment[] {
  const rendering = source.render();
  const lines = linesOf(rendering.text).filter(({ trimmed }) => trimmed !== '');
  const { pieces } = fallApart(lines.map(({ trimmed }) => trimmed));
  return lines.flatMap((line, i) => {
    const indent = line.text.length - line.text.trimStart().length;
    const base = line.start + indent;
    return (pieces[i] ?? []).map(({ start, end }) => ({
      span: source.rawSpan(rendering, base + start, base + end),
      text: line.trimmed.slice(start, end),
    }));
  });
}
