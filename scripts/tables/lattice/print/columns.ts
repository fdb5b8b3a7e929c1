/** Words of print → the columns that they stand in, by what the column covers and what it can hold. */
import { isAttribute } from '../../../lexicon/attribute.ts';
import { isGoal } from '../../../lexicon/goal.ts';
import { isFigure } from '../../../lexicon/quantity.ts';
import { isUnit } from '../../../lexicon/unit.ts';
import type { Role } from '../fit.ts';
import { distance, type Extent, overlap, type Row, type Word } from './words.ts';

/** A row of print, its words in their columns. */
export interface Placed {
  row: Row;
  cells: Word[][];
  cost: number;
}

const FARTHEST = 4;
/** A row whose cells are farther off does not tell where columns are. */
const MOST_OFF = 0.8;

/** A word that surely belongs to another kind of column. */
function alien(role: Role, text: string): number {
  if (role === 'serial') return /^\d{1,3}[.．、]?$/.test(text) ? 0 : 6;
  if (role === 'text') return 0;
  if (role === 'value') return isAttribute(text) ? 3 : isFigure(text) ? 0 : 0.2;
  if (role === 'attribute')
    return isFigure(text) ? 4 : isAttribute(text) || text.length < 3 ? 0 : 1;
  if (role === 'unit') return isUnit(text) ? 0 : isFigure(text) ? 3 : text.length > 5 ? 2 : 0.1;
  if (role === 'group' && /^\d/.test(text)) return 3;
  return isFigure(text) && !/^\d+[.．、]$/.test(text) ? 1 : isAttribute(text) ? 4 : 0;
}

/** How far a word is from where the cells of a column stand. */
function off(word: Word, extent: Extent): number {
  const away = distance(word, extent);
  const outside = word.right - word.left - Math.max(0, overlap(word, extent));
  const share = outside / Math.max(1, word.right - word.left);
  return Math.min(FARTHEST, away * 0.35 + share * 1.2);
}

const isValue = (text: string): boolean =>
  (isFigure(text) || isGoal(text)) && !/^[（(〔[【/]/.test(text);

/** 11.8 保持稳定: two values behind each other are two cells. */
export const areTwo = (role: Role, before: Word | undefined, word: Word): boolean =>
  role === 'value' && before !== undefined && isValue(before.text) && isValue(word.text);
const TWO = 1;

/** Puts the words of a row under the columns, from left to right, as cheaply as can be. */
export function place(row: Row, roles: readonly Role[], extents: readonly Extent[]): Placed {
  const { words } = row;
  let costs = roles.map(() => Number.POSITIVE_INFINITY);
  const from: number[][] = [];
  for (const [i, word] of words.entries()) {
    const own = roles.map((role, c) => alien(role, word.text) + off(word, extents[c] as Extent));
    const wide = word.blanks > 1;
    let best = i === 0 ? 0 : Number.POSITIVE_INFINITY;
    let at = -1;
    const steps: number[] = [];
    const next = own.map((cost, c) => {
      const before = costs[c - 1] ?? Number.POSITIVE_INFINITY;
      if (i > 0 && c > 0 && before <= best) [best, at] = [before, c - 1];
      const two = areTwo(roles[c] as Role, words[i - 1], word) ? TWO : 0;
      const apart = wide ? 1.2 + Math.min(1.5, word.blanks * 0.15) : 0.1;
      const stay = (costs[c] as number) + apart + two;
      const step = best + (wide || i === 0 ? 0 : 0.25);
      steps.push(stay < step ? c : at);
      return cost + Math.min(stay, step);
    });
    from.push(steps);
    costs = next;
  }
  const cost = Math.min(...costs);
  const cells: Word[][] = roles.map(() => []);
  let column = costs.indexOf(cost);
  for (let i = words.length - 1; i >= 0; i -= 1) {
    cells[column]?.unshift(words[i] as Word);
    column = from[i]?.[column] ?? 0;
  }
  return { row, cells, cost };
}

/** What the words that surely stand in each column cover; a column without any keeps what was known. */
function covered(
  placed: readonly Placed[],
  extents: readonly Extent[],
  labels: readonly Extent[] | null,
): Extent[] {
  const whole = placed.filter(
    ({ cells, cost }) =>
      cost <= cells.length * MOST_OFF &&
      cells.filter((words) => words.length > 0).length * 2 > cells.length,
  );
  return extents.map((known, c) => {
    const lefts: number[] = [];
    const rights: number[] = [];
    for (const { cells } of whole) {
      const words = cells[c] ?? [];
      const [first, last] = [words[0], words.at(-1)];
      if (!first || !last) continue;
      lefts.push(first.left);
      rights.push(last.right);
    }
    if (lefts.length < 2) return known;
    const at = (list: number[], share: number) =>
      list.sort((a, b) => a - b)[Math.floor((list.length - 1) * share)] as number;
    // A few that stand apart do not tell.
    const left = at(lefts, 0.03);
    const right = at(rights, 0.97);
    const label = labels?.[c];
    return label
      ? { left: Math.min(left, label.left), right: Math.max(right, label.right) }
      : { left, right };
  });
}

/** What the words of a row cover that has one for each column, or for each but those of groups. */
function counted(rows: readonly Row[], roles: readonly Role[]): Extent[] | null {
  const inner = roles.filter((role) => role !== 'group');
  for (const { words } of rows) {
    const own =
      words.length === roles.length ? roles : words.length === inner.length ? inner : null;
    if (!own?.every((role, i) => alien(role, words[i]?.text ?? '') === 0)) continue;
    let due = 0;
    return roles.map((role) => {
      const word = own === roles || role !== 'group' ? words[due++] : undefined;
      // Where no group is told, it stands before what is.
      return word ?? { left: 0, right: Math.max(1, (words[due]?.left ?? 1) - 1) };
    });
  }
  return null;
}

const ROUNDS = 2;

/** Places rows of print; what the columns cover is learnt from them, anew on each page. */
export function placeAll(
  rows: readonly Row[],
  roles: readonly Role[],
  labels: readonly Extent[],
): Placed[] {
  const pages = [...Map.groupBy(rows, ({ page }) => page).values()];
  let extents: readonly Extent[] = labels;
  return pages.flatMap((page) => {
    if (page !== pages[0]) extents = counted(page, roles) ?? extents;
    let placed = page.map((row) => place(row, roles, extents));
    for (let round = 0; round < ROUNDS; round += 1) {
      extents = covered(placed, extents, page === pages[0] ? labels : null);
      placed = page.map((row) => place(row, roles, extents));
    }
    return placed;
  });
}
