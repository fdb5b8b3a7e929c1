/** Rows whose cells two or more spaces keep apart, in aligned columns or not: what a PDF or a terminal gives. */
import { isFigure } from '../../lexicon/quantity.ts';
import { isLabel, kindsOf, type Kind } from '../../lexicon/column.ts';
import { widthOf } from '../../text/width.ts';
import { readMarker } from '../../notation/markers.ts';
import type { Line } from '../../text/lines.ts';
import { isContinuedCaption, isPageMark } from '../caption.ts';
import { misfit } from '../kinds.ts';
import { isHeaderRow, isSubLabel } from '../labels.ts';
import { isGroupLine } from '../words.ts';
import {
  type Drawn,
  type Drawing,
  type Found,
  type Piece,
  pieceOf,
  placeShort,
  spreadHeader,
} from './drawing.ts';
import { groupRows } from './merged.ts';
import { greatest, least } from '../../text/extremes.ts';

const GAP = /[ \u3000]{2,}/g;

/** A cell with the columns of print that it covers. */
interface Printed extends Piece {
  left: number;
  right: number;
}

/** Splits a line at its gaps. */
function cellsOf(line: Line | undefined): Printed[] {
  if (!line || line.trimmed === '') return [];
  const cells: Printed[] = [];
  let from = 0;
  const gaps = [...line.text.matchAll(GAP)].map(({ index, 0: gap }) => ({
    index,
    end: index + gap.length,
  }));
  for (const { index, end } of [...gaps, { index: line.text.length, end: line.text.length }]) {
    const piece = pieceOf(line, from, index);
    if (piece) {
      const left = widthOf(line.text.slice(0, piece.start - line.start));
      cells.push({ ...piece, left, right: left + widthOf(piece.text) });
    }
    from = end;
  }
  return cells;
}

/** Joins the characters of a label that print spread: 指    标. */
function joinSpread(cells: readonly Printed[], { text, start }: Line): Printed[] {
  const joined: Printed[] = [];
  for (const cell of cells) {
    const open = joined.at(-1);
    const whole = open ? text.slice(open.start - start, cell.end - start) : '';
    if (
      open &&
      /^[\u4e00-\u9fff]$/.test(cell.text) &&
      /^[\u4e00-\u9fff](?:\s+[\u4e00-\u9fff])*$/.test(open.text) &&
      isLabel(whole)
    )
      joined[joined.length - 1] = { ...open, end: cell.end, text: whole, right: cell.right };
    else joined.push(cell);
  }
  return joined;
}

/** Puts cells under columns by where they are printed; null where one lies below none or below several. */
function placeByPrint(
  cells: readonly Printed[],
  columns: readonly { left: number; right: number }[],
): Drawn[] | null {
  const row: Drawn[] = columns.map(() => null);
  for (const cell of cells) {
    const over = columns.flatMap(({ left, right }, i) =>
      cell.left < right && left < cell.right ? [i] : [],
    );
    const [at] = over;
    if (at === undefined || over.length > 1 || row[at]) return null;
    row[at] = cell;
  }
  return row;
}

/** What the whole rows cover in each column; null where columns lie over each other, so print does not align. */
function extents(
  rows: readonly Printed[][],
  columns: number,
): { left: number; right: number }[] | null {
  const whole = rows.filter((row) => row.length === columns);
  if (whole.length < 2) return null;
  const found = Array.from({ length: columns }, (_, i) => ({
    left: least(whole.map((row) => row[i]?.left ?? 0)),
    right: greatest(whole.map((row) => row[i]?.right ?? 0)),
  }));
  return found.every(({ left }, i) => i === 0 || left >= (found[i - 1]?.right ?? 0)) ? found : null;
}

interface Header {
  rows: Drawn[][];
  labels: string[];
  lines: number;
}

/** The header of one line, or of two. */
function readHeader(
  top: readonly Printed[],
  below: readonly Printed[],
  widest: number,
): Header | null {
  const texts = top.map(({ text }) => text);
  const second = below.length >= 2 && below.every(({ text }) => isSubLabel(text));
  if (!second) return { rows: [[...top]], labels: texts, lines: 1 };
  const rows = spreadHeader(top, below, widest);
  if (!rows) return null;
  const labels = Array.from({ length: widest }, (_, i) =>
    rows.map((row) => (row[i] as Piece | null)?.text ?? '').join(''),
  );
  return { rows, labels, lines: 2 };
}

/** A row from two lines, where its name ran over: the first breaks off inside it. */
function wrapped(
  row: readonly Printed[],
  next: readonly Printed[],
  columns: number,
  kinds: readonly Kind[],
): Drawn[] | null {
  const [last, first] = [row.at(-1), next[0]];
  if (!last || !first || row.length + next.length - 1 !== columns || next.length < 2) return null;
  // Only where each row has its number can the second line be no row by itself.
  const named = [last, first].every(({ text }) => misfit('name', text) !== null);
  if (kinds[0] !== 'serial' || kinds[row.length - 1] !== 'name' || !named) return null;
  const name: Piece = { start: last.start, end: first.end, text: last.text + first.text };
  return [...row.slice(0, -1), name, ...next.slice(1)];
}

/** 第四节  深化合作: the blanks belong to the label, and a table ends above it. */
const isHeading = (text: string): boolean =>
  /^(?:part|chapter|section)$/.test(readMarker(text)?.kind ?? '');

/** Reads such a table from the line on that is its header. */
export function readSpaced(lines: readonly Line[], at: number): Found {
  const line = lines[at] as Line;
  const top = joinSpread(cellsOf(line), line);
  const texts = top.map(({ text }) => text);
  if (!isHeaderRow(texts)) return readEven(lines, at);
  const filledAfter = (from: number) => {
    let i = from;
    while (i < lines.length && lines[i]?.trimmed === '') i += 1;
    return i;
  };
  const second = filledAfter(at + 1);
  const body: { line: number; cells: Printed[] }[] = [];
  const repeated: number[] = [];
  const aside: number[] = [];
  const heads = new Set([line.trimmed]);
  const below = cellsOf(lines[second]);
  const two = below.length >= 2 && below.length < 9 && below.every(({ text }) => isSubLabel(text));
  if (two) heads.add(lines[second]?.trimmed ?? '');
  let next = two ? second + 1 : at + 1;
  for (let i = filledAfter(next); i < lines.length; i = filledAfter(i + 1)) {
    const text = lines[i]?.trimmed ?? '';
    const cells = cellsOf(lines[i]);
    const following = lines[filledAfter(i + 1)];
    const goesOn = cellsOf(following).length >= 2 && !isHeading(following?.trimmed ?? '');
    if (isHeading(text)) break;
    if (isPageMark(text) || isContinuedCaption(text)) {
      // A page break, if another row follows.
      aside.push(i);
      continue;
    }
    if (heads.has(text)) repeated.push(i);
    else if (cells.length >= 2 || (cells.length === 1 && goesOn)) body.push({ line: i, cells });
    else break;
    repeated.push(...aside.splice(0));
    next = i + 1;
  }
  const unread = { next, rows: null };
  const widest = two ? Math.max(greatest(body.map(({ cells }) => cells.length)), 0) : top.length;
  if (body.length < 2) return null;
  const header = readHeader(top, two ? below : [], widest);
  if (!header) return unread;
  const columns = header.labels.length;
  const kinds = kindsOf(header.labels);
  const print = extents([...(two ? [] : [top]), ...body.map(({ cells }) => cells)], columns);
  const rows: Drawn[][] = [...header.rows];
  const groups = groupRows(
    body.map(({ cells }) => cells),
    kinds,
    false,
  );
  for (let i = 0; i < body.length; i += 1) {
    const { cells } = body[i] as { cells: Printed[] };
    const [only] = cells;
    if (cells.length === 1 && only && (groups.has(i) || isGroupLine(only.text))) rows.push([only]);
    else if (cells.length === columns) rows.push(cells);
    else {
      const joined = wrapped(cells, body[i + 1]?.cells ?? [], columns, kinds);
      if (joined) i += 1;
      const placed =
        joined ??
        (cells.length < 2 || cells.length > columns
          ? null
          : ((print && placeByPrint(cells, print)) ?? placeShort(cells, kinds)));
      if (!placed) return unread;
      rows.push(placed);
    }
  }
  const drawing: Drawing = {
    next,
    columns,
    rows,
    headerAt: 0,
    headerRows: header.rows.length,
    ruled: false,
    borders: [],
    repeated,
  };
  return drawing;
}

/** Lines with as many cells as each other and figures below figures: a table whose header is missing. */
function readEven(lines: readonly Line[], at: number): Found {
  const width = cellsOf(lines[at]).length;
  if (width < 3) return null;
  const rows: Printed[][] = [];
  let next = at;
  for (; next < lines.length; next += 1) {
    const cells = cellsOf(lines[next]);
    // Headings with their pages are no table.
    if (cells.length !== width || readMarker(cells[0]?.text ?? '') !== null) break;
    rows.push(cells);
  }
  const figures = Array.from({ length: width }, (_, i) =>
    // The first of them may be labels.
    rows.slice(1).every((row) => isFigure(row[i]?.text ?? '')),
  ).filter(Boolean).length;
  return rows.length >= 3 && figures > 0 && figures < width ? { next, rows: null } : null;
}
