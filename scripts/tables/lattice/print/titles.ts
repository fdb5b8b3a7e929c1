/** Lines of print that name the rows below them: of a cell that print breaks, it fills each line but the last. */
import { isLoneName } from '../../groups.ts';
import { isHard } from '../../kinds.ts';
import type { Role } from '../fit.ts';
import type { Placed } from './columns.ts';
import type { Extent } from './words.ts';

/** Least that stays free at the end of a line that print did not break, in columns: a character and a sign behind it. */
const FREE = 4;

export interface Titles {
  /** Lines that name those below them. */
  titled: boolean[];
  /** Lines that might: they may as well be of the cell beside them. */
  doubtful: boolean[];
}

const extentOf = ({ cells }: Placed, column: number): Extent | null => {
  const [first, last] = [cells[column]?.[0], cells[column]?.at(-1)];
  return first && last ? { left: first.left, right: last.right } : null;
};

/** Finds them among the lines of a table. */
export function titlesOf(placed: readonly Placed[], roles: readonly Role[]): Titles {
  const nameAt = roles.lastIndexOf('name');
  const widest = roles.map((_, c) =>
    placed.reduce((most, line) => {
      const own = extentOf(line, c);
      return own ? Math.max(most, own.right - own.left) : most;
    }, 0),
  );
  /** A cell that a line could end with, or go on with: words are broken where their line is full, figures nowhere. */
  const isOpen = (line: Placed | undefined, column: number): boolean => {
    const own = line && extentOf(line, column);
    if (!own) return false;
    const words = roles[column] === 'name' || roles[column] === 'text';
    const text = line.cells[column]?.map(({ text: word }) => word).join('') ?? '';
    return words ? own.right - own.left + FREE > (widest[column] ?? 0) : !isHard(text);
  };
  const heads = ({ cells }: Placed, below: Placed | undefined): boolean => {
    const held = cells.flatMap((words, c) => (words.length > 0 ? [c] : []));
    const [column = -1] = held;
    const text = cells[column]?.map(({ text: word }) => word).join('') ?? '';
    const name = below?.cells[nameAt]?.[0]?.text ?? '';
    const beside = below?.cells.filter((words) => words.length > 0).length ?? 0;
    return (
      held.length === 1 &&
      roles[column] !== 'group' &&
      isLoneName(text) &&
      beside > 1 &&
      /^[A-Za-z\u4e00-\u9fff]/.test(name)
    );
  };
  const may = placed.map((line, i) => {
    const column = line.cells.findIndex((words) => words.length > 0);
    const words = roles[column] === 'name' || roles[column] === 'text';
    return heads(line, placed[i + 1]) && !isOpen(words ? line : placed[i + 1], column);
  });
  const surely = may.map((can, i) => {
    const column = placed[i]?.cells.findIndex((words) => words.length > 0) ?? -1;
    return can && !isOpen(placed[i - 1], column);
  });
  // Where the first row has such a line above it, others may be of the cell above them all the same.
  return surely[0]
    ? { titled: surely, doubtful: may.map((can, i) => can && !surely[i]) }
    : { titled: surely.map(() => false), doubtful: surely };
}
