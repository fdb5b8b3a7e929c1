/** Lines of one cell each → header and rows of a table, where there is one best way to read them. */
import { isLabel, kindsOf, type Kind } from '../lexicon/column.ts';
import { readAttachmentCaption, readMarker, readTableCaption } from '../notation/markers.ts';
import { isBoxCaption } from '../notation/box-caption.ts';
import type { AlignedRow } from './aligned-row.ts';
import { align, type Alignment, isGroupPiece } from './align.ts';
import { isContinuedCaption, isPageMark, isTableNote } from './caption.ts';
import { type Columns, headersOf, isEven, labelRun } from './header.ts';
import { misfit } from './kinds.ts';
import { isGroupLine, isName, isSerialLabel } from './words.ts';

export const MOST_HEADER_LINES = 16;
/** Longest table, in lines. */
export const MOST_LINES = 3000;

/** Where the header that opens with a line may end: one place, or two where a group may stand behind it. */
export function headerEnds(lines: readonly string[], first: number): number[] {
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
  const pieces = lines.slice(first + run, body);
  // The first group may have been broken into a few characters a line.
  const broken = pieces.length > 1 && pieces.every(isGroupPiece) ? [first + run] : [];
  return [...broken, ...(isLabel(lines[body - 1] ?? '') ? [] : [body - 1]), body];
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
    (kinds[column] !== 'value' ||
      misfit('value', last) === 0 ||
      like((text) => misfit('value', text) !== 0))
  );
}

export interface Reading extends Alignment {
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
  return found && shifted(found, (line) => kept[line] ?? lines.length);
}

const shifted = ({ rows, next, cost }: Alignment, place: (line: number) => number): Alignment => ({
  rows: rows.map(({ cells, group }) => ({
    cells: cells.map((cell) => cell?.map(place) ?? null),
    group: group === null ? null : place(group),
  })),
  next: place(next - 1) + 1,
  cost,
});

/** The one best reading of header and rows, or null where none or several are. */
export function readTable(
  lines: readonly string[],
  first: number,
  ends: readonly number[],
): Reading | null {
  let best: Reading | null = null;
  let tied = false;
  let even = false;
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
      const regular = isEven(columns, lines.slice(first, end));
      const better = average < rival || (average === rival && regular && !even);
      if (!best || farther > 0 || (farther === 0 && better)) {
        best = { ...found, columns, kinds, breaks: breaks.filter((line) => line < found.next) };
        tied = false;
        even = regular;
      } else if (farther === 0 && average === rival && regular === even) tied = true;
    }
  }
  return tied ? null : best;
}
