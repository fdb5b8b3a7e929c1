/**
 * segment: repaired text → segments. A segment is what stood as one paragraph, heading or cell; what the scrape
 * ran together on one line is cut apart here.
 */
import { readMarker } from '../notation/markers.ts';
import type { Segment, Span } from '../pdast.ts';
import { fallApart } from './pieces.ts';
import { runTogether } from './run-together.ts';
import { runTogetherFront } from './run-together-front.ts';
import type { Source } from '../source.ts';
import { linesOf } from '../text/lines.ts';

/** The front of a document that was run together is among its first lines, above anything with a label. */
const LONGEST_FRONT = 5;

/** A piece of a line, where the breaks in it were lost without a space. */
function apart(line: string, { start, end }: Span, front: boolean): Span[] {
  const piece = line.slice(start, end);
  const cuts = new Set([...(front ? runTogetherFront(piece) : []), ...runTogether(piece)]);
  const starts = [start, ...[...cuts].sort((a, b) => a - b).map((at) => start + at)];
  return starts.map((from, n) => ({ start: from, end: starts[n + 1] ?? end }));
}

/** Cuts the text of a source into segments, in the order of the text. */
export function segment(source: Source): Segment[] {
  const rendering = source.render();
  const lines = linesOf(rendering.text).filter(({ trimmed }) => trimmed !== '');
  const texts = lines.map(({ trimmed }) => trimmed);
  const labelled = texts.findIndex((text) => readMarker(text) !== null);
  const front = Math.min(LONGEST_FRONT, labelled === -1 ? LONGEST_FRONT : labelled);
  const { pieces } = fallApart(texts, false, front);
  return lines.flatMap((line, i) => {
    const indent = line.text.length - line.text.trimStart().length;
    const base = line.start + indent;
    return (pieces[i] ?? [])
      .flatMap((piece) => apart(line.trimmed, piece, i < front))
      .map(({ start, end }) => ({
        span: source.rawSpan(rendering, base + start, base + end),
        text: line.trimmed.slice(start, end),
      }));
  });
}
