/** Headings without a number that only their place tells: short lines with prose below them. */
import { readMarker } from '../notation/markers.ts';
import { edgeRole } from '../text/roles.ts';
import { isSalutation, isTitleLike } from '../text/furniture.ts';

/** So many are a habit of the text; fewer may be anything. */
const FEWEST = 3;
const LONGEST = 20;
/** Shorter lines may be cells, names or lines of verse. */
const SHORTEST_PROSE = 40;

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

/** Indexes of such lines in a text that numbers none. */
export function plainHeadings(texts: readonly string[]): Set<number> {
  const found = texts.flatMap((text, i) => {
    const titled = i === 0 || (isTitleLike(text) && i < FEWEST);
    return !titled && isShort(text) && isProse(texts[i + 1] ?? '') ? [i] : [];
  });
  // Where many short lines have no prose, the text is a list or a table.
  const short = texts.filter((text) => isShort(text)).length;
  return found.length >= FEWEST && found.length * 2 >= short ? new Set(found) : new Set();
}
