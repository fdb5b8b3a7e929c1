/** A table of print: cells with what stands in them; parts on following pages become one. */
import type { Box } from './ink.ts';
import type { Lattice } from './lattice.ts';
import type { Line } from './lines.ts';
import type { Measure, Paragraph } from './paragraphs.ts';

/** What stands in the flow. */
export type Item =
  | { type: 'text'; paragraph: Paragraph; measure: Measure }
  | { type: 'table'; table: PrintedTable }
  | { type: 'furniture'; line: Line; rule: FurnitureRule };

export interface PrintedCell {
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
  items: Item[];
  /** Where it stands, and on which page. */
  box: Box;
  page: number;
}

export interface PrintedTable {
  rows: number;
  columns: number;
  xs: number[];
  cells: PrintedCell[];
  /** Page of its last part so far. */
  page: number;
  /** Lines that stand in front of a row where a page turns: furniture, and headers printed again. */
  breaks: Map<number, { line: Line; rule: FurnitureRule }[]>;
}

/** What is dropped, and why. */
export type FurnitureRule = 'printed-furniture' | 'repeated-header' | 'printed-stamp';

const NEAR = 4;

/** The lines of a cell, those of tables inside it too. */
export const linesIn = (items: readonly Item[]): Line[] =>
  items.flatMap((item) => {
    if (item.type === 'table') return item.table.cells.flatMap((cell) => linesIn(cell.items));
    return item.type === 'text' ? item.paragraph.lines : [item.line];
  });

const textOf = ({ items }: PrintedCell): string =>
  linesIn(items)
    .map(({ text }) => text.replace(/\s/g, ''))
    .join('');

const rowText = (table: PrintedTable, row: number): string =>
  table.cells
    .filter((cell) => cell.row === row)
    .map((cell) => `${cell.column}+${cell.colSpan}:${textOf(cell)}`)
    .join('|');

/** True where two tables have their columns at the same places. */
export const sameColumns = (a: PrintedTable, b: PrintedTable): boolean =>
  a.columns === b.columns &&
  a.xs.every((x, i) => {
    const [left = 0, other = 0] = [a.xs[0], b.xs[0]];
    return Math.abs(x - left - ((b.xs[i] as number) - other)) < NEAR;
  });

/** Number of rows at the head of a part that are the header of the table again. */
function repeatedRows(open: PrintedTable, next: PrintedTable): number {
  let count = 0;
  while (count < next.rows - 1 && count < 3 && rowText(open, count) === rowText(next, count))
    count += 1;
  // A header of several rows is whole, or it is none.
  while (
    count > 0 &&
    next.cells.some((cell) => cell.row < count && cell.row + cell.rowSpan > count)
  )
    count -= 1;
  return rowText(open, 0).replace(/[^\u4e00-\u9fff]/g, '') === '' ? 0 : count;
}

/** Columns whose cells are never empty below the header. */
function keyColumn(tables: readonly [PrintedTable, number][]): number {
  const [[first]] = tables as [[PrintedTable, number]];
  for (let column = 0; column < first.columns; column += 1) {
    const filled = tables.every(([table, from]) =>
      table.cells.every(
        (cell) => cell.column !== column || cell.row <= from || textOf(cell) !== '',
      ),
    );
    if (filled) return column;
  }
  return -1;
}

/**
 * Joins a part of a table to the parts before it.
 *
 * @param between furniture of the pages where it breaks
 */
export function joinParts(
  open: PrintedTable,
  next: PrintedTable,
  between: readonly Line[],
): PrintedTable {
  const skip = repeatedRows(open, next);
  const headers = next.cells
    .filter((cell) => cell.row < skip)
    .flatMap((cell) => linesIn(cell.items));
  const first = next.cells.filter((cell) => cell.row === skip);
  const key = keyColumn([
    [open, 0],
    [next, skip],
  ]);
  const keyCell = first.find((cell) => cell.column === key);
  const filled = first.filter((cell) => textOf(cell) !== '');
  const split =
    key !== -1 &&
    keyCell !== undefined &&
    textOf(keyCell) === '' &&
    filled.length > 0 &&
    next.rows > skip;
  const cells = open.cells.map((cell) => ({ ...cell }));
  /** The cell that ends the open table in a column. */
  const lastIn = (column: number) =>
    cells.find((cell) => cell.column === column && cell.row + cell.rowSpan === open.rows);
  const shift = open.rows - skip - (split ? 1 : 0);
  for (const cell of next.cells) {
    if (cell.row < skip) continue;
    const above = cell.row === skip ? lastIn(cell.column) : undefined;
    const fits = above?.colSpan === cell.colSpan;
    if (split && cell.row === skip) {
      if (above && fits) {
        above.items = [...above.items, ...cell.items];
        above.rowSpan += cell.rowSpan - 1;
        continue;
      }
    }
    // A label that reaches over the break is not printed again.
    const label =
      above && fits && !split && textOf(cell) === '' && cell.column < key && filled.length > 0;
    if (label) {
      above.rowSpan += cell.rowSpan;
      continue;
    }
    cells.push({ ...cell, row: cell.row + shift });
  }
  const breaks = new Map(open.breaks);
  const at = open.rows;
  const dropped = [
    ...between.map((line) => ({ line, rule: 'printed-furniture' as const })),
    ...headers.map((line) => ({ line, rule: 'repeated-header' as const })),
  ];
  breaks.set(at, [...(breaks.get(at) ?? []), ...dropped]);
  for (const [row, lines] of next.breaks) breaks.set(row + shift, lines);
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...open, rows: next.rows + shift, cells, breaks, page: next.page };
}

/** A table with nothing in its cells yet. */
export const emptyTable = (lattice: Lattice, page: number): PrintedTable => ({
  rows: lattice.ys.length - 1,
  columns: lattice.xs.length - 1,
  xs: lattice.xs,
  cells: lattice.cells.map(({ row, column, rowSpan, colSpan, ...box }) => ({
    row,
    column,
    rowSpan,
    colSpan,
    items: [],
    box,
    page,
  })),
  page,
  breaks: new Map(),
});
