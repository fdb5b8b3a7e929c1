import type { Cell, Table } from '../plan.schema.ts';

/** Greatest width of a unit that a cell has room for, in ems; longer ones stand in their column or name alone. */
const widest = 6;

/** Width of words in ems, roughly: Han characters are square, others narrower. */
const widthOf = (words: string): number =>
  [...words].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/.test(sign) ? 1 : 0.65), 0);

/**
 * The unit that belongs behind the figure of a cell; null where none is known, where the cell prints one itself, and where words stand
 * behind its figure (以上), for a unit behind these would be no Chinese.
 */
export function unitBehind(cell: Cell | undefined): string | null {
  if (cell === undefined || cell.value === null || cell.unit === null) return null;
  return /\d$/.test(cell.text) && widthOf(cell.unit) <= widest ? cell.unit : null;
}

/** The units that a table draws behind its figures. */
export interface CellUnits {
  /** By row and column. */
  behind: (string | null)[][];
  /** Room that each column leaves for them, in whole ems. */
  slots: number[];
  /** Each row that has a unit in a column of units says it behind a figure too, so that column says nothing more. */
  all: boolean;
}

/** The units of a table, of its columns of values alone. */
export function cellUnits({
  columns,
  cells,
  rows,
}: Pick<Table, 'columns' | 'cells' | 'rows'>): CellUnits {
  const behind = cells.map((row) =>
    columns.map(({ role }, column) => (role === 'value' ? unitBehind(row[column]) : null)),
  );
  const slots = columns.map((_, column) =>
    Math.ceil(Math.max(0, ...behind.map((row) => widthOf(row[column] ?? '')))),
  );
  const column = columns.findIndex(({ role }) => role === 'unit');
  const all = rows.every((row, at) => {
    const unit = row[column] ?? '';
    return unit === '' || (behind[at] ?? []).includes(unit);
  });
  return { behind, slots, all: column >= 0 && all };
}
