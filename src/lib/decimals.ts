import type { Table } from '../plan.schema.ts';

/** Where the first figure of a text ends, and how many of its digits stand behind the point. */
const figure = /\d+(?:\.(\d+))?/;

/** What a figure prints less behind its whole part than the one of its column that prints most. */
export interface Missing {
  digits: number;
  /** Whether it has no point, where another has one. */
  point: boolean;
}

/** For each cell of a column of values what room it leaves, that points stand below each other. Null where it holds no figure. */
export function missingDecimals(
  { columns, cells }: Pick<Table, 'columns' | 'cells'>,
  column: number,
): (Missing | null)[] {
  if (columns[column]?.role !== 'value') return cells.map(() => null);
  const printed = cells.map((row) => {
    const cell = row[column];
    if (cell === undefined || cell.value === null) return null;
    return figure.exec(cell.text)?.[1]?.length ?? 0;
  });
  const most = Math.max(0, ...printed.map((own) => own ?? 0));
  return printed.map((own) =>
    own === null ? null : { digits: most - own, point: own === 0 && most > 0 },
  );
}
