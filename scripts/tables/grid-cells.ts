/** The cells of a grid with the segments that stand in them. */
import type { Segment } from '../pdast.ts';
import type { Grid, GridCell } from './grid.ts';

/** A cell with its text. */
export interface FilledCell extends GridCell {
  /** Lines of the cell, each as it was cut. */
  lines: Segment[];
  /** All of it as one; null where the cell is empty. */
  whole: Segment | null;
  /** All of it as it stands in the text: one segment, or the lines between which those of other cells stand. */
  pieces: Segment[];
}

/** Cells at their places: `at[row][column]`, a merged cell at each of its places. */
export interface Sheet {
  rows: number;
  columns: number;
  at: (FilledCell | undefined)[][];
}

function whole(lines: readonly Segment[]): Segment | null {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last || first === last) return first ?? null;
  return {
    span: { start: first.span.start, end: last.span.end },
    text: lines.map(({ text }) => text).join(''),
  };
}

/** The segments of each cell, in the order of the text; null where one does not lie inside one cell. */
function linesOf(
  cells: readonly GridCell[],
  segments: readonly Segment[],
): Map<GridCell, Segment[]> | null {
  const found = new Map(cells.map((cell) => [cell, [] as Segment[]]));
  const places = cells
    .flatMap((cell) => [cell.span, ...(cell.more ?? [])].map((span) => ({ cell, span })))
    .filter(({ span }) => span.end > span.start)
    .sort((a, b) => a.span.start - b.span.start);
  let next = 0;
  for (const { cell, span } of places) {
    const lines = found.get(cell);
    for (
      let segment = segments[next];
      segment && segment.span.start < span.end;
      segment = segments[next]
    ) {
      if (segment.span.start < span.start || segment.span.end > span.end) return null;
      lines?.push(span === cell.span ? segment : { ...segment, goesOn: true });
      next += 1;
    }
  }
  return next === segments.length ? found : null;
}

/**
 * Puts segments into the cells of a grid.
 *
 * @returns null where a segment does not lie inside one cell
 */
export function fillGrid(grid: Grid, segments: readonly Segment[]): Sheet | null {
  const held = linesOf(grid.cells, segments);
  if (!held) return null;
  const at: Sheet['at'] = Array.from({ length: grid.rows }, () => []);
  for (const [cell, lines] of held) {
    const all = whole(lines);
    const filled: FilledCell = {
      ...cell,
      lines,
      whole: all,
      pieces: cell.more || !all ? lines : [all],
    };
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (let column = cell.column; column < cell.column + cell.colSpan; column += 1) {
        (at[row] as (FilledCell | undefined)[])[column] = filled;
      }
    }
  }
  return lean({ rows: grid.rows, columns: grid.columns, at });
}

/** Leaves out rows and columns that hold nothing, which pages use for space. */
function lean({ rows, columns, at }: Sheet): Sheet {
  const range = (length: number) => Array.from({ length }, (_, i) => i);
  const kept = range(rows).filter((row) =>
    range(columns).some((column) => at[row]?.[column]?.whole && at[row][column].row === row),
  );
  const used = range(columns).filter((column) =>
    kept.some((row) => at[row]?.[column]?.whole && at[row][column].column === column),
  );
  return {
    rows: kept.length,
    columns: used.length,
    at: kept.map((row) => used.map((column) => at[row]?.[column])),
  };
}

/** The cells of a row, each once, empty ones left out. */
export const cellsIn = (sheet: Sheet, row: number): FilledCell[] =>
  [...new Set(sheet.at[row])].filter(
    (cell): cell is FilledCell => cell !== undefined && cell.whole !== null,
  );

/** The only cell of a row, where it has one over its whole width. */
export function soleCell(sheet: Sheet, row: number): FilledCell | null {
  const [cell, other] = cellsIn(sheet, row);
  const wide = sheet.at[row]?.every(
    (one) => one === cell || one === undefined || one.whole === null,
  );
  return cell && !other && wide && sheet.columns > 0 && sheet.at[row - 1]?.[0] !== cell
    ? cell
    : null;
}

/** Rows `[from, to)` of a sheet. */
export const part = ({ columns, at }: Sheet, from: number, to: number): Sheet => ({
  rows: to - from,
  columns,
  at: at.slice(from, to),
});
