import type { Beside, Row } from '../library.schema.ts';
import type { Table } from '../plan.schema.ts';
import { changeOf, numberOf } from './indicators.ts';

/** How a row goes from its baseline to its target, in percent of the greater of both. */
export interface Bar {
  /** What both have. */
  kept: number;
  /** What the target adds; less than nothing where it takes away. */
  change: number;
}

/** The bar of a row; null where its baseline and its target are not of one kind, or one of them is below nothing. */
export function barOf(row: Pick<Row, 'baseline' | 'target'>): Bar | null {
  const change = changeOf(row);
  const [before, after] = [numberOf(row.baseline), numberOf(row.target)];
  if (change === null || before === null || after === null) return null;
  const greater = Math.max(before, after);
  if (Math.min(before, after) < 0 || greater === 0) return null;
  const percent = (number: number): number => Math.round((number / greater) * 100);
  const kept = percent(Math.min(before, after));
  return { kept, change: (100 - kept) * Math.sign(change) };
}

/** The bars of a table by row and column: each stands in the cell of the target. */
export function barsIn(
  { columns, rows, rowAnchors }: Pick<Table, 'columns' | 'rows' | 'rowAnchors'>,
  stated: Beside['rows'],
): ReadonlyMap<string, Bar> {
  const byAnchor = new Map(stated.map((row) => [row.anchor, row]));
  return new Map(
    rowAnchors.flatMap((anchor, index) => {
      const row = byAnchor.get(anchor);
      const bar = row && barOf(row);
      const column = columns.findIndex(
        ({ label, states }, at) =>
          states === 'target' &&
          label === row?.target?.column &&
          rows[index]?.[at] === row.target.text,
      );
      return bar && column >= 0 ? [[cellKey(index, column), bar] as const] : [];
    }),
  );
}

/** A cell by the numbers of its row and its column. */
export const cellKey = (row: number, column: number): string => `${row} ${column}`;
