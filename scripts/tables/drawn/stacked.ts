/**
 * Tables that a reader of pages wrote a cell a line, each closed by a `|`: at the end of its line, or on a line of its
 * own. Where a row ends, nothing tells but the number of its cells.
 */
import { isLabel, kindsOf, type Kind } from '../../lexicon/column.ts';
import { MARKER_RANK, readMarker } from '../../notation/markers.ts';
import { isBoxCaption } from '../../notation/box-caption.ts';
import type { Line } from '../../text/lines.ts';
import { isTableTitle } from '../caption.ts';
import { isHard, misfit } from '../kinds.ts';
import { isGroupLine } from '../words.ts';
import type { Piece } from '../signs/cut.ts';
import type { Drawn, Found } from './drawing.ts';

const SIGN = /[|｜]/;
const FEWEST_LABELS = 3;
const MOST_LABELS = 12;
/** Most lines of one cell. */
const MOST_LINES = 6;
const LONGEST_CELL = 600;

/** Cells that signs close, one behind the other. */
interface Stack {
  cells: (Piece | null)[];
  borders: { start: number; end: number }[];
  /** Index behind its last line. */
  next: number;
}

/** What stands between tables, and not in a cell that goes on on the next line. */
const isOutside = (text: string): boolean => {
  const kind = readMarker(text)?.kind;
  const heading = kind !== undefined && MARKER_RANK[kind] <= MARKER_RANK.hanParen;
  return heading || /[。；]$/.test(text) || isBoxCaption(text) || isTableTitle(text);
};

/** Cells from a line on; a line holds one and its sign, or only signs. */
function stackAt(lines: readonly Line[], at: number): Stack {
  const stack: Stack = { cells: [], borders: [], next: at };
  let open: Line[] = [];
  for (let i = at; i < lines.length; i += 1) {
    const line = lines[i] as Line;
    if (line.trimmed === '') continue;
    const signs = [...line.text.matchAll(/[|｜]/g)].map(({ index }) => index);
    const body = line.text.slice(0, signs[0] ?? line.text.length).trim();
    // Several cells on one line are a table of another form.
    if (signs.length > 0 && line.text.slice(signs[0]).replace(/[|｜\s]/g, '') !== '') break;
    if (body !== '') open.push({ ...line, trimmed: body });
    const texts = open.map(({ trimmed }) => trimmed);
    const long = texts.length > MOST_LINES || texts.join('').length > LONGEST_CELL;
    if (long || texts.slice(0, -1).some(isOutside)) break;
    if (signs.length === 0) continue;
    const [first, last] = [open[0], open.at(-1)];
    const start = first ? first.start + first.text.indexOf(first.trimmed) : 0;
    const end = last ? last.start + last.text.indexOf(last.trimmed) + last.trimmed.length : 0;
    stack.cells.push(first ? { start, end, text: texts.join('') } : null);
    for (let empty = 1; empty < signs.length; empty += 1) stack.cells.push(null);
    for (const sign of signs)
      stack.borders.push({ start: line.start + sign, end: line.start + sign + 1 });
    open = [];
    stack.next = i + 1;
  }
  return stack;
}

/** Number of labels that such a table opens with, or 0. */
function labelsOf({ cells }: Stack): number {
  let count = 0;
  while (count < MOST_LABELS && isLabel(cells[count]?.text ?? '')) count += 1;
  return count >= FEWEST_LABELS ? count : 0;
}

/** The stack that begins at a line, where labels head it; it is no frame that a page drew around its text. */
function headedStack(lines: readonly Line[], at: number): Stack | null {
  const text = lines[at]?.trimmed ?? '';
  if (!isLabel(text.replace(/\s*[|｜]$/, '')) || (!SIGN.test(text) && !isBorder(lines, at + 1)))
    return null;
  // Only its first cell opens a table: so no line is read for more than one.
  const before = lines.slice(Math.max(0, at - 3), at).findLast(({ trimmed }) => trimmed !== '');
  if (before && /[|｜]$/.test(before.trimmed)) return null;
  const stack = stackAt(lines, at);
  const labels = labelsOf(stack);
  return labels > 0 && stack.cells.length >= labels * 2 ? stack : null;
}

/** The next line that is not empty holds signs alone. */
function isBorder(lines: readonly Line[], from: number): boolean {
  const next = lines.slice(from, from + 3).find(({ trimmed }) => trimmed !== '');
  return next !== undefined && /^[|｜\s]+$/.test(next.trimmed);
}

const fits = (cells: readonly (Piece | null)[], kinds: readonly Kind[]): boolean =>
  cells.length === kinds.length &&
  cells.every((cell, i) =>
    cell
      ? misfit(kinds[i] ?? 'text', cell.text) === 0
      : kinds[i] !== 'name' && kinds[i] !== 'serial',
  ) &&
  cells.some((cell) => cell !== null && isHard(cell.text));

/** Rows of so many cells each, the first of which is left out below one that reaches down; null where one is none. */
function rowsOf(cells: readonly (Piece | null)[], kinds: readonly Kind[]): Drawn[][] | null {
  const rows: Drawn[][] = [];
  for (let at = 0; at < cells.length;) {
    const row = cells.slice(at, at + kinds.length);
    const [first, ...rest] = row;
    const below = cells.slice(at, at + kinds.length - 1);
    if (first && isGroupLine(first.text) && rest.every((cell) => cell === null)) rows.push([first]);
    else if (fits(row, kinds)) rows.push([...row]);
    else if (kinds[0] === 'group' && rows.length > 0 && fits(below, kinds.slice(1))) {
      rows.push(['merged', ...below]);
      at -= 1;
    } else return null;
    at += kinds.length;
  }
  return rows;
}

/** Reads such a table from the line on that holds its first label. */
export function readStacked(lines: readonly Line[], at: number): Found {
  const stack = headedStack(lines, at);
  if (!stack) return null;
  const labels = labelsOf(stack);
  const header = stack.cells.slice(0, labels);
  const kinds = kindsOf(header.map((cell) => cell?.text ?? ''));
  const rows = rowsOf(stack.cells.slice(labels), kinds);
  if (!rows || rows.length < 2 || rows.at(-1)?.length === 1) {
    // Without their signs, lines below a number, a group or a name are still known for cells.
    const known = kinds[0] === 'serial' || kinds[0] === 'group' || kinds[0] === 'name';
    return known ? null : { next: stack.next, rows: null };
  }
  return {
    next: stack.next,
    columns: labels,
    rows: [[...header], ...rows],
    headerAt: 0,
    headerRows: 1,
    ruled: false,
    borders: stack.borders,
    repeated: [],
  };
}
