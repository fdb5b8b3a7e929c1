/** A table of print: cells with what stands in them; parts on following pages become one. */
import type { Box } from './ink.ts';
import type { Lattice } from './lattice.ts';
import type { Line } from './lines.ts';
import { goesOn, type Measure, type Paragraph } from './paragraphs.ts';

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

/** The cell that stands at a place, or reaches over it. */
const cellAt = (table: PrintedTable, row: number, column: number): PrintedCell | undefined =>
  table.cells.find(
    (cell) =>
      cell.row <= row &&
      cell.row + cell.rowSpan > row &&
      cell.column <= column &&
      cell.column + cell.colSpan > column,
  );

/** Columns in which nearly every row has a cell of its own, and none is empty, but perhaps where the page turns. */
function keyColumns(open: PrintedTable, next: PrintedTable, skip: number): number[] {
  const parts = [
    { table: open, from: 1, to: open.rows - 1 },
    { table: next, from: skip + 1, to: next.rows },
  ];
  return Array.from({ length: open.columns }, (_, column) => column).filter((column) => {
    const rows = parts.reduce((sum, { from, to }) => sum + Math.max(0, to - from), 0);
    const cells = parts.flatMap(({ table, from, to }) =>
      table.cells.filter((cell) => cell.column === column && cell.row >= from && cell.row < to),
    );
    return cells.length * 2 > rows && cells.every((cell) => textOf(cell) !== '');
  });
}

/** Space beside a line in which another word could have stood, in sizes of its letters. */
const ROOM = 2.5;

/** True where the text of a cell could go on below: its last line is full. */
function isFull({ items, box }: PrintedCell): boolean {
  const line = linesIn(items).at(-1);
  return line !== undefined && box.x1 - box.x0 - (line.x1 - line.x0) < line.size * ROOM;
}

/**
 * True where the page turns inside a row: of the columns that always have words, more have them on one side only than
 * there are columns with words on both, of which those before could not go on.
 */
function isSplit(open: PrintedTable, next: PrintedTable, skip: number): boolean {
  // Of a box there is no other column to tell.
  if (open.columns === 1) {
    const [above, below] = [cellAt(open, open.rows - 1, 0), cellAt(next, skip, 0)];
    return runningOn(above?.items ?? [], below?.items ?? []) !== null;
  }
  const keys = keyColumns(open, next, skip);
  let [oneSided, whole] = [0, 0];
  for (let column = 0; column < open.columns; column += 1) {
    const before = cellAt(open, open.rows - 1, column);
    const after = cellAt(next, skip, column);
    const [hasBefore, hasAfter] = [before, after].map((cell) => cell && textOf(cell) !== '');
    if (keys.includes(column) && hasBefore !== hasAfter) oneSided += 1;
    if (before && hasBefore && hasAfter && !isFull(before)) whole += 1;
  }
  return oneSided > whole;
}

/** The paragraph at the end of a cell that goes on at the head of one overleaf; null where none does. */
function runningOn(before: readonly Item[], after: readonly Item[]): Item | null {
  const [last, next] = [before.at(-1), after[0]];
  const [line] = next?.type === 'text' ? next.paragraph.lines : [];
  if (last?.type !== 'text' || next?.type !== 'text' || !line) return null;
  if (!goesOn(last.paragraph, line, next.measure, last.measure)) return null;
  const lines = [...last.paragraph.lines, ...next.paragraph.lines];
  return { ...next, paragraph: { ...last.paragraph, lines } };
}

/** What stands in a cell on both sides of the turn of a page. */
function overTurn(before: readonly Item[], after: readonly Item[]): Item[] {
  const joined = runningOn(before, after);
  return joined ? [...before.slice(0, -1), joined, ...after.slice(1)] : [...before, ...after];
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
  const filled = first.filter((cell) => textOf(cell) !== '');
  const split = filled.length > 0 && next.rows > skip && isSplit(open, next, skip);
  /** Labels stand in front of what they are of. */
  const labelled = Math.min(...filled.map(({ column }) => column));
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
        above.items = overTurn(above.items, cell.items);
        above.rowSpan += cell.rowSpan - 1;
        continue;
      }
    }
    // A label that reaches over the break is not printed again.
    const label = above && fits && !split && textOf(cell) === '' && cell.column < labelled;
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
