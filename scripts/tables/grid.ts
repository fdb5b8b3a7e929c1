/** A table as its markup, or a plain text, draws it. */
import type { Grid as PrintedGrid } from '../evidence.ts';
import type { Segment } from '../pdast.ts';

export type { GridCell } from '../evidence.ts';

export interface Grid extends PrintedGrid {
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
