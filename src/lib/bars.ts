import type { Row } from '../library.schema.ts';
import type { Table } from '../plan.schema.ts';
import { changeOf, loadIndicators, numberOf } from './indicators.ts';

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

let rows: Promise<Map<string, Map<string, Row>>> | undefined;

/** What the rows of a plan's tables state, by their addresses. */
export async function statedRows(plan: string): Promise<ReadonlyMap<string, Row>> {
  if (rows === undefined || import.meta.env.DEV) rows = rowsByPlan();
  return (await rows).get(plan) ?? new Map<string, Row>();
}

async function rowsByPlan(): Promise<Map<string, Map<string, Row>>> {
  const { indicators, apart } = await loadIndicators();
  const all = [...indicators.flatMap((one) => one.rows), ...apart];
  return new Map(
    [...Map.groupBy(all, ({ plan }) => plan)].map(([plan, own]) => [
      plan,
      new Map(own.map((row) => [row.anchor, row])),
    ]),
  );
}

/** The bars of a table by row and column: each stands in the cell of the target. */
export function barsIn(
  { columns, rows, rowAnchors }: Pick<Table, 'columns' | 'rows' | 'rowAnchors'>,
  stated: ReadonlyMap<string, Row>,
): ReadonlyMap<string, Bar> {
  return new Map(
    rowAnchors.flatMap((anchor, index) => {
      const row = stated.get(anchor);
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
