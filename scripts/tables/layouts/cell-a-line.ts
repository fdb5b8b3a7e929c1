/** A table that was flattened to one cell a line, row after row; empty cells may have vanished. */
import { readAttachmentCaption, readMarker, readTableCaption } from '../../notation/markers.ts';
import { isBoxCaption } from '../../structure/box.ts';
import type { Segment } from '../../structure/segment.ts';
import { type AlignedRow, align, type Alignment } from '../align.ts';
import {
  isContinuedCaption,
  isPageMark,
  isTableNote,
  isTableTitle,
  isUnitLine,
} from '../caption.ts';
import { type Columns, headersOf, kindsOf, labelRun } from '../header.ts';
import { isFigure, type Kind } from '../kinds.ts';
import { isLabel } from '../labels.ts';
import type { TableDraft, TableLayout } from '../layout.ts';
import { isGroupLine, isName, isSerialLabel } from '../words.ts';

const MOST_HEADER_LINES = 16;
/** Longest table, in lines; a longer run of them is no table. */
const MOST_LINES = 3000;

/** A line that opens the table, with the labels that follow. */
function headerEnds(lines: readonly string[], first: number): number[] {
  const counted = isSerialLabel(lines[first] ?? '') || isSerialLabel(lines[first + 1] ?? '');
  const run = labelRun(lines, first, MOST_HEADER_LINES);
  if (!counted) {
    const [kind] = kindsOf([lines[first] ?? '']);
    return run >= 3 && (kind === 'name' || kind === 'group') ? [first + run] : [];
  }
  if (run < 1) return [];
  // Labels may be any words there, for the first number closes the header.
  let body = first + 1;
  while (
    body - first <= MOST_HEADER_LINES &&
    !(lines[body] === '1' && isName(lines[body + 1] ?? '')) &&
    (lines[body] ?? '。').length <= 40
  )
    body += 1;
  if (lines[body] !== '1' || body - first < 3) return [];
  return isLabel(lines[body - 1] ?? '') ? [body] : [body - 1, body];
}

/** Index of the first line that no cell can be. */
function bodyEnd(lines: readonly string[], from: number, kinds: readonly Kind[]): number {
  const long = kinds.includes('text') && kinds.includes('serial');
  const most = Math.min(lines.length, from + MOST_LINES);
  for (let at = from; at < most; at += 1) {
    const text = lines[at] ?? '';
    if (isBoxCaption(text) || readTableCaption(text)?.number || isTableNote(text)) return at;
    const kind = readMarker(text)?.kind;
    if (kind === 'part' || kind === 'chapter' || kind === 'section') return at;
    if (long) continue;
    if (text.length > 80 || /[。；]$/.test(text) || readAttachmentCaption(text)) return at;
    if ((kind === 'han' || kind === 'hanParen') && !isGroupLine(text)) return at;
  }
  return most;
}

/** True where the end of the last row is like those above it, and nothing that follows the table. */
function closes({ rows }: Alignment, lines: readonly string[], kinds: readonly Kind[]): boolean {
  const column = kinds.length - 1;
  const textOf = (row: AlignedRow | undefined) =>
    (row?.cells[column] ?? []).map((line) => lines[line] ?? '').join('');
  const last = textOf(rows.at(-1));
  const others = rows.slice(0, -1).map(textOf);
  const like = (test: (text: string) => boolean) => !test(last) || others.some(test);
  const longest = Math.max(...others.map(({ length }) => length));
  return (
    last.length <= longest * 2 + 16 &&
    like((text) => text.includes('。')) &&
    like((text) => readMarker(text) !== null) &&
    (kinds[column] !== 'value' || isFigure(last) || like((text) => text !== '' && !isFigure(text)))
  );
}

interface Reading extends Alignment {
  columns: Columns;
  kinds: Kind[];
  /** Lines that a page break put in. */
  breaks: number[];
}

/** Lines behind the header that a page break put in: its mark, 续表, the header again. */
function breaksIn(lines: readonly string[], first: number, end: number): number[] {
  const header = lines.slice(first, end);
  const found: number[] = [];
  for (let at = end; at < lines.length; at += 1) {
    const text = lines[at] ?? '';
    if (isPageMark(text)) found.push(at);
    else if (text === header[0] && header.every((label, i) => lines[at + i] === label)) {
      while (found.at(-1) !== at - 1 && isContinuedCaption(lines[at - 1] ?? '')) found.push(at - 1);
      found.push(...header.keys().map((i) => at + i));
      at += header.length - 1;
    }
  }
  return found;
}

/** Aligns the lines from `from` on as if the page breaks were not there. */
function alignAround(
  lines: readonly string[],
  from: number,
  breaks: readonly number[],
  kinds: readonly Kind[],
): Alignment | null {
  const left = new Set(breaks);
  const kept = [...lines.keys()].filter((line) => line >= from && !left.has(line));
  const texts = kept.map((line) => lines[line] ?? '');
  const found = align(texts, 0, bodyEnd(texts, 0, kinds), kinds);
  if (!found || breaks.length === 0) return found && shifted(found, (line) => line + from);
  return shifted(found, (line) => kept[line] ?? lines.length);
}

const shifted = ({ rows, next, cost }: Alignment, place: (line: number) => number): Alignment => ({
  rows: rows.map(({ cells, group }) => ({
    cells: cells.map((cell) => cell && cell.map(place)),
    group: group === null ? null : place(group),
  })),
  next: place(next - 1) + 1,
  cost,
});

/** The one best reading of header and rows, or null where none or several are. */
function readTable(
  lines: readonly string[],
  first: number,
  ends: readonly number[],
): Reading | null {
  let best: Reading | null = null;
  let tied = false;
  for (const end of ends) {
    const breaks = breaksIn(lines, first, end);
    for (const columns of headersOf(lines.slice(first, end))) {
      const labels = columns.map((column) =>
        column
          .flat()
          .map((i) => lines[first + i] ?? '')
          .join(''),
      );
      const kinds = kindsOf(labels);
      const counted = kinds.includes('serial');
      const names = kinds.filter((kind) => kind === 'name').length;
      // Of the first column of words, the rows have their names.
      const naming = kinds.findIndex((kind) => kind !== 'serial' && kind !== 'group');
      if (naming === -1 || (names === 0 && !counted) || (!counted && kinds.includes('text')))
        continue;
      if (kinds.length < 3 || (!counted && !kinds.includes('value'))) continue;
      if (names === 0 && kinds[naming] === 'value') kinds[naming] = 'name';
      const found = alignAround(lines, end, breaks, kinds);
      if (!found || !closes(found, lines, kinds)) continue;
      const average = found.cost / found.rows.length;
      const rival = best ? best.cost / best.rows.length : Number.POSITIVE_INFINITY;
      const farther = found.next - (best?.next ?? 0);
      if (!best || farther > 0 || (farther === 0 && average < rival)) {
        best = { ...found, columns, kinds, breaks: breaks.filter((line) => line < found.next) };
        tied = false;
      } else if (farther === 0 && average === rival) tied = true;
    }
  }
  return tied ? null : best;
}

function noteOf(serials: number[]): string | null {
  const missing: number[] = [];
  for (let n = 1; n <= (serials.at(-1) ?? 0); n += 1) if (!serials.includes(n)) missing.push(n);
  return missing.length === 0 ? null : `原文序号缺${missing.join('、')}，该行内容不明`;
}

/** Lines before the header that belong to it: the caption, and the unit below it. */
function captionLines(lines: readonly string[], at: number): number {
  const opens = (line: number) => headerEnds(lines, line).length > 0;
  if (opens(at)) return 0;
  const text = lines[at] ?? '';
  if (isUnitLine(text)) return opens(at + 1) ? 1 : -1;
  const counted = isSerialLabel(lines[at + 1] ?? '') && opens(at + 1);
  const named =
    isTableTitle(text) || (counted && readMarker(text) === null && !/[。；：]$/.test(text));
  if (!named || text.length > 60 || isBoxCaption(text) || isLabel(text)) return -1;
  if (opens(at + 1)) return 1;
  return isUnitLine(lines[at + 1] ?? '') && opens(at + 2) ? 2 : -1;
}

export const cellALine: TableLayout = {
  id: 'cell-a-line',
  read(segments, at, slice): TableDraft | null {
    if (!segments.slice(at, at + 3).some(({ text }) => isLabel(text))) return null;
    const window = segments.slice(at, at + MOST_LINES + MOST_HEADER_LINES);
    const lines = window.map(({ text }) => text);
    const captions = captionLines(lines, 0);
    if (captions === -1) return null;
    const found = readTable(lines, captions, headerEnds(lines, captions));
    if (!found) return null;
    const piece = (i: number) => window[i] as Segment;
    const wholes = new Map<number, Segment>();
    const whole = (cell: readonly number[]): Segment => {
      const [from, to] = [piece(cell[0] ?? 0), piece(cell.at(-1) ?? 0)];
      if (from === to) return from;
      // A label that spans several columns is one segment in all of them.
      const made = wholes.get(from.span.start) ?? slice(from, 0, to, to.text.length);
      wholes.set(from.span.start, made);
      return made;
    };
    const header = found.columns.map((column) =>
      column.map((lines) => whole(lines.map((i) => captions + i))),
    );
    const grouped = found.rows.some(({ group }) => group !== null);
    const groupColumn = found.kinds.indexOf('group');
    const serialColumn = found.kinds.indexOf('serial');
    let group: Segment | null = null;
    let above: Segment | null = null;
    const rows = found.rows.map((row) => {
      if (row.group !== null) group = piece(row.group);
      const cells = row.cells.map((cell) => cell && whole(cell));
      if (groupColumn !== -1) {
        above = cells[groupColumn] ?? above;
        cells[groupColumn] = above;
      }
      return {
        serial: serialColumn === -1 ? null : (cells[serialColumn]?.text ?? null),
        cells: grouped ? [group, ...cells] : cells,
      };
    });
    const note = serialColumn === -1 ? null : noteOf(rows.map(({ serial }) => Number(serial)));
    return {
      caption: captions === 0 ? null : window.slice(0, captions),
      header: grouped ? [[], ...header] : header,
      pieces: true,
      rows,
      status: note ? 'partial' : 'complete',
      note,
      repeated: found.breaks.map(piece),
      next: at + found.next,
    };
  },
};
