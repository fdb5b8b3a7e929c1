/** Atoms of a header → its columns: the best ways to read them, with what each costs. */
import { isLabel, kindsOf, readLabel } from '../../lexicon/column.ts';
import { isUnitLine } from '../caption.ts';
import { type Columns, spannedColumns } from '../header.ts';
import { isYear } from '../labels.ts';
import type { Atom } from './atoms.ts';
import type { GapCosts, Role } from './fit.ts';
import { type CellRange, crooked, textOf } from './row.ts';

export interface HeaderReading {
  /** For each column its labels, one below the other. */
  labels: CellRange[][];
  roles: Role[];
  cost: number;
}

const MOST_LABEL_ATOMS = 4;
const BEAM = 16;
const UNKNOWN = 1;
/** 2025年 above 完成情况: a label of two that could be labels by themselves. */
const SEVERAL = 0.6;
/** 年均增长 below a year is a column of its own. */
const OWN = /^(?:年均|累计|五年|增)/;
const LONGEST_LABEL = 20;
const FEWEST = 3;
const MOST = 14;

interface Reading {
  labels: CellRange[];
  cost: number;
}

/** Ways to join atoms to labels, the best first. */
function labelsOf(
  atoms: readonly Atom[],
  from: number,
  to: number,
  gaps: Record<Atom['gap'], GapCosts>,
): Reading[] {
  const at = new Map<number, Reading[]>([[from, [{ labels: [], cost: 0 }]]]);
  for (let i = from; i < to; i += 1) {
    const here = at.get(i);
    if (!here) continue;
    for (const { end, cost: own } of labelsFrom(atoms, i, to, gaps)) {
      const others = at.get(end) ?? [];
      for (const { labels, cost } of here)
        others.push({ labels: [...labels, [i, end]], cost: cost + own });
      others.sort((a, b) => a.cost - b.cost);
      at.set(end, others.slice(0, BEAM));
    }
  }
  return at.get(to) ?? [];
}

/** Each label that may begin with an atom: the index behind its last atom, and what it costs. */
function labelsFrom(
  atoms: readonly Atom[],
  i: number,
  to: number,
  gaps: Record<Atom['gap'], GapCosts>,
): { end: number; cost: number }[] {
  const found: { end: number; cost: number }[] = [];
  const { kind } = readLabel((atoms[i] as Atom).text);
  let joins = 0;
  for (let end = i + 1; end <= Math.min(to, i + MOST_LABEL_ATOMS); end += 1) {
    const last = atoms[end - 1] as Atom;
    if (end > i + 1)
      joins +=
        Math.min(gaps[last.gap].join, last.gap === 'line' ? 0.4 : 9) +
        crooked(atoms[end - 2] as Atom, last);
    const text = textOf(atoms, [i, end]);
    if (joins > 5 || text.length > LONGEST_LABEL || (end > i + 1 && last.text === '')) break;
    // 单位：亿元 is of the whole table, and two years are of two columns.
    if (isUnitLine(text) || (text.match(/\d{4}年/g) ?? []).length > 1) continue;
    const label = readLabel(text);
    const several = end > i + 1 && atoms.slice(i, end).every((atom) => isLabel(atom.text));
    // 序号 above 指标 is no 序号指标, and 指标 above 2020年 no 指标2020年.
    const turned =
      several &&
      (kind === 'serial' || OWN.test(last.text) || (kind === 'name' && label.kind === 'value'));
    const whole = (text === '' || label.known) && !turned;
    // Two labels are not run into one that nobody uses.
    const fused =
      end > i + 1 &&
      atoms.slice(i, end).some(({ text: piece }) => isLabel(piece) && !isYear(piece));
    if (!whole && fused) continue;
    const own = whole ? (several ? SEVERAL : 0) : UNKNOWN;
    const led = /^[（(〔[【［％%]/.test(text) || /^\d{1,3}$/.test(text) ? 3 : 0;
    found.push({ end, cost: joins + own + led });
  }
  return found;
}

/** Labels of a second row stand below those of the first where the blanks show it. */
function positional(
  above: readonly CellRange[],
  below: readonly CellRange[],
  atoms: readonly Atom[],
): CellRange[][] | null {
  const columns: CellRange[][] = [];
  let due = 0;
  let span = false;
  for (const label of below) {
    const blank = textOf(atoms, label) === '';
    if (blank || !span) {
      const own = above[due];
      if (!own) return null;
      columns.push(blank ? [own] : [own, label]);
      due += 1;
    } else columns.push([above[due - 1] as CellRange, label]);
    span = !blank;
  }
  return due === above.length ? columns : null;
}

const rolesOf = (labels: readonly CellRange[][], atoms: readonly Atom[]): Role[] | null => {
  const kinds = kindsOf(labels.map((label) => label.map((one) => textOf(atoms, one)).join('')));
  if (!kinds.includes('name')) {
    const first = kinds.findIndex(
      (kind) => kind !== 'serial' && kind !== 'group' && kind !== 'unit',
    );
    const naming = kinds.lastIndexOf('group');
    const at = kinds[first] === 'text' || kinds[first] === 'value' ? first : naming;
    if (at === -1 || !kinds.includes('serial')) return null;
    kinds[at] = 'name';
  }
  return kinds.includes('serial') || kinds.includes('value') ? kinds : null;
};

/** The best ways to read the atoms `[from, to)` as a header. */
export function headersOf(
  atoms: readonly Atom[],
  from: number,
  to: number,
  gaps: Record<Atom['gap'], GapCosts>,
): HeaderReading[] {
  const found: HeaderReading[] = [];
  const known = new Set<string>();
  const add = (labels: CellRange[][], cost: number) => {
    const key = labels.flat(2).join();
    const roles = labels.length >= FEWEST && labels.length <= MOST ? rolesOf(labels, atoms) : null;
    if (!roles || known.has(key)) return;
    known.add(key);
    found.push({ labels, roles, cost });
  };
  const second = atoms.findIndex(
    ({ text, gap }, i) => i > from && i < to && text === '' && gap === 'line',
  );
  if (second !== -1) {
    for (const top of labelsOf(atoms, from, second, gaps).slice(0, 4))
      for (const low of labelsOf(atoms, second, to, gaps).slice(0, 4)) {
        const labels = positional(top.labels, low.labels, atoms);
        if (labels) add(labels, top.cost + low.cost);
      }
    return found;
  }
  for (const { labels, cost } of labelsOf(atoms, from, to, gaps)) {
    add(
      labels.map((label) => [label]),
      cost,
    );
    const texts = labels.map((label) => textOf(atoms, label));
    const plain: Columns = labels.map((_, i) => [[i]]);
    for (const columns of spannedColumns(plain, texts))
      add(
        columns.map((column) => column.map(([i = 0]) => labels[i] as CellRange)),
        cost + 0.3,
      );
  }
  return found.sort((a, b) => a.cost - b.cost).slice(0, 24);
}
