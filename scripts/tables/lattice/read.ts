/** Reads the table that begins at a line of a text: separation, header and rows together, the best of all readings. */
import { isLabel, readLabel } from '../../lexicon/column.ts';
import type { Line } from '../../text/lines.ts';
import { type Atom, atomsOf, separationOf } from './atoms.ts';
import { type HeaderReading, headersOf } from './columns.ts';
import { gapCosts, type Role } from './fit.ts';
import { type Path, pathFrom, worthOf } from './path.ts';
import { regionFrom, type Text } from './region.ts';
import type { Lattice } from './row.ts';

/** A table as the lattice reads it. */
export interface Reading {
  atoms: readonly Atom[];
  header: HeaderReading;
  /** With a column for the parts of names behind them, if any row has one. */
  roles: Role[];
  path: Path;
  /** Lines that a page break put in. */
  breaks: number[];
  /** Lines that only draw the table. */
  borders: number[];
  /** Columns show: a cell that is not there is empty. */
  printed: boolean;
  /** Index behind its last line. */
  next: number;
}

const MOST_HEADER_ATOMS = 32;
const MOST_HEADER_LINES = 24;
const MOST_LINES = 3000;
const SAMPLE = 80;
/** So many characters tell which header fits best. */
const PREVIEW = 1500;
const MOST_GROUP_ATOMS = 5;

/** The first words of a line could head a table whose rows are counted. */
function opensTable(lines: readonly Line[], at: number): boolean {
  const text = (lines[at] as Line).trimmed;
  if (text === '' || text.length > 120 || /[。；，]/.test(text)) return false;
  const [first = ''] = text.split(/\s+/, 1);
  if (!isLabel(first) && !/^[序编]$/.test(first)) return false;
  const near: string[] = [];
  for (let i = at; i < Math.min(lines.length, at + MOST_HEADER_LINES) && near.length < 8; i += 1)
    near.push(...(lines[i] as Line).trimmed.split(/\s+/).filter((word) => word !== ''));
  if (near.slice(0, 4).some((word) => readLabel(word).kind === 'serial')) return true;
  return /^(?:序号|编号)/.test(near.slice(0, 4).join(''));
}

/** Where the rows may begin: at the first 1, or at the group before it. */
function bodyStarts(atoms: readonly Atom[]): number[] {
  const most = Math.min(atoms.length - 1, MOST_HEADER_ATOMS);
  const first = atoms.findIndex(
    ({ text, gap }, i) =>
      i > 2 &&
      i < most &&
      /^1[.．、]?$/.test(text) &&
      (gap === 'line' || gap === 'near' || hasGroupBefore(atoms, i)),
  );
  if (first === -1) return [];
  const starts = [first];
  for (let at = first - 1; at > 2 && at >= first - MOST_GROUP_ATOMS; at -= 1) {
    const { text, gap } = atoms[at] as Atom;
    if (isLabel(text) && !/[（(]\d/.test(text)) break;
    if (gap === 'line' || gap === 'near' || gap === 'blank') starts.push(at);
  }
  return starts;
}

const hasGroupBefore = (atoms: readonly Atom[], at: number): boolean => {
  const before = atoms[at - 1];
  return before !== undefined && !isLabel(before.text) && before.line === atoms[at]?.line;
};

/** A name that several rows have in common stands in one cell, and behind it what each says of it. */
function withParts(roles: readonly Role[]): Role[] {
  const name = roles.lastIndexOf('name');
  return name === -1 || roles[name + 1] === 'name'
    ? [...roles]
    : [...roles.slice(0, name + 1), 'part', ...roles.slice(name + 1)];
}

/** Values this near to each other are as good. */
const TIE = 0.25;

/** Where the last label of each column ends. */
const leaves = ({ labels }: HeaderReading): string =>
  labels.map((label) => label.at(-1)?.[1]).join();

/** True where two readings put other labels above the same columns. */
const apart = (one: HeaderReading, other: HeaderReading): boolean =>
  one.labels.length === other.labels.length && leaves(one) !== leaves(other);

/** Reads such a table; null where none begins at the line. */
export function readLattice(text: Text, at: number): Reading | null {
  if (!opensTable(text.lines, at)) return null;
  const { kept, index, breaks } = regionFrom(text, at, MOST_LINES);
  const separation = separationOf(kept, 0, Math.min(kept.length, SAMPLE));
  const ways =
    separation.border === null ? [separation] : [separation, { ...separation, border: null }];
  let best: { lattice: Lattice; worth: number[]; header: HeaderReading; start: number } | null =
    null;
  let score = 0;
  let rival = Number.NEGATIVE_INFINITY;
  for (const way of ways) {
    const atoms = atomsOf(kept, 0, kept.length, way);
    const gaps = gapCosts(way);
    const worth = worthOf(atoms);
    const limit = (atoms[0]?.start ?? 0) + PREVIEW;
    const beyond = atoms.findIndex((atom) => atom.start > limit);
    const preview = beyond === -1 ? atoms.length : beyond;
    const known: Lattice['known'] = {};
    for (const start of bodyStarts(atoms))
      for (const header of headersOf(atoms, 0, start, gaps)) {
        const lattice: Lattice = { atoms, roles: withParts(header.roles), gaps, known };
        const path = pathFrom(lattice, worth, start, preview);
        const value = (path?.value ?? 0) + (worth[start] ?? 0) - header.cost;
        if (!path) continue;
        if (best && value <= score) {
          if (apart(header, best.header)) rival = Math.max(rival, value);
          continue;
        }
        if (best && apart(header, best.header)) rival = score;
        score = value;
        best = { lattice, worth, header, start };
      }
  }
  // Where two headers are as good, nothing tells what the values are of.
  if (!best || score - rival < TIE) return null;
  const { lattice, worth, header, start } = best;
  const path = pathFrom(lattice, worth, start, lattice.atoms.length);
  if (!path) return null;
  const last = (lattice.atoms[path.next - 1] as Atom).line;
  return {
    atoms: lattice.atoms,
    header,
    roles: [...lattice.roles],
    path,
    breaks: breaks.filter((line) => line < (index[last] ?? 0)),
    borders: [],
    printed: false,
    next: (index[last] ?? 0) + 1,
  };
}
