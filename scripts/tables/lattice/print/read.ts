/** Reads a table whose columns show in print: what a terminal, a PDF or a pretty-printer writes. */
import { isLabel, kindsOf } from '../../../lexicon/column.ts';
import type { Line } from '../../../text/lines.ts';
import { greatest, least } from '../../../text/extremes.ts';
import { readTableCaption } from '../../../notation/markers.ts';
import { countOf } from '../../claim.ts';
import { isHeaderRow } from '../../labels.ts';
import { type Atom, separationOf } from '../atoms.ts';
import { isAttribute } from '../../../lexicon/attribute.ts';
import type { Role } from '../fit.ts';
import type { PathRow } from '../path.ts';
import type { Reading } from '../read.ts';
import { type Region, regionFrom, type Text } from '../region.ts';
import type { CellRange } from '../row.ts';
import { agreementOf, isAligned } from './agreement.ts';
import { type Band, bandsOf, cellText, piecesIn } from './bands.ts';
import { type Placed, placeAll } from './columns.ts';
import { type Grouping, groupsOf, type Place } from './groups.ts';
import { type Column, headerOf, labelText } from './header.ts';
import {
  type Extent,
  isRule,
  type Measure,
  measures,
  overlap,
  type Row,
  type Word,
  wordsOf,
} from './words.ts';

const TALLEST_HEADER = 6;
const FEWEST_COLUMNS = 3;
const SAMPLE = 60;
const FIRST_LINES = 40;
const MOST_LINES = 100_000;
/** A row that costs more is hardly read as it is meant. */
const DEAR = 1.6;
/** What it costs that nothing stands in a column. */
const BARE = 4;
/** So many words of a line of labels stand apart by more than a blank, or stand on lines of their own. */
const SHARE_OF_GAPS = 0.3;

interface Frame {
  columns: Column[];
  roles: Role[];
  labels: Extent[];
  header: Row[];
  rules: number[];
  /** Index of the first line of the body. */
  body: number;
  cost: number;
}

interface Printed {
  frame: Frame;
  /** Lines of which another way to count columns puts the words elsewhere. */
  shaky: Set<number>;
  placed: Placed[];
  bands: Band[];
  value: number;
}

function rowsOf({ kept, pages }: Region, measure: Measure): { rows: Row[]; rules: number[] } {
  const rows: Row[] = [];
  const rules: number[] = [];
  let apart = false;
  for (const [line, one] of kept.entries()) {
    if (one.trimmed === '') apart = true;
    else if (isRule(one.trimmed)) rules.push(line);
    else {
      rows.push({ line, words: wordsOf(one, measure), apart, page: pages[line] ?? 0 });
      apart = false;
    }
  }
  return { rows, rules };
}

/** The roles of columns, with one that names the rows. */
function rolesOf(columns: readonly Column[]): Role[] | null {
  const kinds: Role[] = kindsOf(columns.map(labelText));
  if (kinds.includes('name')) return kinds;
  const naming = kinds.findIndex(
    (kind) => kind !== 'serial' && kind !== 'group' && kind !== 'unit',
  );
  if (naming === -1 || !kinds.includes('serial') || kinds[naming] === 'attribute') return null;
  kinds[naming] = 'name';
  return kinds;
}

/** Ways to read the first rows of print as a header, of one line to six. */
function framesOf(
  rows: readonly Row[],
  rules: readonly number[],
  lines: readonly Line[],
  measure: Measure,
): Frame[] {
  const found: Frame[] = [];
  for (let height = 1; height <= Math.min(TALLEST_HEADER, rows.length - 2); height += 1) {
    const header = rows.slice(0, height);
    const last = header.at(-1) as Row;
    if (last.words.some(({ text }) => isAttribute(text) || /[。；]/.test(text))) break;
    const columns = headerOf(header);
    if (!columns || columns.length < FEWEST_COLUMNS) continue;
    const roles = rolesOf(columns);
    if (!roles) continue;
    const unknown = columns.filter((column) => !isLabel(labelText(column))).length;
    if (unknown * 2 > columns.length) continue;
    const body = (rows[height] as Row).line;
    const rule = rules.find((line) => line > last.line && line < body);
    const drawn = rule === undefined ? [] : wordsOf(lines[rule] as Line, measure);
    const labels = drawn.length === columns.length ? drawn : columns;
    const pieces = columns.reduce((sum, { labels: own }) => sum + own.length, 0);
    found.push({
      columns,
      roles,
      labels: labels.map(({ left, right }) => ({ left, right })),
      header,
      rules: rules.filter((line) => line < body),
      body: height,
      cost:
        unknown * 1.5 -
        (pieces > columns.length ? 0.5 : 0) -
        (drawn.length === columns.length ? 3 : 0),
    });
  }
  return found;
}

/** Words of labels of two lines, between labels of one line: beside those of the line below, above those of the next. */
function isUpperHalf([first, middle, last]: readonly Row[]): boolean {
  if (!first || !middle || !last || middle.apart || last.apart) return false;
  const meets = (word: Word, { words }: Row) => words.some((other) => overlap(word, other) > 0);
  return first.words.every((word) => !meets(word, middle) && meets(word, last));
}

/** The first line, or one soon below it, is labels apart from each other. */
function opens(rows: readonly Row[]): boolean {
  const [first] = rows;
  if (!first || first.words.length > 14) return false;
  const labelled = (words: readonly Word[]) =>
    words.some(({ text }) => isLabel(text) || /^[序编]$/.test(text)) &&
    words.every(({ text }) => text.length <= 24 && !/[。；，]/.test(text) && !isAttribute(text));
  if (!labelled(first.words) && !isUpperHalf(rows)) return false;
  for (const { words } of rows.slice(0, TALLEST_HEADER)) {
    if (!labelled(words) && !words.every(({ text }) => text.length <= 12)) return false;
    if (words.length >= 2 && isHeaderRow(words.map(({ text }) => text))) return true;
  }
  return false;
}

/** Print keeps columns apart by more blanks than words. */
function isSpaced(rows: readonly Row[]): boolean {
  const sample = rows.slice(0, SAMPLE).filter(({ words }) => words.length > 1);
  const wide = sample.filter(({ words }) => words.slice(1).some(({ blanks }) => blanks > 1));
  return wide.length > sample.length * SHARE_OF_GAPS;
}

/** A column under whose label nothing stands. */
const isBare = (placed: readonly Placed[], bands: readonly Band[], column: number): boolean =>
  placed.slice(0, bands.at(-1)?.to ?? 0).every(({ cells }) => cells[column]?.length === 0);

/** Readings this near to each other are as good. */
const NEAR = 1.5;

/** The column of each word of a line, by its place. */
const placesOf = ({ cells }: Placed): string =>
  cells.map((words) => words.map(({ start }) => start).join()).join('|');

function bestOf(region: Region): Printed | null {
  let best: Printed | null = null;
  let score = Number.NEGATIVE_INFINITY;
  const ways: { value: number; placed: Placed[]; frame: Frame }[] = [];
  for (const measure of measures) {
    const { rows, rules } = rowsOf(region, measure);
    if (!opens(rows) || !isSpaced(rows)) return null;
    for (const frame of framesOf(rows, rules, region.kept, measure)) {
      const sample = rows.slice(frame.body, frame.body + SAMPLE);
      const placed = placeAll(sample, frame.roles, frame.labels);
      for (const centred of [false, true]) {
        const { bands, value } = bandsOf(placed, frame.roles, centred);
        const bare = frame.roles.filter((_, c) => isBare(placed, bands, c)).length;
        const own = value - frame.cost - bare * BARE;
        ways.push({ value: own, placed, frame });
        if (own <= score) continue;
        score = own;
        const whole = sample.length === rows.length - frame.body;
        const all = whole ? placed : placeAll(rows.slice(frame.body), frame.roles, frame.labels);
        best = {
          frame,
          shaky: new Set(),
          placed: all,
          ...(whole ? { bands, value } : bandsOf(all, frame.roles, centred)),
        };
      }
    }
  }
  for (const { value, placed, frame } of ways) {
    if (!best || value < score - NEAR || frame.body !== best.frame.body) continue;
    for (const [i, line] of placed.entries())
      if (placesOf(line) !== placesOf(best.placed[i] as Placed)) best.shaky.add(i);
  }
  return best && best.bands.filter(({ group }) => !group).length > 1 ? best : null;
}

/** The labels of groups beside the rows, each of one line or of some below each other. */
function groupLabels(placed: readonly Placed[], column: number): (Place & { pieces: Word[][] })[] {
  const found: (Place & { pieces: Word[][] })[] = [];
  for (const [line, { cells }] of placed.entries()) {
    const words = cells[column] ?? [];
    if (words.length === 0) continue;
    const text = words.map(({ text: word }) => word).join('');
    const lone = cells.every((cell, c) => c === column || cell.length === 0);
    const open = found.at(-1);
    if (open?.to === line - 1 && (/^[（(]?\d|^[）)项]/.test(text) || text.length <= 3)) {
      open.pieces.push(words);
      open.to = line;
      open.lone &&= lone;
    } else found.push({ pieces: [words], from: line, to: line, lone, count: null });
  }
  for (const label of found) label.count = countOf(cellText(label.pieces));
  return found;
}

/** Reads such a table from a line on; null where none begins there. */
export function readPrinted(text: Text, at: number): Reading | null {
  const { text: line = '', trimmed = '' } = text.lines[at] ?? {};
  if (trimmed === '' || /[\t|｜│┃]/.test(line) || readTableCaption(trimmed)) return null;
  // Most lines head nothing: a few below them tell.
  const first = regionFrom(text, at, FIRST_LINES);
  if (separationOf(first.kept, 0, first.kept.length).border !== null || !bestOf(first)) return null;
  const region = regionFrom(text, at, MOST_LINES);
  const printed = bestOf(region);
  if (!printed) return null;
  const placeOf = (line: number): number => region.index[line] ?? 0;
  const { frame, placed, bands, shaky } = printed;
  const { roles, columns } = frame;
  const rows = bands.filter(({ group }) => !group);
  const atoms: Atom[] = [];
  /** Puts the pieces of a cell behind each other. */
  const put = (pieces: readonly (readonly Word[])[], line: number): CellRange => {
    const from = atoms.length;
    for (const [i, words] of pieces.entries())
      for (const [k, { start, end, text, left, right }] of words.entries())
        atoms.push({
          start,
          end,
          text,
          gap: k > 0 ? 'blank' : i > 0 ? 'wrap' : 'border',
          line,
          left,
          right,
        });
    return [from, atoms.length];
  };
  const made = new Map<unknown, CellRange>();
  const labels = columns.map(({ labels: own }) =>
    own.map((label) => {
      const range =
        made.get(label) ??
        put(
          label.pieces.map((piece) => [piece]),
          frame.header[0]?.line ?? 0,
        );
      made.set(label, range);
      return range;
    }),
  );
  const groupAt = roles.indexOf('group');
  const owned = groupAt === -1 ? [] : groupLabels(placed.slice(0, bands.at(-1)?.to), groupAt);
  const grouping: Grouping = groupsOf(
    owned,
    rows.map(({ from, to }) => ({ from, to, page: placed[from]?.row.page ?? 0 })),
    isCentred(columns, placed.slice(0, bands.at(-1)?.to)),
  );
  // A label that no row took would be lost with the lines of the table.
  if (owned.some((_, label) => !grouping.of.includes(label))) return null;
  const agreement = agreementOf(placed.slice(0, bands.at(-1)?.to));
  const groupRanges = owned.map(({ pieces }) => put(pieces, 0));
  let group: CellRange | null = null;
  let row = -1;
  const path: PathRow[] = [];
  for (const { from, to, group: lone, cost, serial, doubtful: edges } of bands) {
    const lines = placed.slice(from, to);
    if (lone) {
      group = put(
        lines.map(({ cells }) => cells.flat()),
        placed[from]?.row.line ?? 0,
      );
      continue;
    }
    row += 1;
    const own = row;
    const doubtful: number[] =
      cost > DEAR ||
      lines.some((_, i) => shaky.has(from + i)) ||
      !isAligned(lines, roles, agreement)
        ? [...roles.keys()]
        : [...edges];
    const cells = roles.map((_, c): CellRange | null => {
      if (c === groupAt) {
        const label = grouping.of[own] ?? null;
        if (grouping.doubtful[own]) doubtful.push(c);
        return label === null ? null : (groupRanges[label] ?? null);
      }
      const pieces = piecesIn(lines, c);
      return pieces.length === 0 ? null : put(pieces, lines[0]?.row.line ?? 0);
    });
    path.push({ kind: 'row', serial, cells, group, doubtful: [...new Set(doubtful)], cost });
    group = null;
  }
  const last = placed[(bands.at(-1)?.to ?? 1) - 1]?.row.line ?? 0;
  return {
    atoms,
    header: { labels, roles, cost: frame.cost },
    roles,
    path: { rows: path, next: 0, value: printed.value, cost: 0 },
    breaks: region.breaks.filter((line) => line < placeOf(last)),
    borders: frame.rules.map((line) => text.lines[placeOf(line)] as Line),
    signed: false,
    printed: true,
    next: placeOf(last) + 1,
  };
}

/** The labels stand over the middle of their columns; only where the cells are wider does a column tell. */
function isCentred(columns: readonly Column[], placed: readonly Placed[]): boolean {
  let [middle, edge] = [0, 0];
  for (const [c, { left, right }] of columns.entries()) {
    const cells = placed.flatMap(({ cells: own }) => own[c]?.slice(0, 1) ?? []);
    const first = least(cells.map((word) => word.left));
    const last = greatest(cells.map((word) => word.right));
    if (last - first < right - left + 2) continue;
    if (left > first) middle += 1;
    else edge += 1;
  }
  return middle > edge;
}
