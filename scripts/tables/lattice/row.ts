/** Every way to read one row: a shortest path over (atom, column) in which a cell is some atoms, or none. */
import { isAttribute } from '../../lexicon/attribute.ts';
import { isFigure } from '../../lexicon/quantity.ts';
import type { Atom, Gap } from './atoms.ts';
import { absent, empty, fit, type GapCosts, MOST, type Role } from './fit.ts';

/** Atoms `[from, to)` of a cell. */
export type CellRange = readonly [from: number, to: number];

export interface RowReading {
  cost: number;
  /** Null where nothing shows the cell; one that is shown and empty has its place. */
  cells: (CellRange | null)[];
}

/** Atoms that one row has at most. */
export const MOST_ATOMS = 40;

/** A row that begins with its number, or one that is another part of what the row above names. */
export type RowKind = 'row' | 'part';

/** A row that costs more is none. */
export const DEAREST = 6.5;

export interface Lattice {
  atoms: readonly Atom[];
  roles: readonly Role[];
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

const isOpen = (text: string): boolean => /[（(〔[][^）)〕\]]*$/.test(text);

/** 预期性 closes its cell, and so does a figure where words stand, but inside brackets: PM above 2.5. */
function alien(role: Role, piece: string, before: string): number {
  if (isAttribute(piece) || isAttribute(before)) return Number.POSITIVE_INFINITY;
  if (!isFigure(piece) || isOpen(before)) return 0;
  const words = role === 'name' || role === 'part' || role === 'group';
  // 与去年持平 above 1.5: two values, and no cell.
  return words || (role === 'value' && before.length > 3 && !/^[（(〔[]/.test(piece)) ? 2 : 0;
}

/** What it costs that a name has a part of its own; rows without one are the rule. */
export const PART = 1.5;

const LEADING = new Set<Role>(['serial', 'group', 'name']);

function absentCost(role: Role, kind: RowKind, explicit: boolean): number {
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
      let joins = 0;
      for (let to = at + 1; to <= Math.min(end, at + MOST[role]); to += 1) {
        if (to > at + 1) {
          const more = atoms[to - 1] as Atom;
          joins += gaps[more.gap].join + crooked(atoms[to - 2] as Atom, more);
          joins += alien(role, more.text, textOf(atoms, [at, to - 1]));
          if (more.text === '' || joins === Number.POSITIVE_INFINITY) break;
        }
        const parts = role === 'part' && kind === 'row' ? PART : 0;
        add(to, parted + joins + parts + fitOf(lattice, role, at, to), [at, to]);
      }
    }
    layer = next;
  }
  layer.delete(start);
  return layer;
}
