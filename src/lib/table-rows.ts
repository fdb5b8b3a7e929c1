import type { Column, Table } from '../plan.schema.ts';

export interface DisplayCell {
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

/**
 * The rows of a table as they are drawn: cells of a group column that the source merged (and the Plan fills
 * down) are merged again; the name column, or the first one, holds the headers of the rows.
 */
export function rowsForDisplay(
  table: Pick<Table, 'columns' | 'rows' | 'rowAnchors'>,
): DisplayRow[] {
  const named = table.columns.findIndex((column) => column.role === 'name');
  const headerColumn = Math.max(named, 0);
  return table.rows.map((row, rowIndex) => ({
    anchor: table.rowAnchors[rowIndex] ?? '',
    cells: row.flatMap((text, column): DisplayCell[] => {
      const role = table.columns[column]?.role ?? 'value';
      if (role !== 'group') return [{ text, role, header: column === headerColumn, span: 1 }];
      const span = spanFrom(table.rows, rowIndex, column);
      return span === 0 ? [] : [{ text, role, header: false, span }];
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
