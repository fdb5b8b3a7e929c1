/** What aligning makes of the lines of a row. */

/** A row: the lines of each cell, null where it is empty or merged with the one above. */
export interface AlignedRow {
  cells: (number[] | null)[];
  /** The line that names this row and those below it, where it stands on its own. */
  group: number | null;
}
