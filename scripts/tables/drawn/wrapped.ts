/** Rows of a frame that rules off its rows: what stands between two rules is one, its cells wrapped over several lines. */
import type { Kind } from '../../lexicon/column.ts';
import { isHard, isSerial } from '../kinds.ts';
import type { Piece } from '../signs/cut.ts';

interface Row {
  line: number;
  cells: (Piece | null)[];
}

const joined = (pieces: readonly Piece[]): Piece | null => {
  const [first, ...rest] = pieces;
  if (!first || rest.length === 0) return first ?? null;
  return { ...first, text: pieces.map(({ text }) => text).join(''), rest };
};

/**
 * What the lines between two rules are: one row, rows of their own, or nobody knows.
 *
 * Numbers tell, and figures below each other; lines that leave cells empty go on with those above.
 */
function judged(band: readonly Row[], kinds: readonly Kind[]): 'one' | 'several' | null {
  if (band.length === 1 || band.some(({ cells }) => cells.length !== kinds.length))
    return 'several';
  const column = (at: number) => band.flatMap(({ cells }) => cells[at] ?? []);
  const serialAt = kinds.indexOf('serial');
  const numbers = serialAt === -1 ? [] : column(serialAt).filter(({ text }) => isSerial(text));
  const stacked = kinds.some(
    (kind, at) => kind === 'value' && column(at).filter(({ text }) => isHard(text)).length > 1,
  );
  if (numbers.length > 1) return 'several';
  const [top] = band;
  const gaps = band
    .slice(1)
    .every(({ cells }) => cells.some((cell, at) => cell === null && top?.cells[at]));
  if (stacked) return numbers.length === 1 || !gaps ? 'several' : null;
  return numbers.length === 1 || gaps ? 'one' : null;
}

/**
 * Joins the lines of such rows.
 *
 * @param rules number of rows above each rule
 * @param from first row below the header
 * @returns the rows as they are where no rule stands between them; null where nobody knows what is a row
 */
export function unwrapped(
  rows: readonly Row[],
  rules: readonly number[],
  from: number,
  kinds: readonly Kind[],
): Row[] | null {
  const inner = [...new Set(rules)].filter((above) => above > from && above < rows.length);
  if (inner.length === 0) return rows.slice(from);
  const ends = [from, ...inner, rows.length];
  const made: Row[] = [];
  for (const [i, end] of ends.slice(1).entries()) {
    const band = rows.slice(ends[i], end);
    const judgement = judged(band, kinds);
    if (judgement === null) return null;
    const [first] = band;
    if (judgement === 'one' && first)
      made.push({
        line: first.line,
        cells: kinds.map((_, at) => joined(band.flatMap(({ cells }) => cells[at] ?? []))),
      });
    else made.push(...band);
  }
  return made;
}
