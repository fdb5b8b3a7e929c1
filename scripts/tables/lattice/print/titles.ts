/** Lines of print that name the rows below them: of a cell that print breaks, it fills each line but the last. */
import { isLoneName } from '../../groups.ts';
import type { Role } from '../fit.ts';
import type { Placed } from './columns.ts';
import type { Extent } from './words.ts';

/** Least that stays free at the end of a line that print did not break, in columns: a character and a sign behind it. */
const FREE = 4;

export interface Titles {
  /** Lines that name those below them. */
  titled: boolean[];
  /** Lines that might, where the first row has none: they may as well be of the cell below. */
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
  const isFull = (line: Placed | undefined, column: number): boolean => {
    const own = line && extentOf(line, column);
    return own !== null && own !== undefined && own.right - own.left + FREE > (widest[column] ?? 0);
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
  const found = placed.map((line, i) => {
    const column = line.cells.findIndex((words) => words.length > 0);
    return heads(line, placed[i + 1]) && !isFull(line, column) && !isFull(placed[i - 1], column);
  });
  const none = found.map(() => false);
  return found[0] ? { titled: found, doubtful: none } : { titled: none, doubtful: found };
}
