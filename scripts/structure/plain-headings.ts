/** Headings without a number that only their place tells: short lines with prose below them. */
import { readMarker } from '../notation/markers.ts';
import { edgeRole } from '../text/roles.ts';
import { isSalutation, isTitleLike } from '../text/boilerplate.ts';
import { BOLD_LEVEL } from '../evidence.ts';
import type { Candidate } from './shapes.ts';

/** So many are a habit of the text; fewer may be anything. */
const FEWEST = 3;
const LONGEST = 20;
/** Shorter lines may be cells, names or lines of verse. */
const SHORTEST_PROSE = 40;
/** A whole sentence, which says as much as more prose. */
const SHORTEST_SENTENCE = 20;

const isShort = (text: string): boolean =>
  text.length >= 2 &&
  text.length <= LONGEST &&
  /^[\u4e00-\u9fff“《][\u4e00-\u9fff“”《》、A-Za-z\d]*$/.test(text) &&
  readMarker(text) === null &&
  edgeRole(text) === 'body';

const isProse = (text: string): boolean =>
  text.length >= SHORTEST_PROSE && /[。；：]/.test(text) && readMarker(text) === null;

/** So much prose below one line is a preface, and the line its heading. */
const PREFACE = 2;

/**
 * Index of the heading of a preface, or -1: below the title and above the first heading with a number, it is the one
 * line that is neither prose nor what documents have there.
 *
 * @param texts what stands above the first heading
 */
export function prefaceHeading(texts: readonly string[]): number {
  const at = texts.length - 1 - texts.toReversed().findIndex((text) => !isProse(text));
  const above = texts.slice(0, at);
  const prefaced =
    texts.length - 1 - at >= PREFACE &&
    isShort(texts[at] ?? '') &&
    !isTitleLike(texts[at] ?? '') &&
    above.some(isTitleLike) &&
    !above.some((text) => isProse(text) || isSalutation(text));
  return prefaced ? at : -1;
}

/** A sentence, or the first of what is numbered. */
const holds = (text: string, first: boolean): boolean =>
  first ||
  (text.length >= SHORTEST_SENTENCE && /[。；：]$/.test(text) && readMarker(text) === null);

/**
 * Such lines in a text, with the level that each has beside those that are bold.
 *
 * @param likely headings with a number: beside them a line proves nothing, so every short line must be such a one
 */
export function plainHeadings(
  texts: readonly string[],
  likely: readonly (Candidate | null)[],
): Map<number, number> {
  const numbered = likely.some(Boolean);
  const isFirst = (i: number) => likely[i]?.marker.value === 1;
  const found = texts.flatMap((text, i) => {
    const titled = i === 0 || (isTitleLike(text) && (numbered || i < FEWEST));
    const below = texts[i + 1] ?? '';
    const prose = numbered ? holds(below, isFirst(i + 1)) : isProse(below);
    return !titled && isShort(text) && prose ? [i] : [];
  });
  // Where many short lines have no prose, the text is a list or a table.
  const short = texts.filter((text) => isShort(text) && !(numbered && isTitleLike(text))).length;
  const enough = found.length >= FEWEST && found.length * 2 >= short;
  if (!enough || (numbered && found.length < short)) return new Map();
  // What is numbered below one of them is numbered below them all, unless they stand below a number themselves.
  const [first = 0] = found;
  const above = found.some((i) => isFirst(i + 1)) && !likely.slice(0, first).some(Boolean);
  return new Map(found.map((i) => [i, above ? BOLD_LEVEL - 1 : BOLD_LEVEL]));
}
