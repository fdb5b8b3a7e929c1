/** Rows one behind the other: the best path over atoms in which the numbers of the rows are anchors. */
import { isAttribute } from '../../lexicon/attribute.ts';
import { isUnit } from '../../lexicon/unit.ts';
import { isHard } from '../kinds.ts';
import { isGroupLine, isTotal } from '../words.ts';
import type { Atom } from './atoms.ts';
import { fit } from './fit.ts';
import {
  type CellRange,
  isNumbered,
  type Lattice,
  readingsFrom,
  type RowKind,
  type RowReading,
  textOf,
} from './row.ts';

export interface PathRow {
  kind: 'row' | 'part' | 'total' | 'unread';
  /** Number of the row; that of the row above for one of its parts, null where rows have none. */
  serial: number | null;
  /** One for each column; of an unread row, all that stands there, in the first. */
  cells: (CellRange | null)[];
  /** What names this row and those below it, on lines of its own above it. */
  group: CellRange | null;
  /** Columns of which another reading is as good; -1 is the group on a line of its own. */
  doubtful: number[];
  cost: number;
}

/** The column of groups on lines of their own, which stands before the first. */
export const GROUP_COLUMN = -1;

export interface Path {
  rows: PathRow[];
  /** Index behind the last atom. */
  next: number;
  value: number;
  /** What all of it costs. */
  cost: number;
}

/** What each character that finds its cell is worth. */
const WORTH = 0.12;
/** A row costs something by itself, so that none is made of crumbs; with the next number, it is worth something. */
const ROW = { named: 0.3, counted: -1.2 };
const SKIP = 5;
const JUMP = 1;
const ANEW = 1;
const LONGEST_JUMP = 3;
/** Two readings this near to each other are as good. */
const NEAR = 0.35;
const MOST_GROUP = 6;
/** What it costs that a group stands on a line of its own, though groups have a column. */
const BESIDE = 0.6;
const MOST_SKIPPED = 40;

interface State {
  at: number;
  value: number;
  cost: number;
  serial: number;
  parts: boolean;
  /** The first row belongs to a group that only its place tells. */
  grouped: boolean;
  rows: number;
  from: State | null;
  row: PathRow | null;
  /** The next best way to get here. */
  rival: State | null;
}

const opensLine = ({ gap }: Atom): boolean => gap === 'line' || gap === 'near';

/** How badly a text names the rows below it; of several lines, each is a few characters. */
function groupCost(atoms: readonly Atom[], range: CellRange, counted: boolean): number {
  const text = textOf(atoms, range);
  if (isNumbered(text)) return Number.POSITIVE_INFINITY;
  const breaks = [...Array(range[1] - range[0]).keys()]
    .map((i) => range[0] + i)
    .filter((i) => i > range[0] && opensLine(atoms[i] as Atom));
  const ends = [range[0], ...breaks, range[1]];
  const pieces = ends.slice(1).map((end, i) => textOf(atoms, [ends[i] as number, end]));
  if (pieces.length > 1 && !pieces.every(isPiece)) return Number.POSITIVE_INFINITY;
  return isGroupLine(text) ? 0.2 : fit('group', text) + (counted ? 0.8 : 1.2);
}

const isPiece = (text: string): boolean =>
  /^(?:[\u4e00-\u9fff]{1,6}|[（(]\d{1,2}项?[）)]|[（(]?\d{1,2}|项?[）)])$/.test(text) &&
  !isAttribute(text) &&
  !isUnit(text);

/** Two readings of a cell, or of a group, that are not one. */
const differ = (one: CellRange | null = null, other: CellRange | null = null): boolean =>
  one?.[0] !== other?.[0] || one?.[1] !== other?.[1];

/** A cell that is there and not empty. */
export const holds = (atoms: readonly Atom[], cell: CellRange | null | undefined): boolean =>
  cell !== null && cell !== undefined && textOf(atoms, cell) !== '';

/** Columns in which two readings that are as good differ. */
function doubts(best: RowReading, other: RowReading | undefined): number[] {
  if (!other || other.cost - best.cost > NEAR) return [];
  return best.cells.flatMap((cell, i) => (differ(cell, other.cells[i]) ? [i] : []));
}

/** The best row for each end, and where the next best has a part and it has none, or the other way, both. */
function options(
  atoms: readonly Atom[],
  rows: ReadonlyMap<number, readonly RowReading[]>,
  partAt: number,
): { next: number; reading: RowReading; doubtful: number[] }[] {
  return [...rows].flatMap(([next, [best, other]]) => {
    if (!best) return [];
    const apart = other && holds(atoms, best.cells[partAt]) !== holds(atoms, other.cells[partAt]);
    const first = { next, reading: best, doubtful: apart ? [] : doubts(best, other) };
    return apart ? [first, { next, reading: other, doubtful: [] }] : [first];
  });
}

/** Without a number, a row is told by a figure, a unit or 预期性 in it, and by hardly a cell that is not there. */
function isWhole({ atoms, roles }: Lattice, { cells }: RowReading): boolean {
  const own = roles.flatMap((role, i) =>
    role === 'value' || role === 'unit' || role === 'attribute' ? [cells[i] ?? null] : [],
  );
  const there = own.filter((cell) => cell !== null);
  return there.length * 2 >= own.length && there.some((cell) => isHard(textOf(atoms, cell)));
}

/**
 * Columns of the rows on the way to an end that another way, which is as good, reads in another way: all of them where
 * it has other rows.
 */
function doubted(end: State): Map<State, number[]> {
  const found = new Map<State, number[]>();
  const add = (state: State, columns: readonly number[]) =>
    found.set(state, [...(found.get(state) ?? []), ...columns]);
  for (let state: State | null = end; state?.row; state = state.from) {
    const { rival } = state;
    if (!rival?.row || state.value - rival.value > NEAR) continue;
    if (rival.from?.at === state.from?.at) {
      const { cells, group } = rival.row;
      const columns = state.row.cells.flatMap((cell, i) => (differ(cell, cells[i]) ? [i] : []));
      add(state, differ(state.row.group, group) ? [...columns, GROUP_COLUMN] : columns);
      continue;
    }
    // Both ways back, up to where they meet.
    let other: State | null = rival;
    for (let own: State | null = state; own?.row; own = own.from) {
      add(own, [...own.row.cells.keys()]);
      const before = own.from?.at ?? -1;
      while (other && other.at > before) other = other.from;
      if (other?.at === before) break;
    }
  }
  return found;
}

/** What the atoms `[0, n)` are worth, for each n. */
export function worthOf(atoms: readonly Atom[]): number[] {
  const sums = [0];
  for (const { text } of atoms) sums.push((sums.at(-1) ?? 0) + text.length * WORTH);
  return sums;
}

/** Finds the best rows from atom `from` on, but not behind `to`; null where there are not two. */
export function pathFrom(
  lattice: Lattice,
  worth: readonly number[],
  from: number,
  to: number,
): Path | null {
  const { atoms, roles, gaps } = lattice;
  const serialAt = roles.indexOf('serial');
  const partAt = roles.indexOf('part');
  const counted = serialAt !== -1;
  const row = counted ? ROW.counted : ROW.named;
  const gain = (begin: number, end: number) => (worth[end] ?? 0) - (worth[begin] ?? 0) - row;
  const states = new Map<number, State[]>();
  const start: State = {
    at: from,
    value: 0,
    cost: 0,
    serial: 0,
    parts: false,
    grouped: false,
    rows: 0,
    from: null,
    row: null,
    rival: null,
  };
  states.set(from, [start]);
  let best: State | null = null;
  const reach = (state: State) => {
    const known = states.get(state.at) ?? [];
    const same = known.findIndex(
      ({ serial, parts, grouped }) =>
        serial === state.serial && parts === state.parts && grouped === state.grouped,
    );
    const other = known[same];
    if (other && other.value >= state.value) {
      if (!other.rival || other.rival.value < state.value) other.rival = state;
      return;
    }
    if (other) state.rival = other;
    if (same === -1) known.push(state);
    else known[same] = state;
    states.set(state.at, known);
    const whole = state.at >= atoms.length || opensLine(atoms[state.at] as Atom);
    if (whole && (!best || state.value > best.value)) best = state;
  };
  const rowsAt = { row: new Map(), part: new Map(), total: new Map() } as Record<
    RowKind,
    Map<number, Map<number, RowReading[]>>
  >;
  const rowsFrom = (at: number, kind: RowKind = 'row') => {
    const known = rowsAt[kind].get(at) ?? readingsFrom(lattice, at, kind);
    rowsAt[kind].set(at, known);
    return known;
  };
  let last = from;
  for (let at = from; at < Math.min(to, atoms.length) && at <= last; at += 1) {
    const here = states.get(at);
    if (!here) continue;
    const opening = at === from ? 0 : gaps[(atoms[at] as Atom).gap].row;
    if (opening === Number.POSITIVE_INFINITY) continue;
    for (const state of here) {
      const take = (begin: number, group: CellRange | null, cost: number) => {
        for (const { next, reading, doubtful } of options(atoms, rowsFrom(begin), partAt)) {
          if (!counted && !isWhole(lattice, reading)) continue;
          const cell = reading.cells[serialAt];
          const serial = cell ? Number.parseInt(textOf(atoms, cell), 10) : 0;
          const jump = serial - state.serial;
          let step = 0;
          if (counted) {
            const anew =
              serial === 1 &&
              state.rows > 0 &&
              (group !== null ||
                reading.cells.some((one, i) => roles[i] === 'group' && holds(atoms, one)));
            if (anew) step = ANEW;
            else if (jump < 1 || jump > (state.rows === 0 ? 1 : LONGEST_JUMP)) continue;
            else step = (jump - 1) * JUMP;
          }
          last = Math.max(last, next);
          reach({
            at: next,
            value: state.value + gain(at, next) - opening - cost - step - reading.cost,
            cost: state.cost + opening + cost + step + reading.cost,
            serial,
            parts: holds(atoms, reading.cells[partAt]),
            grouped: state.grouped || (state.rows === 0 && group !== null),
            rows: state.rows + 1,
            from: state,
            rival: null,
            row: {
              kind: 'row',
              serial: counted ? serial : null,
              cells: reading.cells,
              group,
              doubtful,
              cost: cost + step + reading.cost,
            },
          });
        }
      };
      take(at, null, 0);
      for (let size = 1; size <= MOST_GROUP && at + size < atoms.length; size += 1) {
        const range: CellRange = [at, at + size];
        if (
          size > 1 &&
          !opensLine(atoms[at + size - 1] as Atom) &&
          (atoms[at + size - 1] as Atom).gap !== 'blank'
        )
          break;
        if (!opensLine(atoms[at + size] as Atom)) continue;
        if (state.rows > 0 && !state.grouped && !isGroupLine(textOf(atoms, range))) continue;
        const cost = groupCost(atoms, range, counted);
        // Where groups have a column, they stand in it.
        const beside = roles.includes('group') ? BESIDE : 0;
        if (cost < 3) take(at + size, range, cost + beside + (size - 1) * 0.3);
      }
      const below: ('part' | 'total')[] = [];
      if (partAt !== -1 && state.parts) below.push('part');
      if (counted && state.rows > 0 && isTotal((atoms[at] as Atom).text)) below.push('total');
      for (const kind of below)
        for (const { next, reading, doubtful } of options(atoms, rowsFrom(at, kind), -1)) {
          if (kind === 'part' && !isWhole(lattice, reading)) continue;
          last = Math.max(last, next);
          reach({
            ...state,
            at: next,
            value: state.value + gain(at, next) - opening - reading.cost,
            cost: state.cost + opening + reading.cost,
            rows: state.rows + 1,
            from: state,
            rival: null,
            row: {
              kind,
              serial: counted && kind === 'part' ? state.serial : null,
              cells: reading.cells,
              group: null,
              doubtful,
              cost: reading.cost,
            },
          });
        }
      if (!counted || state.rows === 0) continue;
      for (let next = at + 1; next < Math.min(atoms.length, at + MOST_SKIPPED); next += 1) {
        const atom = atoms[next] as Atom;
        const serial = /^\d{1,3}$/.test(atom.text) ? Number(atom.text) : 0;
        const jump = serial - state.serial;
        if (jump < 2 || jump > 4 || gaps[atom.gap].row === Number.POSITIVE_INFINITY) continue;
        if (atom.gap === 'wide' || atom.gap === 'blank') continue;
        last = Math.max(last, next);
        reach({
          ...state,
          at: next,
          value: state.value - SKIP - (jump - 2),
          serial: serial - 1,
          parts: false,
          from: state,
          rival: null,
          row: {
            kind: 'unread',
            serial: null,
            cells: [[at, next]],
            group: null,
            doubtful: [],
            cost: SKIP,
          },
        });
      }
    }
    states.delete(at);
  }
  const end = best as State | null;
  if (!end || end.rows < 2) return null;
  const rows: PathRow[] = [];
  const unsure = doubted(end);
  for (let state: State | null = end; state?.row; state = state.from) {
    const { row } = state;
    const doubtful = [...row.doubtful, ...(unsure.get(state) ?? [])];
    rows.unshift({ ...row, doubtful });
  }
  while (rows.at(-1)?.kind === 'unread') rows.pop();
  return { rows, next: end.at, value: end.value, cost: end.cost };
}
