/** Lines of placed words → rows of a table, each some lines: the cheapest way to cut them, the numbers as anchors. */
import { isAttribute } from '../../../lexicon/attribute.ts';
import { isFigure } from '../../../lexicon/quantity.ts';
import { readMarker } from '../../../notation/markers.ts';
import { isGroupLine } from '../../words.ts';
import { unitInName } from '../../typed.ts';
import { empty, fit, type Role } from '../fit.ts';
import { early } from '../row.ts';
import type { Placed } from './columns.ts';
import { titlesOf } from './titles.ts';
import type { Word } from './words.ts';

/** A row: the lines that it has, and what it costs; a line that names those below it is one by itself. */
export interface Band {
  from: number;
  to: number;
  group: boolean;
  cost: number;
  serial: number | null;
  /** Columns of a line at its edge that the row beside it could have as well. */
  doubtful: number[];
}

/** Lines that a row has at most. */
const TALLEST = 8;
/** What a row is worth, and each word that finds its cell. */
const ROW_WORTH = 3.5;
const WORD_WORTH = 0.25;
const TALLER = 0.25;
const ACROSS_BLANK = 1.2;
const GROUP = 1;
const JUMP = 2.5;
const ANEW = 1;
/** What cannot be a cell costs so much, so that a row may be doubtful by itself. */
const MISFIT = 4.5;
/** A name without anything beside it. */
const HOLLOW = 5;

/** Pieces of a cell, each the words of a line. */
export const piecesIn = (placed: readonly Placed[], column: number): Word[][] =>
  placed.flatMap(({ cells }) => {
    const words = cells[column] ?? [];
    return words.length > 0 ? [words] : [];
  });

/** Text of the pieces of a cell; words of another script keep their blank. */
export function cellText(pieces: readonly (readonly Word[])[]): string {
  let text = '';
  for (const words of pieces)
    for (const [i, { text: word }] of words.entries()) {
      const latin = i > 0 && /[A-Za-z0-9]$/.test(text) && /^[A-Za-z]/.test(word);
      text += latin ? ` ${word}` : word;
    }
  return text;
}

/** Pieces that are cells of their own: two figures, a name behind the unit that closes one. */
function several(role: Role, pieces: readonly string[]): number {
  let cost = 0;
  for (let i = 1; i < pieces.length; i += 1) {
    const before = pieces.slice(0, i).join('');
    const next = pieces[i] as string;
    cost += early(pieces[i - 1] as string, next);
    if (role === 'value' && isFigure(before) && isFigure(next) && !/^[（(〔[【/]/.test(next))
      cost += 3;
    if (role === 'name' && unitInName(before) && !/^[*＊、，]/.test(next)) cost += 2;
    if (isAttribute(next) && isAttribute(before)) cost += 3;
  }
  return cost;
}

/** What it costs that some lines are one row. */
function costOf(lines: readonly Placed[], roles: readonly Role[], centred: boolean): number {
  let cost = (lines.length - 1) * TALLER;
  let hollow = true;
  for (const [c, role] of roles.entries()) {
    if (role === 'group') continue;
    const pieces = piecesIn(lines, c).map((words) => cellText([words]));
    const text = pieces.join('');
    if (text === '') {
      cost += Math.min(empty[role], MISFIT);
      continue;
    }
    if (role !== 'serial' && role !== 'name') hollow = false;
    cost += Math.min(fit(role, text), MISFIT) + several(role, pieces);
  }
  const serialAt = roles.indexOf('serial');
  if (serialAt !== -1 && lines.length > 1) {
    const at = lines.findIndex(({ cells }) => (cells[serialAt] ?? []).length > 0);
    const [before, behind] = [at, lines.length - 1 - at];
    cost += centred ? Math.max(0, Math.abs(before - behind) - 1) * 0.3 : before * 0.4;
  }
  for (const { row } of lines.slice(1)) if (row.apart) cost += ACROSS_BLANK;
  return cost + (hollow ? HOLLOW : 0);
}

/** Number of a row that stands in some lines; null where they have none, NaN where they have two. */
function serialOf(lines: readonly Placed[], column: number): number | null {
  const found = lines.flatMap(({ cells }) => (cells[column] ?? []).map(({ text }) => text));
  if (found.length === 0) return null;
  const [first = ''] = found;
  return found.length > 1 || !/^\d{1,3}[.．、]?$/.test(first)
    ? Number.NaN
    : Number.parseInt(first, 10);
}

interface State {
  value: number;
  serial: number;
  rows: number;
  from: State | null;
  band: Band | null;
}

/** A line of its own that names rows, and is not the label of a column of such. */
function isTitle({ cells }: Placed, roles: readonly Role[]): boolean {
  const held = roles.filter((_, c) => (cells[c] ?? []).length > 0);
  if (!held.every((role) => role === 'group' || role === 'name' || role === 'serial')) return false;
  const text = cellText([cells.flat()]);
  return isGroupLine(text) && (held.some((role) => role !== 'group') || readMarker(text) !== null);
}

/** Two ways to cut that are this near to each other are as good. */
const NEAR = 0.35;

/** Marks what a line holds that ends a row and could as well begin the next, or the other way. */
function markDoubts(
  bands: readonly Band[],
  placed: readonly Placed[],
  roles: readonly Role[],
  centred: boolean,
): void {
  const serialAt = roles.indexOf('serial');
  const cut = (from: number, at: number, to: number): number => {
    const parts = [placed.slice(from, at), placed.slice(at, to)];
    if (serialAt !== -1 && parts.some((lines) => serialOf(lines, serialAt) === null))
      return Number.POSITIVE_INFINITY;
    return parts.reduce((sum, lines) => sum + costOf(lines, roles, centred), 0);
  };
  for (const [i, below] of bands.entries()) {
    const above = bands[i - 1];
    if (!above || above.group || below.group) continue;
    const own = cut(above.from, below.from, below.to);
    for (const at of [below.from - 1, below.from + 1]) {
      if (at <= above.from || at >= below.to || cut(above.from, at, below.to) - own > NEAR)
        continue;
      const { cells } = placed[Math.min(at, below.from)] as Placed;
      // Which rows a label beside them names, its own place tells.
      const columns = cells.flatMap((words, c) =>
        words.length > 0 && roles[c] !== 'group' ? [c] : [],
      );
      above.doubtful.push(...columns);
      below.doubtful.push(...columns);
    }
  }
}

/** Cuts the lines into rows from the first on; those that belong to no row are left over at the end. */
export function bandsOf(
  placed: readonly Placed[],
  roles: readonly Role[],
  centred: boolean,
): { bands: Band[]; value: number } {
  const serialAt = roles.indexOf('serial');
  // 一、经济强 on a line by itself names the rows below it, or heads what stands behind the table.
  const lone = titlesOf(placed, roles);
  const titled = placed.map((line, i) => isTitle(line, roles) || lone.titled[i]);
  const states: (State | undefined)[] = [{ value: 0, serial: 0, rows: 0, from: null, band: null }];
  let best = states[0] as State;
  const reach = (at: number, state: State) => {
    if (state.value <= (states[at]?.value ?? Number.NEGATIVE_INFINITY)) return;
    states[at] = state;
  };
  for (let at = 0; at < placed.length; at += 1) {
    const state = states[at];
    if (!state) continue;
    if (state.band && !state.band.group && state.value >= best.value) best = state;
    if (titled[at])
      reach(at + 1, {
        ...state,
        value: state.value - GROUP,
        from: state,
        band: { from: at, to: at + 1, group: true, cost: GROUP, serial: null, doubtful: [] },
      });
    if (lone.titled[at]) continue;
    for (let to = at + 1; to <= Math.min(placed.length, at + TALLEST); to += 1) {
      if (to > at + 1 && titled[to - 1]) break;
      const lines = placed.slice(at, to);
      let step = 0;
      let serial = state.serial;
      if (serialAt !== -1) {
        const own = serialOf(lines, serialAt);
        if (own === null) continue;
        if (Number.isNaN(own)) break;
        const jump = own - state.serial;
        const anew = own === 1 && state.rows > 0;
        if (!anew && (jump < 1 || jump > (state.rows === 0 ? 1 : 4))) break;
        step = anew ? ANEW : (jump - 1) * JUMP;
        serial = own;
      }
      const words = lines.reduce((sum, { row }) => sum + row.words.length, 0);
      const cost =
        costOf(lines, roles, centred) +
        step +
        lines.reduce((sum, one) => sum + Math.min(one.cost, 1.5), 0) * 0.3;
      reach(to, {
        value: state.value + ROW_WORTH + words * WORD_WORTH - cost,
        serial,
        rows: state.rows + 1,
        from: state,
        band: {
          from: at,
          to,
          group: false,
          cost,
          serial: serialAt === -1 ? null : serial,
          doubtful: [],
        },
      });
    }
  }
  const last = states[placed.length];
  if (last?.band && !last.band.group && last.value >= best.value) best = last;
  const bands: Band[] = [];
  for (let state: State | null = best; state?.band; state = state.from) bands.unshift(state.band);
  markDoubts(bands, placed, roles, centred);
  const nameAt = roles.lastIndexOf('name');
  for (const { from, to, doubtful } of bands)
    if (to - from > 1 && lone.doubtful.slice(from, to).includes(true)) doubtful.push(nameAt);
  return { bands, value: best.value };
}
