/** A table that a plain text draws with signs or spaces: lines, each with its cells. Offsets are those of the text. */
import { type Kind } from '../../lexicon/column.ts';
import { headersOf } from '../header.ts';
import { misfit } from '../kinds.ts';
import type { Piece } from '../signs/cut.ts';

/** A cell, null where it is empty, `merged` where it goes on from the row above, `across` from the cell before it. */
export type Drawn = Piece | null | 'merged' | 'across';

export const isPiece = (cell: Drawn): cell is Piece => typeof cell === 'object' && cell !== null;

export interface Drawing {
  /** Index behind its last line. */
  next: number;
  columns: number;
  /** Cells of each row, as many as there are columns; a row of one cell reaches over all of them. */
  rows: Drawn[][];
  /** How many of the rows, from `headerAt` on, are the header. */
  headerAt: number;
  headerRows: number;
  /** A line of signs below the header proves it. */
  ruled: boolean;
  /** Signs between the cells. */
  borders: { start: number; end: number }[];
  /** Lines that a page break put in. */
  repeated: number[];
}

/** What begins at a line: a table, lines of one that cannot be read, or nothing. */
export type Found = Drawing | { next: number; rows: null } | null;

/**
 * Two rows of a header, the second of which stands below some labels of the first → both with a cell a column.
 *
 * @returns null where more than one reading has so many columns, or none
 */
export function spreadHeader(
  above: readonly Piece[],
  below: readonly Piece[],
  columns: number,
): Drawn[][] | null {
  const pieces = [...above, ...below];
  const found = headersOf(pieces.map(({ text }) => text)).filter(
    (one) =>
      one.length === columns &&
      one.every((label) => label.length === 1 || (label[1]?.[0] ?? 0) >= above.length) &&
      one.filter((label) => label.length === 2).length === below.length,
  );
  const [header] = found;
  if (!header || found.length > 1) return null;
  const at = (line: number | undefined) => (line === undefined ? null : (pieces[line] ?? null));
  return [
    header.map((label, i) => {
      const own = at(label[0]?.[0]);
      return i > 0 && own === at(header[i - 1]?.[0]?.[0]) ? null : own;
    }),
    header.map((label) => at(label[1]?.[0])),
  ];
}

/**
 * Puts the cells of a row that has too few under the columns that their kinds prove.
 *
 * @returns null where two ways are as good, or none fits
 */
export function placeShort(
  cells: readonly (Piece | null)[],
  kinds: readonly Kind[],
): Drawn[] | null {
  let best: { row: Drawn[]; cost: number; ways: number } | null = null;
  const place = (column: number, next: number, cost: number, row: Drawn[]) => {
    const kind = kinds[column];
    if (kind === undefined) {
      if (next < cells.length || (best && best.cost < cost)) return;
      if (best?.cost === cost) best.ways += 1;
      else best = { row, cost, ways: 1 };
      return;
    }
    const cell = cells[next];
    const fit = cell === undefined ? null : cell === null ? 0 : misfit(kind, cell.text);
    if (cell !== undefined && fit !== null) place(column + 1, next + 1, cost + fit, [...row, cell]);
    if (kinds.length - column > cells.length - next && kind !== 'name')
      place(column + 1, next, cost, [...row, kind === 'group' && column === 0 ? 'merged' : null]);
  };
  place(0, 0, 0, []);
  const found = best as { row: Drawn[]; ways: number } | null;
  return found?.ways === 1 ? found.row : null;
}
