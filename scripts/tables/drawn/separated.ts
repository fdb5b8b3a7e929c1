/** Tables whose cells a sign keeps apart: `|` of Markdown and of terminals, tabs of a spreadsheet, commas of CSV. */
import { isLabel, type Kind, kindsOf, readLabel } from '../../lexicon/column.ts';
import type { Line } from '../../text/lines.ts';
import { BELOW_HEADER, countsAnew } from '../anew.ts';
import { isContinuedCaption, isPageMark } from '../caption.ts';
import { isLoneName } from '../groups.ts';
import { isHard, misfit } from '../kinds.ts';
import { isHeaderRow, isSubLabel } from '../labels.ts';
import { isGroupLine } from '../words.ts';
import { type Cut, type Piece, type Splitter } from '../signs/cut.ts';
import { type Drawn, type Found, isPiece, placeShort, spreadHeader } from './drawing.ts';
import { groupRows, withAcross, withMerged } from './merged.ts';
import { unwrapped } from './wrapped.ts';
import { greatest } from '../../text/extremes.ts';

const filled = (cells: readonly Drawn[]): Piece[] => cells.filter(isPiece);
const textsOf = (cells: readonly Drawn[]): string[] => filled(cells).map(({ text }) => text);

/** Cells without the empty ones at the end. */
function lean(cells: readonly (Piece | null)[]): (Piece | null)[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1);
}

interface Row {
  line: number;
  cells: (Piece | null)[];
}

/** The lines of one table: rows, rules, and what a page break put in. */
interface Lines {
  rows: Row[];
  /** Rules, each with the number of rows above it. */
  rules: { line: number; above: number }[];
  borders: { start: number; end: number; line: number }[];
  repeated: number[];
  next: number;
}

const keyOf = ({ cells }: Pick<Row, 'cells'>): string => textsOf(cells).join('\n');

/** The line says again what heads the table, and below it the numbers begin anew: it heads another one. */
function headsAnother(
  { rows }: Lines,
  cut: Cut,
  behind: readonly Line[],
  split: Splitter,
): boolean {
  const head = rows.slice(0, 2).find(({ cells }) => isHeaderRow(textsOf(cells)));
  if (!head || keyOf(head) !== keyOf(cut)) return false;
  return countsAnew(
    textsOf(head.cells),
    behind.flatMap((line) => textsOf(split(line)?.cells ?? [])),
  );
}

function gather(lines: readonly Line[], at: number, split: Splitter, most: number): Lines {
  const found: Lines = { rows: [], rules: [], borders: [], repeated: [], next: at };
  const aside: number[] = [];
  for (let i = at; i < lines.length && found.rows.length < most; i += 1) {
    const line = lines[i] as Line;
    if (line.trimmed === '') {
      if ((lines[i + 1]?.trimmed ?? '') === '' && found.rows.length > 0) break;
      continue;
    }
    const parts = split(line);
    const last = found.rows.length > 0;
    if (!parts && last && (isPageMark(line.trimmed) || isContinuedCaption(line.trimmed))) {
      // A page break, if another row follows.
      aside.push(i);
      continue;
    }
    if (!parts) {
      const next = last ? split(nextFilled(lines, i)) : null;
      const names = isGroupLine(line.trimmed) || isLoneName(line.trimmed);
      if (!next || !names || isHeaderRow(textsOf(next.cells))) break;
      const start = line.start + line.text.indexOf(line.trimmed);
      const cell = { start, end: start + line.trimmed.length, text: line.trimmed };
      found.rows.push({ line: i, cells: [cell] });
    } else {
      const continued = aside.some((one) => isContinuedCaption(lines[one]?.trimmed ?? ''));
      const behind = lines.slice(i + 1, i + 1 + BELOW_HEADER);
      if (!continued && headsAnother(found, parts, behind, split)) break;
      if (parts.rule) found.rules.push({ line: i, above: found.rows.length });
      else found.rows.push({ line: i, cells: parts.cells });
      found.borders.push(...parts.borders.map((border) => ({ ...border, line: i })));
    }
    found.repeated.push(...aside.splice(0));
    found.next = i + 1;
  }
  return found;
}

const NOTHING: Line = { start: 0, end: 0, text: '', trimmed: '' };

const nextFilled = (lines: readonly Line[], at: number): Line =>
  lines.slice(at + 1, at + 4).find(({ trimmed }) => trimmed !== '') ?? NOTHING;

/** A header stands on the line, or on the next. */
const opens = (lines: readonly Line[], at: number, split: Splitter): boolean =>
  [lines[at] ?? NOTHING, nextFilled(lines, at)].some((line) => {
    const parts = split(line);
    return parts !== null && (parts.rule || isHeaderRow(textsOf(parts.cells)));
  });

/** Reads such a table from the line on that is its first row. */
export function readSeparated(lines: readonly Line[], at: number, split: Splitter): Found {
  const first = split(lines[at] ?? NOTHING);
  if (!first) return null;
  // Where nothing heads the lines, a few of them tell whether they are a table.
  const found = gather(lines, at, split, opens(lines, at, split) ? Number.POSITIVE_INFINITY : 40);
  const { rows } = found;
  if (rows.length < 2) return null;
  const isTitle = ({ cells }: Row) => filled(cells).length === 1;
  const headerAt = rows[0] && isTitle(rows[0]) && rows.length > 2 ? 1 : 0;
  const top = rows[headerAt] as Row;
  const ruled = found.rules.some(({ above }) => above === headerAt + 1);
  const headed = isHeaderRow(textsOf(top.cells));
  const unread = { next: found.next, rows: null };
  // A rule below the first row tells nothing where there is one below each.
  const each = found.rules.filter(({ above }) => above > headerAt + 1 && above < rows.length);
  if (!headed && (!ruled || each.length > 0)) {
    // Without a header, only many equal rows are surely a table.
    const width = top.cells.length;
    const even =
      rows.length >= 3 &&
      rows.filter(({ cells }) => cells.length === width).length * 4 >= rows.length * 3;
    return width >= 3 && even ? unread : null;
  }
  const header = readHeader(rows, headerAt, ruled);
  if (!header) return unread;
  const made: Drawn[][] = [
    ...rows.slice(0, headerAt).map(({ cells }) => filled(cells)),
    ...header.rows,
  ];
  const across = new Set(
    header.rows[0]?.flatMap((cell, column) => (cell === 'across' ? [column] : [])),
  );
  const repeated = [...found.repeated];
  const heads = rows.slice(headerAt, headerAt + header.rows.length).map(keyOf);
  const kinds = kindsOf(header.labels);
  const below = unwrapped(
    rows,
    found.rules.map(({ above }) => above),
    headerAt + header.rows.length,
    kinds,
  );
  if (!below) return unread;
  const body = below.filter((row) => {
    const again = heads.includes(keyOf(row));
    if (again) repeated.push(row.line);
    return !again;
  });
  const groups = groupRows(
    body.map(({ cells }) => cells),
    kinds,
  );
  for (const [i, row] of body.entries()) {
    const cells = groups.has(i)
      ? filled(row.cells)
      : widthened(row.cells, header.columns, kinds, ruled);
    if (!cells) return unread;
    // The first row is below nothing, and one after a group begins anew.
    const open = i > 0 && (made.at(-1)?.length ?? 0) > 1;
    made.push(cells.length > 1 ? withMerged(cells, kinds, across, open) : cells);
  }
  const again = new Set(repeated);
  return {
    next: found.next,
    columns: header.columns,
    rows: made,
    headerAt,
    headerRows: header.rows.length,
    ruled,
    borders: found.borders.filter(({ line }) => !again.has(line)),
    repeated,
  };
}

/** The cells of a row, one a column; null where they cannot be placed. */
function widthened(
  cells: readonly (Piece | null)[],
  columns: number,
  kinds: readonly Kind[],
  ruled: boolean,
): Drawn[] | null {
  const own = cells.length > columns ? lean(cells) : cells;
  const [only, other] = filled(own);
  if (only && !other && isGroupLine(only.text)) return [only];
  if (own.length > columns) return null;
  const right = ruled && own.length === columns ? movedRight(own, kinds) : null;
  if (own.length === columns) return right ?? [...own];
  // Below a ruled header, the cells that a row lacks are those at its end: so Markdown has it.
  if (ruled) return [...own, ...Array.from({ length: columns - own.length }, () => null)];
  return placeShort(own, kinds);
}

/**
 * A row that a tool which knows no merged cells has moved to the left: below groups that reach down, all its cells fit one
 * column, or more, further to the right, and not where they stand. Null where it is none.
 */
function movedRight(cells: readonly (Piece | null)[], kinds: readonly Kind[]): Drawn[] | null {
  const fits = (row: readonly (Piece | null)[], from: number) =>
    row.every((cell, i) => !cell || misfit(kinds[i + from] ?? 'text', cell.text) !== null);
  const own = lean(cells);
  const short = kinds.length - own.length;
  const groups = kinds.slice(0, short);
  if (short === 0 || fits(own, 0) || !groups.every((kind) => kind === 'group')) return null;
  return fits(own, short) ? [...groups.map(() => 'merged' as const), ...own] : null;
}

interface Header {
  columns: number;
  rows: Drawn[][];
  labels: string[];
}

/** The header, of one row or of two. */
function readHeader(rows: readonly Row[], at: number, ruled: boolean): Header | null {
  const above = rows[at]?.cells ?? [];
  const below = rows[at + 1]?.cells ?? [];
  // A label that spans two rows and was filled down is in both: what it says twice, nobody can tell from its text.
  const again = below.filter((cell, i) => cell && cell.text === above[i]?.text).length;
  const twice = again > 0 && again < filled(below).length && textsOf(below).every(isLabel);
  if (twice) return null;
  const labelsOf = (header: readonly Drawn[][], columns: number) =>
    Array.from({ length: columns }, (_, i) =>
      textsOf(header.map((row) => row[i] ?? null)).join(''),
    );
  const one = (): Header => {
    const cells = ruled ? above : lean(above);
    const row = withAcross(cells, (label) => readLabel(label).kind === 'name');
    const labels = labelsOf([row], cells.length);
    return {
      columns: cells.length,
      rows: [row],
      labels: labels.map((label, i) => (row[i] === 'across' ? (labels[i - 1] ?? '') : label)),
    };
  };
  // Where the cells show what spans what, any words may be the labels of the second row.
  const isCell = (text: string) => isHard(text) && !isSubLabel(text);
  if (textsOf(below).some(isCell) || rows.length < at + 3) return one();
  const width = ruled ? above.length : Math.max(lean(above).length, lean(below).length);
  const pad = (cells: readonly (Piece | null)[]) =>
    Array.from({ length: width }, (_, i) => cells[i] ?? null);
  const both = [pad(above), pad(below)];
  const positional =
    above.includes(null) &&
    both[0]?.every((cell, i) => cell !== null || (i > 0 && both[1]?.[i] !== null));
  if (positional && below.includes(null))
    return { columns: width, rows: both, labels: labelsOf(both, width) };
  if (!textsOf(below).every(isSubLabel)) return one();
  // A tool that knows no merged cells moves the second row to the left: its labels belong below those that span.
  const spanned = [...above.keys()].filter((i) => above[i] === null || above[i + 1] === null);
  const moved = lean(below);
  if (ruled && !moved.includes(null) && moved.length === spanned.length && above[0] !== null) {
    const header = [above, above.map((_, i) => moved[spanned.indexOf(i)] ?? null)];
    return { columns: above.length, rows: header, labels: labelsOf(header, above.length) };
  }
  if (ruled) return one();
  const body = rows.slice(at + 2).map(({ cells }) => cells.length);
  const columns = greatest(body);
  const spread = spreadHeader(filled(above), filled(below), columns);
  if (!spread) return null;
  return { columns, rows: spread, labels: labelsOf(spread, columns) };
}
