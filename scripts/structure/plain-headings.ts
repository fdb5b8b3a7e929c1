/** Headings of a text that numbers none: short lines, each with prose below it. */
import { readMarker } from '../notation/markers.ts';
import { edgeRole } from '../text/roles.ts';
import { isTitleLike } from '../text/furniture.ts';

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

/** Indexes of such lines. Call it only where nothing else is a heading. */
export function plainHeadings(texts: readonly string[]): Set<number> {
  const found = texts.flatMap((text, i) => {
    const titled = i === 0 || (isTitleLike(text) && i < FEWEST);
    return !titled && isShort(text) && isProse(texts[i + 1] ?? '') ? [i] : [];
  });
  // Where many short lines have no prose, the text is a list or a table.
  const short = texts.filter((text) => isShort(text)).length;
  return found.length >= FEWEST && found.length * 2 >= short ? new Set(found) : new Set();
}
