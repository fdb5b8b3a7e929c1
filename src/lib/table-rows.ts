import type { Column, Table } from '../plan.schema.ts';

export interface DisplayCell {
  /** Number of its column. */
  column: number;
  text: string;
  role: Column['role'];
  /** The cell names its row. */
  header: boolean;
  /** Rows that it spans. */
  span: number;
}

export interface DisplayRow {
  anchor: string;
  cells: DisplayCell[];
}

/** The column that holds the headers of the rows: that of the names, or the first one. */
export function headerColumn(columns: readonly Column[]): number {
  return Math.max(
    columns.findIndex(({ role }) => role === 'name'),
    0,
  );
}

/**
 * The rows of a table as they are drawn: cells of a group column that the source merged (and the Plan fills
 * down) are merged again.
 */
export function rowsForDisplay(
  table: Pick<Table, 'columns' | 'rows' | 'rowAnchors'>,
): DisplayRow[] {
  const heading = headerColumn(table.columns);
  return table.rows.map((row, rowIndex) => ({
    anchor: table.rowAnchors[rowIndex] ?? '',
    cells: row.flatMap((text, column): DisplayCell[] => {
      const role = table.columns[column]?.role ?? 'value';
      if (role !== 'group') return [{ column, text, role, header: column === heading, span: 1 }];
      const span = spanFrom(table.rows, rowIndex, column);
      return span === 0 ? [] : [{ column, text, role, header: false, span }];
    }),
  }));
}

/** Rows from here on with the same text; 0 where the cell above spans this one. */
function spanFrom(rows: readonly string[][], from: number, column: number): number {
  const text = rows[from]?.[column];
  if (text === undefined || text === '') return 1;
  if (from > 0 && rows[from - 1]?.[column] === text) return 0;
  let end = from + 1;
  while (rows[end]?.[column] === text) end += 1;
  return end - from;
}
