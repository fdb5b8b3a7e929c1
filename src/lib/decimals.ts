import type { Table } from '../plan.schema.ts';

/** Where the first figure of a text ends, and how many of its digits stand behind the point. */
const figure = /\d+(?:\.(\d+))?/;

/**
 * For each cell of a column of values how many digits it prints fewer behind the point than the cell that prints most:
 * so much room it leaves, that the points stand below each other. Null where a cell holds no figure.
 */
export function missingDecimals(
  { columns, cells }: Pick<Table, 'columns' | 'cells'>,
  column: number,
): (number | null)[] {
  if (columns[column]?.role !== 'value') return cells.map(() => null);
  const printed = cells.map((row) => {
    const cell = row[column];
    if (cell === undefined || cell.value === null) return null;
    return figure.exec(cell.text)?.[1]?.length ?? 0;
  });
  const most = Math.max(0, ...printed.map((own) => own ?? 0));
  return printed.map((own) => (own === null ? null : most - own));
}
