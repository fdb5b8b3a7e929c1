/** What stands behind a table and could be more of it. */
import { isOutside, isPageMark, isTableNote } from './caption.ts';
import { type Claimed, numberOf } from './claimed.ts';
import { SHORTEST_GROUP } from './groups.ts';
import { isHard } from './kinds.ts';
import { isHeaderRow } from './labels.ts';
import { partedAs } from './signs/parted.ts';

/** So many lines behind are looked at. */
export const LOOKED_AT = 40;
const LONGEST_LINE = 60;

/** A figure, or words half of which are. */
const isRowLike = (text: string): boolean => {
  const words = text.split(/\s+/);
  return words.filter(isHard).length * 2 >= words.length;
};

/** The words of a line, or its fields where a sign parts them. */
function wordsOf(text: string): string[] {
  const signs = text.match(/[,，|｜│┃]/g)?.length ?? 0;
  return text.split(signs > 1 ? /[\s,，|｜│┃]+/ : /\s+/).filter((word) => word !== '');
}

/** What ends the lines behind a table: a heading, the caption of another one. Its notes do not. */
const isEnd = (text: string, prose: boolean): boolean =>
  isOutside(text, prose) && !isTableNote(text);

/** The sign of the table parts the line into as many cells, or but one less: it is a row, whatever its words are. */
function isSigned({ labels, sign = '\t' }: Claimed, text: string): boolean {
  if (!text.includes(sign)) return false;
  const fields = partedAs(sign, text);
  const columns = labels.length - (labels[0] === '' ? 1 : 0);
  // Prose has commas too.
  if (/[,，]/.test(sign)) return fields.length === columns && !/[。；]/.test(text);
  return fields.length >= Math.max(2, columns - 1);
}

/** Labels of the table, which stand again above more of its rows. */
const isOwnHeader = ({ labels }: Claimed, words: readonly string[]): boolean =>
  words.every((word) => labels.some((label) => label.startsWith(word)));

/** The lines behind that are rows by the sign of the table, and stand below no header of their own. */
export function signedBehind(table: Claimed, behind: readonly string[]): number[] {
  const found: number[] = [];
  for (const [i, text] of behind.slice(0, LOOKED_AT).entries()) {
    if (isEnd(text, true)) break;
    if (!isSigned(table, text)) continue;
    const fields = partedAs(table.sign ?? '\t', text);
    if (isHeaderRow(fields) && !isOwnHeader(table, fields)) break;
    found.push(i);
  }
  return found;
}

/** Longer than any line of cells, whatever blanks are between them. */
const isProse = (text: string): boolean =>
  text.length > LONGEST_LINE && wordsOf(text).some((word) => word.length > LONGEST_LINE / 2);

/** Lines without a word are those of a frame. */
const isDrawn = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);

/** Above the table, with no caption between, stands its header: the rows below that one may be its first. */
export function isHeadedBefore(table: Claimed, before: readonly string[]): boolean {
  for (const text of before) {
    if (isProse(text) || isEnd(text, false)) return false;
    const words = wordsOf(text);
    if (isHeaderRow(words)) return isOwnHeader(table, words);
  }
  return false;
}

/** What stands behind the table could be more of it: the next number, a line of figures, the end of a cell. */
export function goesOn(table: Claimed, serialAt: number, behind: readonly string[]): boolean {
  const near: string[] = [];
  let noted = false;
  for (const text of behind) {
    // So is what a frame stands around, with no caption between.
    if (noted && isDrawn(text)) return true;
    noted ||= isTableNote(text);
    // Short lines above a note are of the table that it explains.
    if (isTableNote(text) && near.length > 0) return true;
    if (isTableNote(text) || isPageMark(text) || isDrawn(text)) continue;
    if (near.length === LOOKED_AT || isProse(text) || isEnd(text, false)) break;
    const words = wordsOf(text);
    if (isHeaderRow(words)) {
      if (isOwnHeader(table, words)) return true;
      break;
    }
    near.push(text);
  }
  const [first = ''] = near;
  const words = wordsOf(first);
  if (first !== '' && first.length < SHORTEST_GROUP) return true;
  const last = table.rows.flatMap(({ cells }) => numberOf(cells[serialAt]) ?? []).at(-1);
  const following = String((last ?? Number.NaN) + 1);
  if (near.some((text) => wordsOf(text)[0] === following)) return true;
  return words.length === 1 ? near.slice(0, 3).some(isRowLike) : words.some(isHard);
}
