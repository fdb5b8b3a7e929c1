/** Where a line falls apart into what a scrape ran together on it. */
import { readMarker } from '../notation/markers.ts';
import type { Span } from '../pdast.ts';
import { isChinese } from '../text/characters.ts';
import { isDateLine, isNumberLine, isTitleLike } from '../text/boilerplate.ts';

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

/** So many spaces between scripts are a habit of the text. */
const FEWEST_APART = 3;

/** How the text below a title begins. */
const OPENS_PREAMBLE = /^(?:为(?!了?什么)|根据|依据|按照|“十[一二三四五]五”)/;

interface Cut {
  /** The spaces that become a line break. */
  start: number;
  end: number;
  why: 'heading' | 'sentence';
}

/** The number of a document, or its date. */
const isDated = (piece: string): boolean =>
  isNumberLine(piece) || isDateLine(piece) || /^(?:19|20)\d\d-\d{1,2}-\d{1,2}$/.test(piece);

/** Chinese on one side of a space, a word of another script or a figure on the other. */
const isMixed = (before: string, after: string): boolean =>
  isChinese(before.at(-1)) ? /^[A-Za-z\d]/.test(after) : isChinese(after[0]);

/** A text that sets words of other scripts and figures apart by spaces, which then tell of no break. */
function isAiry(texts: readonly string[]): boolean {
  const count = (pattern: RegExp) =>
    texts.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0);
  const apart = count(/[\u4e00-\u9fff] [A-Za-z\d]/g);
  return apart >= FEWEST_APART && apart > count(/[\u4e00-\u9fff][A-Za-z\d]/g);
}

/**
 * Places where a line falls apart: behind a heading that prose or another heading follows, before a label that
 * follows the end of a sentence, and (a weaker sign) at a space behind a full stop. Only spaces are such places:
 * they are what line breaks became.
 */
function cutsOf(line: string, airy: boolean, opens: boolean): Cut[] {
  const cuts: Cut[] = [];
  let at = 0;
  /** The title has been read, and nothing below its number and date. */
  let front = false;
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
    // 附件： 1. is the first name of a list.
    if (/^附\s*件\s*[:：]$/.test(piece)) continue;
    // Behind a space, 3.2 is a number more often than a label.
    const follows = next !== null && !next.kind.startsWith('decimal');
    if (airy && !follows && isMixed(piece, rest)) continue;
    // Two cells of a row, 2．智能电网 beside 4．高端装备: what counts on would be 3.
    if (marker && next?.kind === marker.kind && next.value !== marker.value + 1) continue;
    const words = piece.slice(marker?.length ?? 0);
    const heading =
      marker !== null && marker.kind !== 'article' && isHeadingTitle(words) && isBalanced(words);
    const dated = opens && isDated(/^[^ \u3000]*/.exec(rest.slice(0, 60))?.[0] ?? '');
    const title =
      marker === null &&
      at === 0 &&
      isTitleLike(piece) &&
      (next?.value === 1 || dated || (OPENS_PREAMBLE.test(rest) && isProse(rest.slice(0, 200))));
    front = title || (front && isDated(piece));
    if (
      front ||
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
 * @param front number of texts among which the front of a document is
 * @returns for each text the ranges of its pieces, in order; and whether running in is the habit of the whole
 */
export function fallApart(
  texts: readonly string[],
  habit = false,
  front = 0,
): { pieces: Span[][]; flattened: boolean } {
  const airy = isAiry(texts);
  const cuts = texts.map((text, i) => cutsOf(text, airy, i < front));
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
