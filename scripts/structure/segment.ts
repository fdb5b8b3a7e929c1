/**
 * segment: repaired text → segments. A segment is what stood as one paragraph, heading or cell; what the scrape
 * ran together on one line is cut apart here.
 */
import { readMarker } from '../notation/markers.ts';
import type { Span } from '../pdast.ts';
import type { Source } from '../source.ts';
import { isTitleLike } from '../text/furniture.ts';
import { linesOf } from '../text/lines.ts';

export interface Segment {
  span: Span;
  /** Text as it stood when the segment was made. */
  text: string;
  /** A line of a table that is drawn with signs or spaces and could not be read. */
  drawn?: true;
}

/** Longest heading that stands on its own, label left out. */
const LONGEST_HEADING = 60;

/** Could be the title of a heading: no sentence ends inside it, and no list goes on behind it. */
export const isHeadingTitle = (title: string): boolean =>
  title.length > 0 &&
  title.length <= LONGEST_HEADING &&
  !/[。；！？](?!$)/.test(title) &&
  !/[；，、]$/.test(title);

const isProse = (text: string): boolean => text.length >= 15 && /[，。；：]/.test(text);

/** Every bracket and quotation mark that opens in a text closes in it. */
const isBalanced = (text: string): boolean =>
  ['（）', '“”', '《》', '()'].every(
    ([open = '', close = '']) => text.split(open).length === text.split(close).length,
  );

/** How the text below a title begins. */
const OPENS_PREAMBLE = /^(?:为(?!了?什么)|根据|依据|按照|“十[一二三四五]五”)/;

interface Cut {
  /** The spaces that become a line break. */
  start: number;
  end: number;
  why: 'heading' | 'sentence';
}

/**
 * Places where a line falls apart: behind a heading that prose or another heading follows, before a label that
 * follows the end of a sentence, and (a weaker sign) at a space behind a full stop. Only spaces are such places:
 * they are what line breaks became.
 */
function cutsOf(line: string): Cut[] {
  const cuts: Cut[] = [];
  let at = 0;
  for (const space of line.matchAll(/[ \u3000\u00a0\t]+/g)) {
    const start = space.index;
    const end = start + space[0].length;
    if (start <= at || end >= line.length) continue;
    const marker = readMarker(line.slice(at, at + 40));
    // The spaces of a label belong to it.
    if (marker && at + marker.length >= end) continue;
    const piece = line.slice(at, start);
    const rest = line.slice(end);
    const next = readMarker(rest.slice(0, 40));
    // Behind a space, 3.2 is a number more often than a label.
    const follows = next !== null && !next.kind.startsWith('decimal');
    const words = piece.slice(marker?.length ?? 0);
    const heading =
      marker !== null && marker.kind !== 'article' && isHeadingTitle(words) && isBalanced(words);
    const title =
      marker === null &&
      at === 0 &&
      isTitleLike(piece) &&
      (next?.value === 1 || (OPENS_PREAMBLE.test(rest) && isProse(rest.slice(0, 200))));
    if (
      title ||
      (heading
        ? follows || isProse(rest.slice(0, 200))
        : follows && /[。；！？：”’）]$/.test(piece))
    ) {
      cuts.push({ start, end, why: 'heading' });
      at = end;
    } else if (/[。！？][”’）]?$/.test(piece)) {
      cuts.push({ start, end, why: 'sentence' });
      at = end;
    }
  }
  return cuts;
}

/** So many headings run into lines are a habit of the text. */
const FEWEST_RUN_IN = 4;

/**
 * The pieces of texts of which some have headings run into them.
 *
 * @param habit true where running in is known for the habit of the whole
 * @returns for each text the ranges of its pieces, in order; and whether running in is the habit of the whole
 */
export function piecesOf(
  texts: readonly string[],
  habit = false,
): { pieces: Span[][]; flattened: boolean } {
  const cuts = texts.map(cutsOf);
  // Spaces behind full stops were line breaks only where headings, too, were run into the lines.
  const flattened =
    habit || cuts.flat().filter(({ why }) => why === 'heading').length >= FEWEST_RUN_IN;
  const pieces = texts.map((text, i) => {
    const places = (cuts[i] ?? []).filter(({ why }) => why === 'heading' || flattened);
    const ends = [...places.map(({ start }) => start), text.length];
    return [0, ...places.map(({ end }) => end)].map((start, n) => ({
      start,
      end: ends[n] ?? start,
    }));
  });
  return { pieces, flattened };
}

/** Cuts the text of a source into segments, in the order of the text. */
export function segment(source: Source): Segment[] {
  const rendering = source.render();
  const lines = linesOf(rendering.text).filter(({ trimmed }) => trimmed !== '');
  const { pieces } = piecesOf(lines.map(({ trimmed }) => trimmed));
  return lines.flatMap((line, i) => {
    const indent = line.text.length - line.text.trimStart().length;
    const base = line.start + indent;
    return (pieces[i] ?? []).map(({ start, end }) => ({
      span: source.rawSpan(rendering, base + start, base + end),
      text: line.trimmed.slice(start, end),
    }));
  });
}
