/** Tables that a plain text draws → grids, as markup gives them. */
import type { Segment } from '../../pdast.ts';
import type { Source } from '../../source.ts';
import type { Line } from '../../text/lines.ts';
import type { DrawnGrid, Grid, GridCell } from '../grid.ts';
import { barsAt } from '../signs/bars.ts';
import { splitAtTabs } from '../signs/blanks.ts';
import { commasAt } from '../signs/commas.ts';
import type { Piece, Splitter } from '../signs/cut.ts';
import { linesAsPrinted } from '../signs/printed.ts';
import { type Drawing, type Found, isPiece } from './drawing.ts';
import { readSeparated } from './separated.ts';
import { readStacked } from './stacked.ts';

type Reader = (lines: readonly Line[], at: number) => Found;

const separated =
  (signAt: (lines: readonly Line[], at: number) => Splitter | null): Reader =>
  (lines, at) => {
    const split = signAt(lines, at);
    return split && readSeparated(lines, at, split);
  };

const readers: readonly Reader[] = [
  readStacked,
  separated(barsAt),
  separated(() => splitAtTabs),
  separated(commasAt),
];

/** Places the cells of a drawing as merged cells reach: over the columns below a label, or down a column. */
function placed({
  rows,
  columns,
  headerAt,
  headerRows,
  ruled,
}: Drawing): (Omit<GridCell, 'span'> & { piece: Piece | null })[] {
  const cells: (Omit<GridCell, 'span'> & { piece: Piece | null })[] = [];
  const last: typeof cells = [];
  const headerEnd = headerAt + headerRows;
  for (const [row, drawn] of rows.entries()) {
    const header = ruled && row >= headerAt && row < headerEnd;
    if (drawn.length === 1 && columns > 1) {
      const [piece] = drawn;
      cells.push({
        row,
        column: 0,
        rowSpan: 1,
        colSpan: columns,
        header,
        piece: piece !== undefined && isPiece(piece) ? piece : null,
      });
      last.length = 0;
      continue;
    }
    const two = headerRows === 2 && row === headerAt;
    const below = headerRows === 2 && row === headerAt + 1;
    for (let column = 0; column < columns; column += 1) {
      const piece = drawn[column] ?? null;
      const above = last[column];
      if (piece === 'merged') {
        if (above) above.rowSpan += 1;
      } else if (piece === 'across') {
        const open = last[column - 1];
        if (open) {
          open.colSpan += 1;
          last[column] = open;
        }
      } else if (below && piece === null && above) above.rowSpan = 2;
      else if (two && piece === null && last[column - 1]) {
        const open = last[column - 1] as (typeof cells)[number];
        open.colSpan += 1;
        last[column] = open;
      } else {
        const cell = { row, column, rowSpan: 1, colSpan: 1, header, piece };
        cells.push(cell);
        last[column] = cell;
      }
    }
  }
  return cells;
}

/** Most lines hold nothing that draws a table; they cost no reading. */
function mayOpen(lines: readonly Line[], at: number): boolean {
  const { text = '', trimmed = '' } = lines[at] ?? {};
  if (trimmed === '') return false;
  const next = [lines[at + 1], lines[at + 2]].find((line) => line && line.trimmed !== '');
  return /[|｜│┃║\t+]|[,，][^,，]*[,，]/.test(text) || /^[|｜│┃║]/.test(next?.trimmed ?? '');
}

/**
 * Finds the tables that are drawn in the text of a source.
 *
 * @param grids those of the markup; nothing inside them is drawn
 */
export function drawnGrids(source: Source, grids: readonly Grid[]): DrawnGrid[] {
  const rendering = source.render();
  const lines = linesAsPrinted(source, rendering);
  const found: DrawnGrid[] = [];
  const segment = ({ start, end }: { start: number; end: number }): Segment => ({
    span: source.rawSpan(rendering, start, end),
    text: rendering.text.slice(start, end),
  });
  const whole = (at: number): Segment => {
    const { start, text, trimmed } = lines[at] as Line;
    const from = start + text.indexOf(trimmed);
    return segment({ start: from, end: from + trimmed.length });
  };
  for (let at = 0; at < lines.length; at += 1) {
    if (!mayOpen(lines, at)) continue;
    let drawing: Found = null;
    for (const read of readers) {
      drawing = read(lines, at);
      if (drawing) break;
    }
    if (!drawing) continue;
    const own = Array.from({ length: drawing.next - at }, (_, i) => at + i)
      .filter((i) => lines[i]?.trimmed !== '')
      .map((i) => whole(i));
    const span = { start: own[0]?.span.start ?? 0, end: own.at(-1)?.span.end ?? 0 };
    if (grids.some((grid) => grid.span.start < span.end && span.start < grid.span.end)) continue;
    const cells: GridCell[] = [];
    const segments: Segment[] = [];
    if (drawing.rows) {
      let place = span.start;
      for (const { piece, ...cell } of placed(drawing)) {
        const made = piece && segment(piece);
        const rest = (piece?.rest ?? []).map(segment);
        if (made) {
          segments.push(made, ...rest);
          place = made.span.end;
        }
        const more = rest.map(({ span: own }) => own);
        const at = made?.span ?? { start: place, end: place };
        cells.push({ ...cell, span: at, ...(more.length > 0 && { more }) });
      }
      segments.sort((a, b) => a.span.start - b.span.start);
    }
    found.push({
      span,
      rows: drawing.rows?.length ?? 0,
      columns: drawing.rows ? drawing.columns : 0,
      cells,
      drawn: {
        cells: segments,
        lines: own,
        borders: drawing.rows ? drawing.borders.map(segment) : [],
        repeated: drawing.rows ? drawing.repeated.map(whole) : [],
      },
    });
    at = drawing.next - 1;
  }
  return found;
}

/** What stands for the lines of a drawn grid: its cells, or the lines as they are where it could not be read. */
const drawnSegments = ({ cells, drawn }: DrawnGrid): Segment[] =>
  cells.length > 0 ? drawn.cells : drawn.lines.map((line) => ({ ...line, drawn: true as const }));

/** Puts the cells of drawn grids where their lines stood. */
export function withDrawn(segments: readonly Segment[], grids: readonly DrawnGrid[]): Segment[] {
  let due = 0;
  return segments.flatMap((segment) => {
    while (due < grids.length && (grids[due] as DrawnGrid).span.end <= segment.span.start) due += 1;
    const grid = grids[due];
    if (!grid || segment.span.end <= grid.span.start) return [segment];
    return segment.span.start <= grid.span.start ? drawnSegments(grid) : [];
  });
}
