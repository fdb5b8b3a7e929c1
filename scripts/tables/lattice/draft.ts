/** A table of the lattice → the draft of a table, in places of the raw text. */
import { isLabel } from '../../lexicon/column.ts';
import { isGoal } from '../../lexicon/goal.ts';
import { isFigure } from '../../lexicon/quantity.ts';
import type { Segment } from '../../pdast.ts';
import { greatest } from '../../text/extremes.ts';
import type { Draft } from '../layout.ts';
import { isLoneName } from '../groups.ts';
import { isGroupLine } from '../words.ts';
import { absent } from './fit.ts';
import type { Atom } from './atoms.ts';
import type { Reading } from './read.ts';
import { GROUP_COLUMN, holds, type PathRow } from './path.ts';
import { type CellRange, goesOn, NARROWEST, PART, textOf } from './row.ts';

type Cell = Segment | Segment[] | null;

/** A row that costs more is read, but hardly as it is meant. */
const DEAR = 2.2;

/** Where one of several values is gone and nothing shows which, each of them may stand elsewhere. */
export function vanished(
  { kind, cells, cost }: Reading['path']['rows'][number],
  roles: Reading['roles'],
): number[] {
  if (kind === 'unread') return [];
  const parted = kind === 'row' && (cells[roles.indexOf('part')] ?? null) !== null;
  for (const kept of ['value', 'text'] as const) {
    const own = roles.flatMap((role, i) => (role === kept ? [i] : []));
    if (own.some((column) => cells[column] === null)) return own;
  }
  // A unit that is not there leaves no other cell in doubt: no figure is one.
  const bare = roles.filter(
    (role, i) => (role === 'unit' || role === 'attribute') && cells[i] === null,
  );
  const spared = bare.reduce((sum, role) => sum + absent[role], parted ? PART : 0);
  return cost - spared > DEAR ? [...roles.keys()] : [];
}

/**
 * Two figures in one value: the second may be the number of a page. Two goals in words, where no number tells that a row
 * begins: the second may be its name.
 */
const crowded = ({ atoms, roles }: Reading, cells: readonly (CellRange | null)[]): number[] =>
  roles.flatMap((role, i) => {
    const cell = role === 'value' ? cells[i] : null;
    const own = cell ? atoms.slice(...cell).map(({ text }) => text) : [];
    const figures = own.filter(isFigure);
    if (figures.length > 1) return [i];
    const named = !roles.includes('serial') && own.length > 1 && isGoal(own[0] ?? '');
    return named ? [...roles.keys()] : [];
  });

/** A group that is not so much shorter than the longest name may be the first line of one. */
const MARGIN = 2;
const LONGEST_PIECE = 4;

/**
 * Where no numbers tell the rows: names of several lines of which one is not as full as the others are long, and groups
 * that are as long as names. A line may be the one or the other.
 *
 * @returns the columns in doubt
 */
function halves({ atoms, roles, path }: Reading): (row: PathRow) => number[] {
  const partAt = roles.indexOf('part');
  const nameAt = roles.lastIndexOf('name');
  if (roles.includes('serial') || nameAt === -1) return () => [];
  const linesOf = (cell: CellRange | null | undefined): string[] => {
    const found: string[] = [];
    for (let i = cell?.[0] ?? 0; i < (cell?.[1] ?? 0); i += 1) {
      const { text, gap } = atoms[i] as Atom;
      if (i === cell?.[0] || gap === 'line') found.push(text);
      else found.push((found.pop() ?? '') + text);
    }
    return found;
  };
  const longest = greatest(
    path.rows.flatMap(({ cells }) => linesOf(cells[nameAt]).map(({ length }) => length)),
  );
  const full = Math.max(longest, NARROWEST);
  return (row) => {
    const { kind, cells, group } = row;
    // A name that has only one part may be a group.
    const sole =
      kind === 'row' &&
      holds(atoms, cells[partAt]) &&
      path.rows[path.rows.indexOf(row) + 1]?.kind !== 'part';
    const own = group ? textOf(atoms, group) : '';
    const long = own.length > Math.max(LONGEST_PIECE, longest - MARGIN) && !isGroupLine(own);
    const lines = linesOf(cells[nameAt]);
    const broken = lines
      .slice(0, -1)
      .some((line, i) => line.length < full && !goesOn(lines.slice(0, i + 1).join('')));
    return long ? [GROUP_COLUMN, nameAt] : broken || sole ? [nameAt] : [];
  };
}

/** The last cell of a row goes on in a line of its own that could name the rows below, as other lines do. */
function trailing({ atoms }: Reading, { cells }: PathRow): number[] {
  const column = cells.findLastIndex((cell) => holds(atoms, cell));
  const [from, to] = cells[column] ?? [0, 0];
  const [end, next] = [atoms[to - 1], atoms[to]];
  const alone = end?.gap === 'line' && (!next || next.gap === 'line');
  return to - from > 1 && alone && isLoneName(end.text) ? [column] : [];
}

/**
 * What names rows begins with a label, which is that of a column of which nothing else is there; or with less than it goes
 * on with, and print fills its lines: that is the end of the row above.
 */
function misnamed({ atoms, roles }: Reading, { cells, group }: PathRow, first: boolean): number[] {
  const column = roles.indexOf('group');
  const [head = '', ...rest] = atoms
    .slice(...(group ?? cells[column] ?? [0, 0]))
    .map(({ text }) => text);
  const short = rest.some((text) => text.length > head.length && !/^[（(]/.test(text));
  return short || (first && isLabel(head)) ? [group ? GROUP_COLUMN : column] : [];
}

/** @param segment cuts a stretch out of the text that the atoms are places in */
export function draftOf(
  reading: Reading,
  segment: (start: number, end: number) => Segment,
): Omit<Draft, 'caption' | 'status' | 'note' | 'repeated'> {
  const { atoms, header, roles, path } = reading;
  const made = new Map<string, Segment | Segment[]>();
  // Other cells stand between the pieces of one that print broke.
  const piecesOf = ([from, to]: CellRange): Segment[] => {
    const breaks = [...Array(to - from).keys()].filter((i) => atoms[from + i]?.gap === 'wrap');
    const starts = [0, ...breaks.filter((i) => i > 0)];
    return starts.map((start, i) => {
      const [first, last] = [atoms[from + start], atoms[from + (starts[i + 1] ?? to - from) - 1]];
      const piece = segment(first?.start ?? 0, last?.end ?? 0);
      return i === 0 ? piece : { ...piece, goesOn: true };
    });
  };
  const cut = (range: CellRange): Segment | Segment[] => {
    const key = range.join();
    const pieces = made.get(key) ?? piecesOf(range);
    made.set(key, pieces);
    return Array.isArray(pieces) && pieces.length === 1 ? (pieces[0] as Segment) : pieces;
  };
  const at = (role: (typeof roles)[number]) => roles.indexOf(role);
  const [groupAt, partAt, serialAt] = [at('group'), at('part'), at('serial')];
  const nameAt = roles.lastIndexOf('name');
  const printed = (column: number) => (column < partAt || partAt === -1 ? column : column - 1);
  const lined = path.rows.some(({ group }) => group !== null);
  // A group that stands in the middle of its rows: nothing tells where they begin.
  const centred = groupAt !== -1 && !holds(atoms, path.rows[0]?.cells[groupAt]);
  const halved = halves(reading);
  let group: Cell = null;
  let above: Cell[] = [];
  let parent: Segment | null = null;
  const rows = path.rows.map((row) => {
    if (row.group) group = cut(row.group);
    if (row.kind === 'unread') {
      const [all] = row.cells;
      const cells: Cell[] = roles.map((_, i) => (i === nameAt && all ? cut(all) : null));
      if (partAt !== -1) cells.splice(partAt, 1);
      return { serial: null, cells: lined ? [group, ...cells] : cells, unread: true };
    }
    const cells: Cell[] = row.cells.map((cell) => (cell && holds(atoms, cell) ? cut(cell) : null));
    if (groupAt !== -1 && !centred && row.kind !== 'total')
      cells[groupAt] ??= above[groupAt] ?? null;
    if (row.kind === 'part') {
      for (const [i, role] of roles.entries())
        if (role === 'serial' || role === 'attribute' || role === 'unit')
          cells[i] ??= above[i] ?? null;
      cells[nameAt] = parent;
    }
    const name = cells[nameAt];
    parent = name && !Array.isArray(name) ? name : null;
    above = [...cells];
    const part = partAt === -1 ? null : cells[partAt];
    if (parent && part && !Array.isArray(part)) cells[nameAt] = [parent, part];
    if (partAt !== -1) cells.splice(partAt, 1);
    const serial = serialAt === -1 ? null : cells[printed(serialAt)];
    const shown: number[] = reading.printed
      ? []
      : [...vanished(row, roles), ...crowded(reading, row.cells), ...halved(row)];
    shown.push(...misnamed(reading, row, row === path.rows[0]));
    if (lined) shown.push(...trailing(reading, row));
    const unsure = [...row.doubtful, ...shown].map(printed);
    if (centred) unsure.push(groupAt);
    const doubtful = [...new Set(unsure.map((column) => (lined ? column + 1 : column)))].filter(
      (column) => column >= 0,
    );
    return {
      serial: serial && !Array.isArray(serial) ? serial.text.replace(/\D/g, '') : null,
      cells: lined ? [group, ...cells] : cells,
      ...(doubtful.length > 0 && { doubtful }),
    };
  });
  const labels = header.labels.map((label) =>
    label.flatMap((one) => (textOf(atoms, one) === '' ? [] : cut(one))),
  );
  return { header: lined ? [[], ...labels] : labels, pieces: true, rows };
}
