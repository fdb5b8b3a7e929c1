/** A table as its markup draws it: cells with their places in the grid and in the text. */
import type { Span } from '../pdast.ts';
import type { Segment } from '../structure/segment.ts';

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
  /** What the markup says is its caption, right before it. */
  caption?: Span;
  drawn?: DrawnGrid['drawn'];
}

/** A grid that a plain text draws, with all that a reader needs to take its place, or to give it up. */
export interface DrawnGrid extends Grid {
  drawn: {
    /** Its cells that hold text. */
    cells: Segment[];
    /** Its lines as they stand; they come back where the grid is no table. */
    lines: Segment[];
    /** Signs between the cells. */
    borders: Segment[];
    /** Lines that a page break put in. */
    repeated: Segment[];
  };
}
