/**
 * segment: repaired text → segments. A segment is what stood as one paragraph, heading or cell; what the scrape
 * ran together on one line is cut apart here.
 */
import type { Segment } from '../pdast.ts';
import { fallApart } from './pieces.ts';
import type { Source } from '../source.ts';
import { linesOf } from '../text/lines.ts';

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
