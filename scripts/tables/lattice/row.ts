/** Every way to read one row: a shortest path over (atom, column) in which a cell is some atoms, or none. */
import { isAttribute } from '../../lexicon/attribute.ts';
import { isFigure } from '../../lexicon/quantity.ts';
import { unitInName } from '../typed.ts';
import { isTotal } from '../words.ts';
import type { Atom, Gap } from './atoms.ts';
import { absent, empty, fit, type GapCosts, isHalf, MOST, type Role } from './fit.ts';

/** Atoms `[from, to)` of a cell. */
export type CellRange = readonly [from: number, to: number];

export interface RowReading {
  cost: number;
  /** Null where nothing shows the cell; one that is shown and empty has its place. */
  cells: (CellRange | null)[];
}

/** Atoms that one row has at most. */
export const MOST_ATOMS = 40;

/** A row that begins with its number, another part of what the row above names, or the sum of all. */
export type RowKind = 'row' | 'part' | 'total';

/** A row that costs more is none. */
export const DEAREST = 6.5;

/** 2. 工业总产值, （2）…: a name that has the number of its row. */
export const isNumbered = (text: string): boolean =>
  /^(?:\d{1,3}[.．、](?!\d)|[（(]\d{1,3}[）)])/.test(text);
const OTHER_ROW = 3;
const CLOSED = 2;
const OTHER_TEXT = 6;
/** A name without a number among such that have one. */
const UNNUMBERED = 2;

export interface Lattice {
  atoms: readonly Atom[];
  roles: readonly Role[];
  /** Names have the numbers of their rows. */
  numbered: boolean;
  gaps: Record<Gap, GapCosts>;
  /** What is known of how atoms fit; shared by all readings of the same atoms. */
  known: Partial<Record<Role, Map<number, number>>>;
}

/** How badly some atoms fit into a column. */
function fitOf({ atoms, known }: Lattice, role: Role, from: number, to: number): number {
  const own = (known[role] ??= new Map());
  const key = from * 8 + (to - from);
  const found = own.get(key) ?? fit(role, textOf(atoms, [from, to]));
  own.set(key, found);
  return found;
}

/** Text of some atoms as one cell; words of another script keep their blank. */
export function textOf(atoms: readonly Atom[], [from, to]: CellRange): string {
  let text = '';
  for (let i = from; i < to; i += 1) {
    const { text: next, gap } = atoms[i] as Atom;
    const latin = gap === 'blank' && /[A-Za-z0-9]$/.test(text) && /^[A-Za-z]/.test(next);
    text += latin ? ` ${next}` : next;
  }
  return text;
}

/** Print breaks a cell where it is full: what a piece costs that is shorter than the one below it. */
export const early = (above: string, below: string): number =>
  above.length + 1 < below.length && !/[（(/]$/.test(above) ? 0.5 : 0;

export const crooked = (above: Atom, below: Atom): number =>
  below.gap === 'line' ? early(above.text, below.text) : 0;

/** No column of names is so narrow that a line of fewer characters is full. */
export const NARROWEST = 10;
/** Where no number tells that a row goes on, a line that is not full hardly belongs to the next. */
const EARLY_OF_NAMED = 1.1;

const hardly = (above: Atom, below: Atom): number =>
  below.gap === 'line' && above.text.length < NARROWEST && !goesOn(above.text) ? EARLY_OF_NAMED : 0;

/** 经济 above 发展: pieces of a group that a narrow column broke, which the number of the row closes. */
const GROUP_PIECE = 0.2;

/** A few characters each, up to the number of a row. */
const isBroken = (atoms: readonly Atom[], from: number, to: number): boolean =>
  /^\d{1,3}(?:[.．、](?!\d)|$)/.test(atoms[to]?.text ?? '') &&
  atoms
    .slice(from, to)
    .every(
      ({ text }) => /^[\u4e00-\u9fff]{1,6}$/.test(text) && !isAttribute(text) && text !== '性',
    );

/** What it costs to go on inside of brackets. */
const INSIDE = 0.2;

/** Nothing ends inside of brackets, or with a sign that something stands behind. */
export const goesOn = (text: string): boolean => isOpen(text) || /[/、]$/.test(text);

const isOpen = (text: string): boolean => /[（(〔[][^）)〕\]]*$/.test(text);

/** 预期性 closes its cell, and so does a figure where words stand, but inside brackets: PM above 2.5. */
function alien(role: Role, piece: string, before: string): number {
  if (role === 'attribute') return 0;
  // A sentence behind 2025年底 is no end of it.
  if (role === 'text' && /[。；]$/.test(piece) && !/[，。；]/.test(before)) return OTHER_TEXT;
  if ((role === 'name' || role === 'part') && isNumbered(piece)) return OTHER_ROW;
  // 增加值率（%） 提高1个百分点: the unit closes the name.
  if (role === 'name' && unitInName(before) && !/^[*＊、，（(]/.test(piece)) return CLOSED;
  if (isAttribute(piece) || isAttribute(before)) return Number.POSITIVE_INFINITY;
  // A figure is whole, but for its unit and for what stands in brackets behind it: 85 and 200 are two, and no 85200.
  if (role === 'value' && isFigure(before)) {
    const other = /^\d/.test(piece) && isFigure(piece);
    if (other || (!isFigure(before + piece) && !/^[（(〔[【/]/.test(piece))) return CLOSED;
  }
  const words = role === 'name' || role === 'part' || role === 'group';
  // A page number may stand above a name.
  if (words && /^\d{1,3}$/.test(before) && /^[\u4e00-\u9fff]/.test(piece)) return 2;
  // 62.1 above a name is the value of another.
  if (words && isFigure(before)) return CLOSED;
  if (!isFigure(piece) || isOpen(before) || isHalf(before)) return 0;
  // 与去年持平 above 1.5: two values, and no cell.
  return words || (role === 'value' && before.length > 3 && !/^[（(〔[]/.test(piece)) ? 2 : 0;
}

/** What it costs that a name has a part of its own; rows without one are the rule. */
export const PART = 1.5;

const LEADING = new Set<Role>(['serial', 'group', 'name']);

function absentCost(role: Role, kind: RowKind, explicit: boolean): number {
  if (kind === 'total' && role !== 'name' && role !== 'value') return 0;
  if (kind === 'part') {
    if (role === 'part') return Number.POSITIVE_INFINITY;
    if (LEADING.has(role)) return 0;
    if (role === 'attribute' || role === 'unit') return explicit ? 0.1 : 0.6;
  }
  return explicit ? empty[role] : absent[role];
}

/** The two best readings of a row from an atom on, for each place where it may end. */
export function readingsFrom(
  lattice: Lattice,
  start: number,
  kind: RowKind,
): Map<number, RowReading[]> {
  const { atoms, roles, gaps } = lattice;
  let layer = new Map<number, RowReading[]>([[start, [{ cost: 0, cells: [] }]]]);
  const end = Math.min(atoms.length, start + MOST_ATOMS);
  const named = !roles.includes('serial');
  for (const role of roles) {
    const next = new Map<number, RowReading[]>();
    const reach = (at: number, reading: RowReading) => {
      const [first, second] = next.get(at) ?? [];
      if (!first) next.set(at, [reading]);
      else if (reading.cost < first.cost) next.set(at, [reading, first]);
      else if (!second || reading.cost < second.cost) next.set(at, [first, reading]);
    };
    for (const [at, readings] of layer) {
      const add = (to: number, cost: number, cell: CellRange | null) => {
        for (const { cost: known, cells } of readings)
          if (known + cost <= DEAREST) reach(to, { cost: known + cost, cells: [...cells, cell] });
      };
      add(at, absentCost(role, kind, false), null);
      if (at >= end) continue;
      const first = atoms[at] as Atom;
      const parted = at === start ? 0 : gaps[first.gap].part;
      if (first.text === '') {
        add(at + 1, parted + absentCost(role, kind, true), [at, at + 1]);
        continue;
      }
      if (kind === 'part' && LEADING.has(role)) continue;
      if (kind === 'total' && role !== 'value' && (role !== 'name' || !isTotal(first.text)))
        continue;
      let joins = 0;
      for (let to = at + 1; to <= Math.min(end, at + MOST[role]); to += 1) {
        if (to > at + 1) {
          const more = atoms[to - 1] as Atom;
          const before = textOf(atoms, [at, to - 1]);
          const { join } = gaps[more.gap];
          // Nothing ends inside brackets.
          joins += isOpen(before)
            ? Math.min(join, INSIDE)
            : join + crooked(atoms[to - 2] as Atom, more) + alien(role, more.text, before);
          if (named && role === 'name' && to === at + 2) joins += hardly(first, more);
          if (more.text === '' || joins === Number.POSITIVE_INFINITY) break;
        }
        const parts = role === 'part' && kind === 'row' ? PART : 0;
        const loose =
          lattice.numbered && role === 'name' && !isNumbered(first.text) ? UNNUMBERED : 0;
        const broken = role === 'group' && to > at + 1 && isBroken(atoms, at, to);
        const joined = broken ? (to - at - 1) * GROUP_PIECE : joins;
        add(to, parted + joined + parts + loose + fitOf(lattice, role, at, to), [at, to]);
      }
    }
    layer = next;
  }
  layer.delete(start);
  return layer;
}
