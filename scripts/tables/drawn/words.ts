/** Rows whose cells single spaces keep apart. Words do that too, so only rows that all fit their header are a table. */
import type { Line } from '../../text/lines.ts';
import { isTableNote } from '../caption.ts';
import { kindsOf } from '../header.ts';
import { isHard, type Kind, misfit } from '../kinds.ts';
import { isHeaderRow } from '../labels.ts';
import { isGroupLine } from '../words.ts';
import type { Drawn, Found, Piece } from './drawing.ts';

const wordsOf = ({ text, start }: Line): Piece[] =>
  [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
    text: word,
  }));

const fits = (words: readonly Piece[], kinds: readonly Kind[]): boolean =>
  words.length === kinds.length &&
  words.every(({ text }, i) => misfit(kinds[i] ?? 'name', text) === 0);

/** Goes on with the table, though it fits no row: then none of it can be read. */
const isRow = (words: readonly Piece[]): boolean =>
  words.length > 1 && words.some(({ text }) => isHard(text));

/** Reads such a table from the line on that is its header. */
export function readWords(lines: readonly Line[], at: number): Found {
  const header = wordsOf(lines[at] as Line);
  const labels = header.map(({ text }) => text);
  const kinds = kindsOf(labels);
  if (header.length < 3 || !isHeaderRow(labels) || !kinds.includes('name')) return null;
  if (kinds.includes('text') || !kinds.includes('value')) return null;
  const rows: Drawn[][] = [header];
  let next = at + 1;
  let left: Piece[] = [];
  for (let i = next; i < lines.length; i += 1) {
    const line = lines[i] as Line;
    if (line.trimmed === '') continue;
    const words = wordsOf(line);
    const start = line.start + line.text.indexOf(line.trimmed);
    if (fits(words, kinds)) rows.push(words);
    else if (isGroupLine(line.trimmed))
      rows.push([{ start, end: start + line.trimmed.length, text: line.trimmed }]);
    else {
      left = isTableNote(line.trimmed) ? [] : words;
      break;
    }
    next = i + 1;
  }
  // A heading behind the last row is no group.
  while (rows.at(-1)?.length === 1) {
    rows.pop();
    next -= 1;
    while (lines[next - 1]?.trimmed === '') next -= 1;
  }
  if (rows.length < 3 || isRow(left)) return null;
  return {
    next,
    columns: header.length,
    rows,
    headerAt: 0,
    headerRows: 1,
    ruled: false,
    borders: [],
    repeated: [],
  };
}
