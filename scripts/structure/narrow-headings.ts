/**
 * Headings set in larger type than the text: their lines break before they reach its margin. That the short line
 * below goes on with one shows in its words, in their common centre, or in a measure that several of a kind fill.
 */
import { isBoxCaption } from '../notation/box-caption.ts';
import { listedHeadings, type QuotedEntry } from '../contents/quotes.ts';
import { isDivided, type NarrowHeading, printedWidth, RAGGED, wrappedOf } from './narrow-proof.ts';
import { type MarkerKind, readMarker, readTableCaption } from '../notation/markers.ts';
import { UNNUMBERED } from '../notation/unnumbered.ts';
import { isHeadingTitle } from './pieces.ts';
import { ENDS, type PrintedLine, type Setting, SLACK } from './print.ts';
import { widthOf } from '../text/width.ts';
import type { Segment } from '../pdast.ts';
import { bare } from '../text/characters.ts';

const KINDS: readonly MarkerKind[] = ['part', 'chapter', 'section', 'han', 'hanParen'];
/** Most lines of a heading. */
const MOST = 3;
/** Widest last line of a heading and narrowest line of the text below, in margins. */
const SHORT = 0.6;

/** By its form, a line may go on with a heading. */
const isRest = (text: string): boolean =>
  !/[。，；：！？、]$|^——/.test(text) &&
  readMarker(text) === null &&
  !UNNUMBERED.test(text) &&
  !isBoxCaption(text) &&
  !readTableCaption(text);

/** The lines below a heading that may go on with it: full ones, and a short one at the end. */
function restOf(
  first: PrintedLine,
  below: readonly Segment[],
  lines: ReadonlyMap<Segment, PrintedLine>,
  { margin, spaced }: Setting,
): PrintedLine[] {
  const rest: PrintedLine[] = [];
  const width = printedWidth(first);
  for (const segment of below.slice(0, MOST - 1)) {
    const line = lines.get(segment);
    if (!line || !isRest(segment.text) || (spaced && line.gap === 'blank')) break;
    if (printedWidth(line) > Math.min(width + RAGGED, margin - SLACK)) break;
    rest.push(line);
    if (printedWidth(line) < width - RAGGED) break;
  }
  const last = rest.at(-1);
  const next = below[rest.length]?.text ?? '';
  const opensText = readMarker(next) !== null || widthOf(next) >= margin * SHORT;
  return last && opensText && printedWidth(last) <= Math.min(width, margin * SHORT) ? rest : [];
}

/**
 * Joins such headings among the paragraphs of a text.
 *
 * @param runs paragraphs between tables
 * @param lines what print tells of the paragraphs that are one line
 * @param contents a heading that stands there as it is goes nowhere on
 */
export function joinNarrow(
  runs: readonly (readonly Segment[])[],
  lines: ReadonlyMap<Segment, PrintedLine>,
  setting: Setting,
  contents: readonly QuotedEntry[],
): Segment[][] {
  const whole = listedHeadings(contents);
  const headings = runs.flatMap((run) =>
    run.flatMap((segment, at): NarrowHeading[] => {
      const first = lines.get(segment);
      const marker = readMarker(segment.text);
      if (!first || !marker || !KINDS.includes(marker.kind)) return [];
      const title = segment.text.slice(marker.length).replace(/[、，]$/, '');
      if (!isHeadingTitle(title) || ENDS.test(title)) return [];
      const below = restOf(first, run.slice(at + 1, at + 1 + MOST), lines, setting);
      const heading = { segment, kind: marker.kind, first, rest: below };
      const known = whole.has(bare(segment.text)) && !isDivided(heading);
      return [{ ...heading, rest: known ? [] : below }];
    }),
  );
  const kinds = Map.groupBy(headings, ({ kind }) => kind);
  const wrapped = new Map(
    [...kinds.values()]
      .flatMap((same) => wrappedOf(same, setting.margin))
      .map(({ segment, rest }) => [segment, rest]),
  );
  const taken = new Set([...wrapped.values()].flatMap((rest) => rest.map((line) => line.segment)));
  return runs.map((run) =>
    run
      .filter((segment) => !taken.has(segment))
      .map((segment) => {
        const rest = wrapped.get(segment) ?? [];
        const end = rest.at(-1)?.segment.span.end ?? segment.span.end;
        const text = [segment.text, ...rest.map((line) => line.segment.text)].join('');
        return { ...segment, span: { start: segment.span.start, end }, text };
      }),
  );
}
