/** A table as its markup, or a plain text, draws it. */
import type { Grid as PrintedGrid } from '../evidence.ts';
import type { Segment } from '../pdast.ts';
import type { Draft } from './layout.ts';

export type { GridCell } from '../evidence.ts';

export interface Grid extends PrintedGrid {
  drawn?: DrawnGrid['drawn'];
  read?: ReadGrid['read'];
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

/** A table of plain text that was read where it stands; only its caption is to be found. */
export interface ReadGrid extends Grid {
  read: Draft;
  /** Nothing speaks against it. */
  sure: boolean;
}
