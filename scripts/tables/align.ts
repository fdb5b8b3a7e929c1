/**
 * Lines of one cell each → rows below known columns. Cells may have vanished; where their kinds do not prove which,
 * there is no answer.
 */
import { isUnit } from '../lexicon/unit.ts';
import { isFigure } from '../lexicon/quantity.ts';
import { isGoal } from '../lexicon/goal.ts';
import { type Kind } from '../lexicon/column.ts';
import { readMarker } from '../notation/markers.ts';
import type { AlignedRow } from './aligned-row.ts';
import { areGroups, isLoneName } from './groups.ts';
import { isHard, isSerial, misfit, OMITTED } from './kinds.ts';
import { totalAt } from './total.ts';
import { isGroupLine } from './words.ts';

export interface Alignment {
  rows: AlignedRow[];
  /** Index behind the last row. */
  next: number;
  /** How badly it fits, from 0. */
  cost: number;
}

const WRAPPED = 2;
const UNMARKED_GROUP = 2;
const MOST_OMITTED = 2;
/** So many lines behind the last row may be what is left of it. */
const MOST_LEFT = 2;
/** Longest jump in the numbers of the rows that is still one table. */
const LONGEST_JUMP = 3;

interface State {
  cost: number;
  /** Ways to get here at this cost; two are as bad as many. */
  ways: number;
  serial: number;
  rows: number;
  from: State | null;
  row: AlignedRow | null;
}

const isOpen = (text: string): boolean =>
  (text.match(/[（(]/g) ?? []).length > (text.match(/[）)]/g) ?? []).length || text.endsWith('/');

const isBracketedUnit = (text: string): boolean => /^[（(].{1,14}[）)]$/.test(text) && isUnit(text);

/** 完成上级 above 下达任务: a goal in words that its cell broke in two. */
const isBrokenGoal = (text: string, more: string): boolean =>
  [text, more].every((part) => /^[\u4e00-\u9fff]{2,10}$/.test(part) && !isHard(part)) &&
  isGoal(text + more) &&
  // The name of the next row stands behind a goal that is whole.
  (isGoal(more) || !isGoal(text));

/** 120.14 above 平方公里: a figure that its cell parted from its unit. */
const isPartedUnit = (text: string, more: string): boolean =>
  /\d$/.test(text) && /^[\u4e00-\u9fff]/.test(more) && isUnit(more) && isFigure(text + more);

const MOST_PIECES = 8;

/** A few characters of a group that its narrow column broke. */
export const isGroupPiece = (text: string): boolean =>
  /^[\u4e00-\u9fff]{1,6}$/.test(text) && !isHard(text);

/** Number of lines up to the number of a row, each a few characters of what names it; 0 where there are none. */
function brokenGroup(lines: readonly string[], at: number, to: number): number {
  for (let i = at; i < Math.min(to, at + MOST_PIECES + 1); i += 1) {
    const text = lines[i] ?? '';
    if (isSerial(text)) return i - at;
    if (!isGroupPiece(text)) return 0;
  }
  return 0;
}

interface Shape {
  cells: (number[] | null)[];
  next: number;
  cost: number;
}

/** Every way to read a row that begins at a line. */
function shapesAt(
  lines: readonly string[],
  at: number,
  to: number,
  kinds: readonly Kind[],
  first: boolean,
): Shape[] {
  const shapes: Shape[] = [];
  const counted = kinds.includes('serial');
  const place = (
    column: number,
    next: number,
    cost: number,
    omitted: number,
    cells: Shape['cells'],
  ) => {
    const kind = kinds[column];
    if (kind === undefined) {
      shapes.push({ cells, next, cost });
      return;
    }
    const text = next < to ? lines[next] : undefined;
    if (text !== undefined) {
      const cost1 = misfit(kind, text);
      const more = next + 1 < to ? lines[next + 1] : undefined;
      // The unit in brackets that follows a name belongs to it.
      const units = kind === 'name' && isBracketedUnit(more ?? '') && !kinds.includes('unit');
      const open = units || (isOpen(text) && (kind === 'name' || kind === 'unit'));
      if (cost1 !== null && !open)
        place(column + 1, next + 1, cost + cost1, omitted, [...cells, [next]]);
      const whole = more === undefined ? null : misfit(kind, text + more);
      const wraps =
        open ||
        (kind === 'name' && counted && cost1 !== null && misfit(kind, more ?? '') !== null) ||
        (kind === 'value' && isBrokenGoal(text, more ?? '')) ||
        (kind === 'value' && !kinds.includes('unit') && isPartedUnit(text, more ?? ''));
      if (wraps && whole !== null)
        place(column + 1, next + 2, cost + whole + (open ? 0 : WRAPPED), omitted, [
          ...cells,
          [next, next + 1],
        ]);
    }
    if (kind === 'group' && kinds[column + 1] === 'serial') {
      // 经济 above 发展: the number of the row closes a group that a narrow column broke.
      const pieces = brokenGroup(lines, next, to);
      if (pieces > 1)
        place(column + 1, next + pieces, cost + WRAPPED, omitted, [
          ...cells,
          Array.from({ length: pieces }, (_, i) => next + i),
        ]);
    }
    if (kind === 'group' && !first) place(column + 1, next, cost, omitted, [...cells, null]);
    else if (kind !== 'serial' && kind !== 'name' && kind !== 'group' && omitted < MOST_OMITTED)
      place(column + 1, next, cost + OMITTED, omitted + 1, [...cells, null]);
  };
  place(0, at, 0, 0, []);
  return shapes;
}

/** The end that leaves the fewest rows out, then the one that fits best, then the last. */
function endOf(
  states: ReadonlyMap<number, State>,
  ends: ReadonlySet<number>,
  from: number,
): number {
  let best = from;
  for (const at of ends) {
    const [state, known] = [states.get(at) as State, states.get(best) as State];
    const better = state.rows - known.rows || known.cost - state.cost || at - best;
    if (better > 0) best = at;
  }
  return best;
}

/** The number of a row that begins at a line; a group may stand before it. */
function serialOf(lines: readonly string[], { cells }: Shape, kinds: readonly Kind[]): number {
  const [line = -1] = cells[kinds.indexOf('serial')] ?? [];
  return Number(lines[line] ?? Number.NaN);
}

/** True where the lines that name rows without a number are surely no part of a name. */
function groupsHold(
  rows: readonly AlignedRow[],
  lines: readonly string[],
  kinds: readonly Kind[],
): boolean {
  const groups = rows.flatMap(({ group }) => (group === null ? [] : (lines[group] ?? '')));
  const column = kinds.indexOf('name');
  const names = rows.map(({ cells }) => lines[cells[column]?.[0] ?? -1] ?? '');
  const marked = groups.every(isGroupLine);
  return marked || areGroups(groups, names, rows[0]?.group !== null);
}

/**
 * Finds the one best way to read rows from `lines[from]` on.
 *
 * @param kinds what the columns hold
 * @returns null where there are no two rows, or where two readings are as good
 */
export function align(
  lines: readonly string[],
  from: number,
  to: number,
  kinds: readonly Kind[],
): Alignment | null {
  const states = new Map<number, State>();
  states.set(from, { cost: 0, ways: 1, serial: 0, rows: 0, from: null, row: null });
  const counted = kinds.includes('serial');
  const loose = counted && kinds.at(-1) !== 'text';
  /** Where the table may end. */
  const ends = new Set<number>();
  const reach = (at: number, state: State) => {
    const known = states.get(at);
    if (known && known.cost < state.cost) return;
    if (known?.cost === state.cost) known.ways += state.ways;
    else states.set(at, state);
    ends.add(at);
  };
  for (let at = from; at < to; at += 1) {
    const state = states.get(at);
    if (!state) continue;
    const rowsFrom = (start: number, group: number | null, cost: number) => {
      for (const shape of shapesAt(lines, start, to, kinds, state.rows === 0)) {
        const serial = counted ? serialOf(lines, shape, kinds) : 0;
        const jump = serial - state.serial;
        if (counted && !(jump >= 1 && jump <= (state.serial === 0 ? 1 : LONGEST_JUMP))) continue;
        if (shape.cells.filter((cell) => cell !== null).length < 2) continue;
        reach(shape.next, {
          cost: state.cost + cost + shape.cost,
          ways: state.ways,
          serial,
          rows: state.rows + 1,
          from: state,
          row: { cells: shape.cells, group },
        });
      }
    };
    rowsFrom(at, null, 0);
    const text = lines[at] ?? '';
    if (isGroupLine(text)) rowsFrom(at + 1, at, 0);
    else if (
      loose &&
      misfit('group', text) === 0 &&
      isSerial(lines[at + 1] ?? '') &&
      readMarker(text) === null
    )
      rowsFrom(at + 1, at, UNMARKED_GROUP);
    else if (!counted && isLoneName(text)) rowsFrom(at + 1, at, UNMARKED_GROUP);
  }
  const below = endOf(states, ends, from);
  const end = states.get(below);
  const total = end && totalAt(lines, below, to, kinds);
  const last = total?.next ?? below;
  // A figure behind the last row belongs to the table, and to no cell of it.
  const left = lines.slice(last, Math.min(to, last + MOST_LEFT)).some(isHard);
  if (!end || end.rows < 2 || end.ways > 1 || left) return null;
  const rows: AlignedRow[] = [];
  for (let state: State | null = end; state?.row; state = state.from) rows.unshift(state.row);
  if (total) {
    // Below groups that stand on lines of their own, it would seem to belong to the last.
    if (rows.some(({ group }) => group !== null)) return null;
    rows.push(total.row);
  }
  return !counted && !groupsHold(rows, lines, kinds) ? null : { rows, next: last, cost: end.cost };
}
