import type { Cell, Table } from '../plan.schema.ts';

/** How the rows of a table follow each other by one of its columns. */
export interface ColumnOrder {
  /** Place of each row, from 0; equal cells have the same place, a cell that states nothing has none (null). */
  ranks: (number | null)[];
  /** Values in different units stand apart: each unit has its places in a row. */
  mixed: boolean;
}

/** With fewer rows the eye is faster than a sort. */
const fewest = 3;

/**
 * The order of the rows by each column; null for a column by which sorting would not help, and for all of them
 * where rows belong together: below a merged cell, under a row that heads a group, or as a part of the row above.
 */
export function columnOrders(
  table: Pick<Table, 'columns' | 'rows' | 'cells'>,
): (ColumnOrder | null)[] {
  const loose = rowsAreLoose(table);
  return table.columns.map(({ role }, column) => {
    if (!loose) return null;
    const cells = table.cells.map((row) => row[column]);
    if (role === 'value') return byValue(cells);
    return role === 'attribute' ? byText(cells) : null;
  });
}

/** What opens the name of a row that is a part of the row above it. */
const partOpener = '其中';

function rowsAreLoose({ columns, rows }: Pick<Table, 'columns' | 'rows'>): boolean {
  if (columns.some(({ role }) => role === 'group')) return false;
  const isNaming = (column: number): boolean =>
    ['serial', 'name'].includes(columns[column]?.role ?? '');
  const named = columns.flatMap((_, column) =>
    isNaming(column) ? [rows.map((row) => row[column] ?? '')] : [],
  );
  // A number or a name that stands for several rows was merged; a row without one goes with the row above.
  if (named.some((names) => names.includes('') || new Set(names).size < names.length)) return false;
  const isPart = (row: readonly string[]): boolean =>
    row.some((text) => text.startsWith(partOpener));
  const isHeading = (row: readonly string[]): boolean =>
    row.every((text, column) => text === '' || isNaming(column)) || new Set(row).size === 1;
  return !rows.some((row) => isPart(row) || isHeading(row));
}

/** Numbers are compared within a unit; the units follow each other as they are first met. */
function byValue(cells: readonly (Cell | undefined)[]): ColumnOrder | null {
  const units = [
    ...new Set(cells.flatMap((cell) => (cell && cell.value !== null ? [cell.unit] : []))),
  ];
  const keys = cells.map((cell) =>
    cell === undefined || cell.value === null
      ? null
      : ([units.indexOf(cell.unit), cell.value] as const),
  );
  const comparable = units.some((_, unit) => {
    const values = keys.flatMap((key) => (key?.[0] === unit ? [key[1]] : []));
    return values.length >= fewest && new Set(values).size > 1;
  });
  if (!comparable) return null;
  const distinct = new Map(keys.flatMap((key) => (key === null ? [] : [[key.join(), key]])));
  const sorted = [...distinct.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const places = new Map(sorted.map((key, place) => [key.join(), place]));
  return {
    ranks: keys.map((key) => (key === null ? null : (places.get(key.join()) ?? null))),
    mixed: units.length > 1,
  };
}

/** Equal words are brought together, in the order in which they are first met. */
function byText(cells: readonly (Cell | undefined)[]): ColumnOrder | null {
  const texts = cells.map((cell) => (cell === undefined || cell.missing ? null : cell.text));
  const met = [...new Set(texts)].filter((text) => text !== null);
  if (met.length < 2 || met.length === texts.length) return null;
  return { ranks: texts.map((text) => (text === null ? null : met.indexOf(text))), mixed: false };
}
