/** Reads the table that begins at a line of a text: separation, header and rows together, the best of all readings. */
import { isLabel, readLabel } from '../../lexicon/column.ts';
import type { Line } from '../../text/lines.ts';
import { type Atom, atomsOf, separationOf } from './atoms.ts';
import { isHard } from '../kinds.ts';
import { type HeaderReading, headersOf } from './columns.ts';
import { gapCosts, type Role } from './fit.ts';
import { type Path, pathFrom, worthOf } from './path.ts';
import { regionFrom, type Text } from './region.ts';
import { type Splitter, textsOf } from '../signs/cut.ts';
import { signAt } from '../signs/index.ts';
import { isNumbered, type Lattice } from './row.ts';

/** A table as the lattice reads it. */
export interface Reading {
  atoms: readonly Atom[];
  header: HeaderReading;
  /** With a column for the parts of names behind them, if any row has one. */
  roles: Role[];
  path: Path;
  /** Lines that a page break put in. */
  breaks: number[];
  /** Places of what only draws the table. */
  borders: { start: number; end: number }[];
  /** A sign shows each cell. */
  signed: boolean;
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
const MOST_COUNTED_ATOMS = 60;
const FEWEST_LABELS = 3;
const LONGEST_LABEL = 20;

/** The words of a line, or its cells where a sign shows them. */
function wordsOf(line: Line, sign: Splitter | null): string[] {
  const cut = sign?.(line);
  return cut ? textsOf(cut) : line.trimmed.split(/\s+/).filter((word) => word !== '');
}

/** The first words from a line on, up to so many. */
function nextWords(lines: readonly Line[], at: number, sign: Splitter | null, most: number) {
  const near: string[] = [];
  const end = Math.min(lines.length, at + MOST_HEADER_LINES);
  for (let i = at; i < end && near.length < most; i += 1)
    near.push(...wordsOf(lines[i] as Line, sign));
  return near.slice(0, most);
}

/** Whether the first words of a line could head a table; of one whose rows have numbers, words tell the rows. */
function opensTable(
  lines: readonly Line[],
  at: number,
  sign: Splitter | null,
): 'counted' | 'named' | null {
  const line = lines[at] as Line;
  const text = line.trimmed;
  if (text === '' || (!sign && (text.length > 120 || /[。；，]/.test(text)))) return null;
  const [first = ''] = wordsOf(line, sign);
  if (!isLabel(first) && !/^[序编指]$/.test(first)) return null;
  const near = nextWords(lines, at, sign, 4);
  if (near.some((word) => readLabel(word).kind === 'serial')) return 'counted';
  if (/^(?:序号|编号)/.test(near.join(''))) return 'counted';
  const kinds = near.map((word) => (isLabel(word) ? readLabel(word).kind : null));
  return (kinds.includes('name') || /^指标/.test(near.slice(0, 2).join(''))) &&
    kinds.filter((kind) => kind !== null).length > 1
    ? 'named'
    : null;
}

/** The labels promise words: a task, who does it, until when. */
const hasTexts = (lines: readonly Line[], at: number, sign: Splitter | null): boolean =>
  nextWords(lines, at, sign, 6).some((word) => isLabel(word) && readLabel(word).kind === 'text');

/** Of rows without numbers, any line below the labels may be the first, up to the first figure. */
function namedStarts(atoms: readonly Atom[]): number[] {
  const most = Math.min(atoms.length, MOST_HEADER_ATOMS);
  const starts: number[] = [];
  for (let i = FEWEST_LABELS; i < most; i += 1) {
    const { text, gap } = atoms[i] as Atom;
    const before = (atoms[i - 1] as Atom).text;
    if (!isLabel(before) && isHard(before)) break;
    if (gap === 'line' || gap === 'near') starts.push(i);
    if (text.length > LONGEST_LABEL) break;
  }
  return starts;
}

/** Where the rows may begin: at the first 1, or at the group before it. */
function countedStarts(atoms: readonly Atom[]): number[] {
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
    const { gap, text } = atoms[at] as Atom;
    // 发展 may be the end of a group, and no word is where the line of the header ends with it.
    const ends = gap !== 'line' && atoms[at + 1]?.gap === 'line';
    if ((ends || text.length > 2) && isLabel(text) && !/[（(]\d/.test(text)) break;
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

/** Words soon below the header begin with 1., 2., 3.: the numbers of the rows. */
function countsNames(atoms: readonly Atom[], from: number): boolean {
  let due = 1;
  for (const { text } of atoms.slice(from, from + MOST_COUNTED_ATOMS))
    if (isNumbered(text) && Number(/\d+/.exec(text)?.[0]) === due) due += 1;
  return due > 2;
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
  const sign = signAt(text.lines, at);
  const kind = opensTable(text.lines, at, sign);
  if (!kind) return null;
  const startsIn = kind === 'counted' ? countedStarts : namedStarts;
  const prose = kind === 'counted' && hasTexts(text.lines, at, sign);
  const { kept, index, breaks } = regionFrom(text, at, MOST_LINES, prose);
  const separation = separationOf(kept, 0, Math.min(kept.length, SAMPLE), sign);
  // A sign that shows is no word of a cell; blanks may stand inside of one.
  const ways =
    sign || separation.border === null
      ? [separation]
      : [separation, { ...separation, border: null }];
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
    for (const start of startsIn(atoms)) {
      const numbered = kind === 'named' && countsNames(atoms, start);
      for (const header of headersOf(atoms, 0, start, gaps)) {
        // Words beside a name that has no number may as well be its end.
        if (kind === 'named' && way.border === null && header.roles.includes('text')) continue;
        const roles = withParts(header.roles);
        const lattice: Lattice = { atoms, roles, numbered, gaps, known };
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
    borders: sign ? kept.slice(0, last + 1).flatMap((line) => sign(line)?.borders ?? []) : [],
    signed: sign !== null || (text.lines[at]?.text ?? '').includes('\t'),
    printed: false,
    next: (index[last] ?? 0) + 1,
  };
}
