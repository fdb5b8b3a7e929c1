/**
 * unwrap: lines of print → paragraphs. A text taken from a PDF breaks every line at the margin; whether two lines
 * are one paragraph is told by their width, their end and their beginning.
 */
import { isBoxCaption } from './box.ts';
import { readMarker, readTableCaption } from '../notation/markers.ts';
import { UNNUMBERED } from '../notation/unnumbered.ts';
import type { Segment } from './segment.ts';
import { isChinese } from '../text/characters.ts';

/** Share of lines that must reach the margin, and how far from it they may stay, in full-width characters. */
const SHARE = 0.35;
const SLACK = 2.6;
/** How much farther the first line of a paragraph may stay, by its indent, where it breaks off inside a sentence. */
const INDENT = 1.2;
/** A margin is that of a printed line: neither a cell nor a whole paragraph. */
const NARROWEST = 16;
const WIDEST = 60;

/** Printed width in full-width characters. */
export const widthOf = (text: string): number => {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1;
  return width;
};

/** The margin of a wrapped text, in full-width characters, or null where lines are paragraphs. */
export function marginOf(texts: readonly string[]): number | null {
  const counts = new Map<number, number>();
  const widths = texts.map(widthOf).filter((width) => width >= NARROWEST);
  for (const width of widths) {
    const whole = Math.round(width);
    counts.set(whole, (counts.get(whole) ?? 0) + 1);
  }
  const [margin] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0];
  if (margin > WIDEST || widths.length < 20) return null;
  const near = widths.filter((width) => Math.abs(width - margin) <= SLACK).length;
  return near >= widths.length * SHARE && near >= texts.length * 0.3 ? margin : null;
}

const ENDS = /[。！？：；][”’）]?$/;
/** Prose: a sentence that is divided, or a quotation that is not closed yet. */
const INSIDE = /[，。；]|“[^”]*$/;

/** True where the second line goes on with the paragraph of the first. */
function goesOn(first: string, last: string, next: string, margin: number): boolean {
  const opens = first === last && INSIDE.test(first) && !ENDS.test(first);
  if (widthOf(last) < margin - SLACK - (opens ? INDENT : 0)) return false;
  const marker = readMarker(next);
  if (UNNUMBERED.test(next) || isBoxCaption(next) || readTableCaption(next)) return false;
  if (marker && (ENDS.test(last) || (marker.kind !== 'num' && marker.kind !== 'numParen')))
    return false;
  const heading = readMarker(first);
  const numbered = heading?.kind === 'num' || heading?.kind === 'numParen';
  // A heading that fills its line goes on only with a short rest.
  if (heading && !numbered && first === last && !/[。，；]/.test(first))
    return widthOf(next) < margin * 0.6 && !ENDS.test(next);
  if (!ENDS.test(last)) return true;
  // The first line of a paragraph is narrower by its indent; a line as wide as the margin can only go on.
  return widthOf(next) > margin - 1.2;
}

const glue = (before: string, after: string): string =>
  isChinese(before.at(-1)) || isChinese(after[0]) ? before + after : `${before} ${after}`;

/**
 * Joins segments that are lines of one paragraph. Texts whose lines are paragraphs come back as they are.
 *
 * @param margin width of the printed line, from `marginOf` over the whole text
 */
export function unwrap(segments: readonly Segment[], margin: number): Segment[] {
  const joined: { segment: Segment; first: string; last: string }[] = [];
  for (const segment of segments) {
    const open = joined.at(-1);
    if (open && goesOn(open.first, open.last, segment.text, margin)) {
      const { span, text } = open.segment;
      open.segment = {
        span: { start: span.start, end: segment.span.end },
        text: glue(text, segment.text),
      };
      open.last = segment.text;
    } else joined.push({ segment, first: segment.text, last: segment.text });
  }
  return joined.map(({ segment }) => segment);
}
