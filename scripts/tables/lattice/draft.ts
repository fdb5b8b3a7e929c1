/** A table of the lattice → the draft of a table, in places of the raw text. */
import { isFigure } from '../../lexicon/quantity.ts';
import type { Segment } from '../../pdast.ts';
import type { Draft } from '../layout.ts';
import type { Reading } from './read.ts';
import { holds } from './path.ts';
import { type CellRange, PART, textOf } from './row.ts';

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
  if (cost - (parted ? PART : 0) > DEAR) return [...roles.keys()];
  const values = roles.flatMap((role, i) => (role === 'value' ? [i] : []));
  if (values.some((column) => cells[column] === null)) return values;
  return roles.flatMap((role, i) =>
    kind === 'row' && (role === 'unit' || role === 'attribute') && cells[i] === null ? [i] : [],
  );
}

/** Two figures in one value: the second may be the number of a page. */
const crowded = ({ atoms, roles }: Reading, cells: readonly (CellRange | null)[]): number[] =>
  roles.flatMap((role, i) => {
    const cell = role === 'value' ? cells[i] : null;
    const figures = cell ? atoms.slice(...cell).filter(({ text }) => isFigure(text)) : [];
    return figures.length > 1 ? [i] : [];
  });

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
    if (groupAt !== -1 && !centred) cells[groupAt] ??= above[groupAt] ?? null;
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
    const shown = reading.printed ? [] : [...vanished(row, roles), ...crowded(reading, row.cells)];
    const unsure = [...row.doubtful, ...shown].map(printed);
    if (centred) unsure.push(groupAt);
    const doubtful = [...new Set(unsure.map((column) => (lined ? column + 1 : column)))];
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
