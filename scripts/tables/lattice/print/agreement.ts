/** How well cells of a column stand below each other: left, right or in the middle. */
import type { Role } from '../fit.ts';
import { areTwo, type Placed } from './columns.ts';
import type { Word } from './words.ts';

/** How many cells stand at each edge and middle of each column, page by page. */
export type Agreement = ReadonlyMap<string, number>;

/** So many cells at one place are no accident. */
const FEWEST = 3;

const keysOf = (words: readonly Word[], page: number, column: number): string[] => {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return [];
  const middle = Math.floor((first.left + last.right) / 2);
  return [`l${first.left}`, `r${last.right}`, `m${middle}`].map(
    (place) => `${page} ${column} ${place}`,
  );
};

/** Counts the cells of some lines. */
export function agreementOf(placed: readonly Placed[]): Agreement {
  const found = new Map<string, number>();
  for (const { cells, row } of placed)
    for (const [column, words] of cells.entries())
      for (const key of keysOf(words, row.page, column)) found.set(key, (found.get(key) ?? 0) + 1);
  return found;
}

/**
 * A figure beside an empty cell of figures is where it seems only if it stands below others of its column, and is one
 * cell.
 */
export function isAligned(
  lines: readonly Placed[],
  roles: readonly Role[],
  agreement: Agreement,
): boolean {
  const isBare = (column: number) => lines.every(({ cells }) => cells[column]?.length === 0);
  if (!roles.some((role, column) => role === 'value' && isBare(column))) return true;
  return roles.every((role, column) => {
    if (role !== 'value' || isBare(column)) return true;
    const words = lines.flatMap(({ cells }) => [cells[column] ?? []]);
    if (words.some((own) => own.some((word, i) => areTwo(role, own[i - 1], word)))) return false;
    const keys = lines.flatMap(({ cells, row }) => keysOf(cells[column] ?? [], row.page, column));
    return keys.some((key) => (agreement.get(key) ?? 0) >= FEWEST);
  });
}
