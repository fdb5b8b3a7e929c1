/** A table as its markup draws it: cells with their places in the grid and in the text. */
import type { Span } from '../pdast.ts';

export interface GridCell {
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
  /** The markup calls it a header. */
  header: boolean;
  /** Its text in the decoded raw text; empty where it has none. */
  span: Span;
}

export interface Grid {
  /** From its first cell to its last. */
  span: Span;
  rows: number;
  columns: number;
  /** Row by row; no two lie over each other. */
  cells: GridCell[];
}
