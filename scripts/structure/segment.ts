/**
 * segment: repaired text → segments. A segment is what stood as one paragraph, heading or cell; what the scrape
 * ran together on one line is cut apart here.
 */
import type { Segment, Span } from '../pdast.ts';
import { fallApart } from './pieces.ts';
import { runTogether } from './run-together.ts';
import { runTogetherFront } from './run-together-front.ts';
import type { Source } from '../source.ts';
import { linesOf } from '../text/lines.ts';

/** A piece of a line, where the breaks in it were lost without a space. */
function apart(line: string, { start, end }: Span): Span[] {
  const piece = line.slice(start, end);
  const cuts = new Set([...runTogetherFront(piece), ...runTogether(piece)]);
  const starts = [start, ...[...cuts].sort((a, b) => a - b).map((at) => start + at)];
  return starts.map((from, n) => ({ start: from, end: starts[n + 1] ?? end }));
}

/** Cuts the text of a source into segments, in the order of the text. */
export function segment(source: Source): Segment[] {
  const rendering = source.render();
  const lines = linesOf(rendering.text).filter(({ trimmed }) => trimmed !== '');
  const { pieces } = fallApart(lines.map(({ trimmed }) => trimmed));
  return lines.flatMap((line, i) => {
    const indent = line.text.length - line.text.trimStart().length;
    const base = line.start + indent;
    return (pieces[i] ?? [])
      .flatMap((piece) => apart(line.trimmed, piece))
      .map(({ start, end }) => ({
        span: source.rawSpan(rendering, base + start, base + end),
        text: line.trimmed.slice(start, end),
      }));
  });
}
