/** Header, rows and groups of a sheet → a table; null where it is no table of data. */
import { isFigure } from '../lexicon/quantity.ts';
import type { Segment } from '../pdast.ts';
import { withLostMerges } from './flat-sheet.ts';
import { cellsIn, type FilledCell, type Sheet, soleCell } from './grid-cells.ts';
import type { Draft } from './layout.ts';
import { isHeaderRow } from './labels.ts';
import { isGroupLine, isSerialLabel, isValue } from './words.ts';

type Body = Pick<Draft, 'header' | 'rows' | 'pieces'>;

const LONGEST_LABEL = 40;
const DEEPEST_HEADER = 3;
/** A cell that is longer holds an article and not a datum. */
const LONGEST_CELL = 1500;

const isLabel = ({ whole }: FilledCell): boolean =>
  whole !== null &&
  whole.text.length <= LONGEST_LABEL &&
  !/[。；]/.test(whole.text) &&
  !/^[\d.,%]+$/.test(whole.text);

/** The first row heads the others: the markup says so, its words do, or figures stand below words. */
function isHeaded(sheet: Sheet): boolean {
  const first = cellsIn(sheet, 0);
  if (first.every(({ header }) => header)) return true;
  if (isHeaderRow(first.map(({ whole }) => whole?.text ?? ''))) return true;
  let over = 0;
  for (let column = 1; column < sheet.columns; column += 1) {
    const below = sheet.at.slice(1).flatMap((row) => row[column]?.whole?.text ?? []);
    const label = sheet.at[0]?.[column]?.whole?.text ?? '';
    if (label !== '' && !isFigure(label) && below.length > 1 && below.every(isFigure)) over += 1;
  }
  return over > 0 && over * 2 >= sheet.columns - 1;
}

/** Number of header rows, or 0 where the first row is none. */
function headerDepth(sheet: Sheet): number {
  const first = cellsIn(sheet, 0);
  if (first.length < 2 || !first.every(isLabel) || !isHeaded(sheet)) return 0;
  let marked = 0;
  while (marked < sheet.rows && cellsIn(sheet, marked).every(({ header }) => header)) marked += 1;
  if (marked > 1 && marked <= DEEPEST_HEADER && marked < sheet.rows) return marked;
  const deep = Math.max(
    ...first.map((cell) => sheet.at.filter((row) => row.includes(cell)).length),
  );
  // One cell that reaches down while others do not: there is another row of labels beside it.
  const next = cellsIn(sheet, 1).filter((cell) => !first.includes(cell));
  if (deep > 1)
    return deep <= DEEPEST_HEADER && deep < sheet.rows && next.every(isLabel) ? deep : 1;
  const over =
    sheet.at[0]?.filter(
      (cell, column) => cell !== undefined && sheet.at[0]?.indexOf(cell) !== column,
    ).length ?? 0;
  const below = sheet.at[1]?.every((cell, column) => {
    const head = sheet.at[0]?.[column];
    const wide = sheet.at[0]?.filter((one) => one === head).length ?? 0;
    return wide > 1
      ? cell !== undefined && isLabel(cell)
      : cell === undefined || cell.whole === null;
  });
  return over > 0 && below && sheet.rows > 2 ? 2 : 1;
}

/** Columns that belong under one label: their cells are nearly always one cell. */
function columnGroups(sheet: Sheet, depth: number): number[][] {
  const groups: number[][] = [];
  const body = sheet.at.slice(depth);
  for (let column = 0; column < sheet.columns; column += 1) {
    const label = sheet.at[depth - 1]?.[column];
    const open = groups.at(-1);
    const together = body.filter(
      (row) => row[column] !== undefined && row[column] === row[column - 1],
    ).length;
    if (open && label && label === sheet.at[depth - 1]?.[column - 1] && together * 2 > body.length)
      open.push(column);
    else groups.push([column]);
  }
  return groups;
}

/** Text of each piece once, in order. */
const pieces = (cells: readonly (FilledCell | undefined)[]): Segment[] =>
  [...new Set(cells)].flatMap((cell) => cell?.pieces ?? []);

const oneOrMore = (found: Segment[]): Segment | Segment[] | null =>
  found.length > 1 ? found : (found[0] ?? null);

/** Cells of a row. A cell over several columns is repeated only where it is a value of them all. */
function rowCells(
  row: Sheet['at'][number],
  groups: readonly number[][],
): (Segment | Segment[] | null)[] {
  return groups.map((columns, i) => {
    const cells = columns.map((column) => row[column]);
    const before = groups[i - 1]?.map((column) => row[column]) ?? [];
    const [first] = cells;
    if (first?.whole && before.includes(first) && !isValue(first.whole.text)) return null;
    return oneOrMore(pieces(cells));
  });
}

/** A cell that names the rows below it: it reaches over all columns, or its number says so. */
function groupCell(sheet: Sheet, row: number): FilledCell | null {
  const cell = soleCell(sheet, row);
  const wide = sheet.at[row]?.every((one) => one === cell);
  return cell && (wide || isGroupLine(cell.whole?.text ?? '')) ? cell : null;
}

/** Reads a table of data from its sheet. */
export function readSheet(found: Sheet): Body | null {
  if (found.columns < 2 || found.rows < 2) return null;
  const sheet = isHeaderRow(cellsIn(found, 0).map(({ whole }) => whole?.text ?? ''))
    ? withLostMerges(found)
    : found;
  const depth = headerDepth(sheet);
  if (depth === 0 || depth >= sheet.rows) return null;
  // A label that reaches down into the rows would stand in them as well.
  const labels = new Set(sheet.at.slice(0, depth).flat());
  if (sheet.at.slice(depth).some((row) => row.some((cell) => cell && labels.has(cell))))
    return null;
  const groups = columnGroups(sheet, depth);
  if (groups.length < 2) return null;
  const header = groups.map(([column = 0]) =>
    pieces(sheet.at.slice(0, depth).map((row) => row[column])),
  );
  const serial = isSerialLabel(header[0]?.map(({ text }) => text).join('') ?? '');
  const rows: Body['rows'] = [];
  let group: Segment | null = null;
  let grouped = false;
  for (let r = depth; r < sheet.rows; r += 1) {
    const sole = groupCell(sheet, r);
    if (sole) {
      group = sole.whole;
      grouped = true;
      // A group without a row below it would be lost.
      if (r === sheet.rows - 1 || groupCell(sheet, r + 1)) return null;
      continue;
    }
    const cells = rowCells(sheet.at[r] ?? [], groups);
    if (cells.some((cell) => [cell].flat().some((one) => (one?.text.length ?? 0) > LONGEST_CELL)))
      return null;
    const [first] = cells;
    const number =
      serial && first && !Array.isArray(first) && /^\d{1,3}$/.test(first.text) ? first.text : null;
    rows.push({ serial: number, cells: [group, ...cells] });
  }
  if (rows.length === 0) return null;
  if (grouped) return { pieces: true, header: [[], ...header], rows };
  return { pieces: true, header, rows: rows.map((row) => ({ ...row, cells: row.cells.slice(1) })) };
}
