/** A table as it was read, whatever read it. */
import type { Segment } from '../pdast.ts';

/** What is known of a table, in segments of the text. */
export interface Draft {
  /** With the line that states the unit, where one follows it. */
  caption: Segment | Segment[] | null;
  /** Each header cell with the segments that it was broken into. */
  header: Segment[][];
  /**
   * Cells of each row; a segment that comes again is a merged cell, filled down or across. A cell may be shown
   * with others that stand under the same header.
   */
  rows: {
    serial: string | null;
    cells: (Segment | Segment[] | null)[];
    /** Cells of which another reading is as good. */
    doubtful?: number[];
    /** All that stands there is in one cell, word for word: nothing tells which cells it has. */
    unread?: boolean;
  }[];
  /** The segments of a header are cells of their own, one below the other. */
  pieces?: boolean;
  /** Header lines that a page break repeated; they are dropped. */
  repeated?: Segment[];
  /** Signs that draw the table between its cells. */
  borders?: Segment[];
  status: 'complete' | 'partial' | 'lost';
  /** What is missing and how that is known, in Chinese. */
  note: string | null;
}
