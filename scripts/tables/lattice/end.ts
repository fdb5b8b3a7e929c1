/** The end of a table, where what stands behind it could have been taken for cells of its last row. */
import type { Reading } from './read.ts';

/** Longest line of a cell of words that is hardly a sentence. */
const LONGEST_PIECE = 24;

/** The last row has more lines than any other, and the last of them is a sentence. */
export function endsInProse({ atoms, path }: Reading): boolean {
  const linesOf = ({ cells }: Reading['path']['rows'][number]): number => {
    const lines = new Set<number>();
    for (const cell of cells)
      for (let i = cell?.[0] ?? 0; i < (cell?.[1] ?? 0); i += 1) lines.add(atoms[i]?.line ?? 0);
    return lines.size;
  };
  const last = path.rows.at(-1);
  const end = last?.cells.findLast((cell) => cell !== null)?.[1];
  const text = atoms[(end ?? 0) - 1]?.text ?? '';
  if (!last || (text.length <= LONGEST_PIECE && !/[。；]$/.test(text))) return false;
  const tall = linesOf(last);
  return tall > 1 && path.rows.slice(0, -1).every((row) => linesOf(row) < tall);
}
