/** A known table → the cells that are printed: labels over two lines, groups merged down. */
import type { Piece } from './document.ts';

export interface MadeCell {
  text: string;
  /** Rows and columns that it reaches over. */
  rows: number;
  columns: number;
  /** Goes on with the cell above, which says its text. */
  below: boolean;
}

const cell = (text: string, { rows = 1, columns = 1, below = false } = {}): MadeCell => ({
  text,
  rows,
  columns,
  below,
});

/** Labels over two lines where neighbours name one thing in front of a colon: 规划目标：2025年, 规划目标：年均. */
function headerOf(header: readonly string[]): MadeCell[][] {
  const parts = header.map((label) => label.split('：'));
  const first = (i: number) => (parts[i]?.length === 2 ? parts[i][0] : undefined);
  const two = header.some((_, i) => first(i) !== undefined && first(i) === first(i + 1));
  if (!two) return [header.map((label) => cell(label))];
  const upper = header.flatMap((label, i) => {
    const group = first(i);
    if (group === undefined) return [cell(label, { rows: 2 })];
    if (first(i - 1) === group) return [];
    const span = parts.slice(i).findIndex((_, n) => first(i + n) !== group);
    return [cell(group, { columns: span < 0 ? header.length - i : span })];
  });
  const lower = parts.map((part, i) =>
    part.length === 2 ? cell(part[1] ?? '') : cell(header[i] ?? '', { below: true }),
  );
  return [upper, lower];
}

const GROUPS = /类$|类别|分类|分组|领域|一级/;

/** Whether a cell is merged with the one above it: groups, and the number of a row with two measures. */
function merged(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  r: number,
  c: number,
): boolean {
  const same = (column: number) =>
    rows[r]?.[column] !== '' && rows[r]?.[column] === rows[r - 1]?.[column];
  return (
    same(c) &&
    (c === 0
      ? GROUPS.test(header[0] ?? '') || /^\d+$/.test(rows[r]?.[0] ?? '')
      : header[c] === '序号')
  );
}

/** The rows of a table, those of its header apart; a cell that goes on with the one above stands there as `below`. */
export function gridOf({ header, rows }: Extract<Piece, { kind: 'table' }>): {
  header: MadeCell[][];
  body: MadeCell[][];
} {
  const body = rows.map((row, r) =>
    row.map((text, c) => {
      if (merged(header, rows, r, c)) return cell(text, { below: true });
      let span = 1;
      while (r + span < rows.length && merged(header, rows, r + span, c)) span += 1;
      return cell(text, { rows: span });
    }),
  );
  return { header: headerOf(header), body };
}
