/** A table as its claims are judged, whatever read it. */
import type { Draft } from './layout.ts';

/** A table as it was read, whatever read it. */
export interface Claimed {
  labels: readonly string[];
  /** What parts the cells of its lines, where a sign does that shows; tabs may. */
  sign?: string | undefined;
  rows: readonly {
    /** Text of each cell, a merged one in each of its rows; empty where there is none. */
    cells: readonly string[];
    /** Cells of which another reading is as good. */
    doubtful?: readonly number[];
    /** Nothing tells which cells it has. */
    unread?: boolean;
  }[];
}

/** The number of a row, or null. */
export const numberOf = (text: string | undefined): number | null =>
  /^\d{1,5}[.．、]?$/.test(text ?? '') ? Number.parseInt(text ?? '', 10) : null;

const textOf = (cell: Draft['rows'][number]['cells'][number] | undefined): string =>
  [cell ?? []]
    .flat()
    .map(({ text }) => text)
    .join('');

/** The cells of a draft as text. */
export const claimed = ({
  header,
  rows,
  borders = [],
}: Pick<Draft, 'header' | 'rows' | 'borders'>): Claimed => ({
  labels: header.map(textOf),
  rows: rows.map(({ cells, ...row }) => ({ ...row, cells: cells.map(textOf) })),
  sign: borders.find(({ text }) => text.length === 1)?.text,
});
