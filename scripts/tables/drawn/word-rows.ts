/** Rows of words that single spaces keep apart, below a header that tells what each must be. */
import { type Kind } from '../../lexicon/column.ts';
import type { Line } from '../../text/lines.ts';
import { isTableNote } from '../caption.ts';
import { isLoneName } from '../groups.ts';
import { misfit } from '../kinds.ts';
import { isGroupLine } from '../words.ts';
import { type Drawn, isPiece, type Piece } from './drawing.ts';
import { groupRows } from './merged.ts';

export const NOTHING: Line = { start: 0, end: 0, text: '', trimmed: '' };

/** Words of a line, each a cell. */
export const wordsOf = ({ text, start }: Line): Piece[] =>
  [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
    text: word,
  }));

const fits = (words: readonly Piece[], kinds: readonly Kind[]): boolean =>
  words.length === kinds.length &&
  words.every(({ text }, i) => misfit(kinds[i] ?? 'name', text) === 0);

/** The cells of a row; the first is empty where it would name the same group as the row above. */
function cellsOf(words: readonly Piece[], kinds: readonly Kind[], first: boolean): Drawn[] | null {
  if (fits(words, kinds)) return [...words];
  const below = kinds[0] === 'group' && !first && fits(words, kinds.slice(1));
  return below ? ['merged', ...words] : null;
}

/** A line above rows that lack the first cell is that cell; null where it is so for some of such lines only. */
function withFirstCells(rows: readonly Drawn[][]): Drawn[][] | null {
  const isLone = (row: readonly Drawn[] | undefined) => row?.length === 1;
  const cells = rows.filter((row, i) => row[0] === 'merged' && isLone(rows[i - 1])).length;
  if (cells === 0) return [...rows];
  if (cells < rows.filter(isLone).length) return null;
  return rows.flatMap((row, i) => {
    if (isLone(row)) return [];
    const above = rows[i - 1];
    return [isLone(above) ? [...(above as Drawn[]), ...row.slice(1)] : row];
  });
}

/** Rows below a header, none where they cannot be told from text. */
export interface Body {
  rows: Drawn[][];
  next: number;
  /** Words of the line that ends it. */
  left: Piece[];
}

const NONE: Body = { rows: [], next: 0, left: [] };

/** Rows from a line on that all fit the columns. */
export function bodyFrom(lines: readonly Line[], from: number, kinds: readonly Kind[]): Body {
  const body: { cells: Drawn[]; next: number }[] = [];
  let left: Piece[] = [];
  for (let i = from; i < lines.length; i += 1) {
    const line = lines[i] as Line;
    if (line.trimmed === '') continue;
    const words = wordsOf(line);
    const start = line.start + line.text.indexOf(line.trimmed);
    const whole = { start, end: start + line.trimmed.length, text: line.trimmed };
    const cells = cellsOf(words, kinds, body.length === 0);
    if (cells) body.push({ cells, next: i + 1 });
    else if (isGroupLine(line.trimmed) || (words.length === 1 && isLoneName(line.trimmed)))
      body.push({ cells: [whole], next: i + 1 });
    else {
      left = isTableNote(line.trimmed) ? [] : words;
      // A row behind it belongs to the same table, of which it would be lost.
      if (words.length === 1 && fits(wordsOf(lines[i + 1] ?? NOTHING), kinds)) return NONE;
      break;
    }
  }
  // A heading behind the last row is no group.
  while (body.at(-1)?.cells.length === 1) body.pop();
  const rows = body.map(({ cells }) => cells);
  const groups = groupRows(
    rows.map((cells) => cells.map((cell) => (isPiece(cell) ? cell : null))),
    kinds,
    false,
  );
  const told = rows.every(
    (cells, i) => cells.length > 1 || groups.has(i) || isGroupLine((cells[0] as Piece).text),
  );
  return {
    rows: (told ? withFirstCells(rows) : null) ?? [],
    next: body.at(-1)?.next ?? from,
    left,
  };
}
