/** What a file says of its text beside the words: tables and headings of its markup. */
import type { Span } from './pdast.ts';

export interface GridCell {
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
  /** The markup calls it a header. */
  header: boolean;
  /** Its text in the decoded raw text; empty where it has none. */
  span: Span;
  /** Where it goes on, with text of other cells between. */
  more?: Span[];
}

/** A table as its markup draws it: cells with their places in the grid and in the text. */
export interface Grid {
  /** From its first cell to its last. */
  span: Span;
  rows: number;
  columns: number;
  /** Row by row; no two lie over each other. */
  cells: GridCell[];
  /** What the markup says is its caption, right before it. */
  caption?: Span;
}

/** A grid whose places have moved. */
export const movedGrid = (grid: Grid, moved: (span: Span) => Span): Grid => ({
  ...grid,
  span: moved(grid.span),
  ...(grid.caption && { caption: moved(grid.caption) }),
  cells: grid.cells.map((cell) => ({ ...cell, span: moved(cell.span) })),
});

/** A heading of the markup: its place and its level there. */
export interface StyledHeading {
  span: Span;
  level: number;
}

/** Level of a line that is bold throughout: below every heading that the markup names. */
export const BOLD_LEVEL = 7;
