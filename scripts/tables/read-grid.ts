/** Tables that the markup gives → tables of data, boxes, or the text that a page set in them. */
import type { Segment, Span } from '../pdast.ts';
import { isBoxCaption } from '../notation/box-caption.ts';
import { readMarker } from '../notation/markers.ts';
import { isTableNote, isTableTitle, isUnitLine } from './caption.ts';
import { cellsIn, fillGrid, type FilledCell, part, type Sheet, soleCell } from './grid-cells.ts';
import type { DrawnGrid, Grid } from './grid.ts';
import type { Flow } from './index.ts';
import type { Draft } from './layout.ts';
import { isCaption, MOST_CAPTION_LINES } from './captions.ts';
import { readSheet } from './read-sheet.ts';
import { isSerialLabel } from './words.ts';

const text = (segment: Segment): Flow => ({ type: 'text', segment });
const note = (segment: Segment): Flow => ({ type: 'text', segment, role: 'tableNote' });

/** One segment from several that stand together. */
const together = (lines: readonly Segment[]): Segment => {
  const [first, last] = [lines[0] as Segment, lines.at(-1) as Segment];
  return lines.length === 1
    ? first
    : {
        span: { start: first.span.start, end: last.span.end },
        text: lines.map((line) => line.text).join(' '),
      };
};

/** What stands before a table and belongs to it, taken from the end of `before`. */
function takeCaption(before: Segment[], own: Span | undefined): Segment[] {
  const first = own ? before.findIndex(({ span }) => span.start >= own.start) : -1;
  if (first !== -1) return before.splice(first);
  const unit = isUnitLine(before.at(-1)?.text ?? '') ? 1 : 0;
  const caption = before.at(-1 - unit)?.text ?? '';
  if (!isTableTitle(caption) || isBoxCaption(caption)) return [];
  // Below 附件 it is the title of the document, of which the table is all.
  if (/^附\s*件\s*\d*[:：]?$/.test(before.at(-2 - unit)?.text ?? '')) return [];
  return before.splice(before.length - 1 - unit);
}

/** The lines right above a table of plain text that are its caption. */
function takeLines(before: Segment[], { header }: Draft): Segment[] | null {
  const counted = header.some((label) => isSerialLabel(label.map(({ text }) => text).join('')));
  for (let count = MOST_CAPTION_LINES; count > 0; count -= 1) {
    const lines = before.slice(-count);
    const texts = lines.map((line) => line.text);
    if (lines.length === count && isCaption(texts, counted)) return before.splice(-count);
  }
  return null;
}

/** Rows above the header that are the caption, and rows at the end that are notes. */
function edges(sheet: Sheet): { caption: Segment[]; from: number; to: number } {
  let from = 0;
  const caption: Segment[] = [];
  for (let cell = soleCell(sheet, 0); cell && from < 2; cell = soleCell(sheet, from)) {
    const line = cell.whole as Segment;
    if (!(from === 0 ? line.text.length <= 60 && !/。/.test(line.text) : isUnitLine(line.text)))
      break;
    caption.push(line);
    from += 1;
  }
  let to = sheet.rows;
  while (to > from && isTableNote(soleCell(sheet, to - 1)?.whole?.text ?? '')) to -= 1;
  return { caption, from, to };
}

const isOrdinal = (line: string): boolean =>
  /^(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[①-⑳])[.、．]?$/.test(line);

/** Rows of a box that are entries: a number, then what it is of. */
function entries(sheet: Sheet): Flow[] {
  const flows: Flow[] = [];
  for (let r = 0; r < sheet.rows; r += 1) {
    const cells = cellsIn(sheet, r).filter((cell) => !sheet.at[r - 1]?.includes(cell));
    const [number, name] = cells;
    const [label] = number?.lines ?? [];
    const [first, ...rest] = name?.lines ?? [];
    if (label && first && number?.lines.length === 1 && isOrdinal(label.text)) {
      flows.push({ type: 'text', segment: together([label, first]), label });
      for (const line of [...rest, ...cells.slice(2).flatMap(({ lines }) => lines)])
        flows.push(text(line));
    } else for (const line of cells.flatMap(({ lines }) => lines)) flows.push(text(line));
  }
  return flows;
}

/** What stands below the caption of a box: a table, or entries. */
const boxBody = (sheet: Sheet): Flow[] => tableOf(sheet, []) ?? entries(sheet);

/** A table with the notes behind it, or null where the sheet is none. */
function tableOf(sheet: Sheet, before: readonly Segment[]): Flow[] | null {
  const { caption, from, to } = edges(sheet);
  const body = readSheet(part(sheet, from, to));
  if (!body) return null;
  const captions = [...before, ...caption];
  const draft: Draft = {
    ...body,
    caption: captions.length > 0 ? captions : null,
    status: 'complete',
    note: null,
  };
  const notes = Array.from({ length: sheet.rows - to }, (_, i) => cellsIn(sheet, to + i)).flat();
  return [{ type: 'table', draft }, ...notes.flatMap(({ lines }) => lines.map(note))];
}

/** All that stands in a cell is one caption: it is of two lines at most, and none opens an entry. */
const isWholeCaption = (whole: Segment, below: readonly Segment[]): boolean =>
  isBoxCaption(whole.text) &&
  below.length <= 1 &&
  below.every((line) => readMarker(line.text) === null);

/** The caption of a box that is the first line of a cell by itself. */
function boxCaption(sheet: Sheet): { caption: Segment; rest: Sheet } | null {
  const cell = soleCell(sheet, 0);
  const [first, ...lines] = cell?.lines ?? [];
  if (!cell?.whole || !first) return null;
  if (isWholeCaption(cell.whole, lines))
    return { caption: cell.whole, rest: part(sheet, 1, sheet.rows) };
  if (!isBoxCaption(first.text)) return null;
  const body: FilledCell = { ...cell, lines, whole: together(lines) };
  const at = sheet.at.map((row) => row.map((one) => (one === cell ? body : one)));
  return { caption: first, rest: { ...sheet, at } };
}

/** What stands in a box: tables of its own, the one that it is, or entries. */
const inBox = (sheet: Sheet, segments: readonly Segment[], inner: readonly Grid[]): Flow[] =>
  holdsTable(segments, inner)
    ? splitAtGrids(segments, inner).flatMap(({ text: run, flows }) => [...run.map(text), ...flows])
    : boxBody(sheet);

/** True where one of the grids inside another is a table of data by itself. */
const holdsTable = (segments: readonly Segment[], inner: readonly Grid[]): boolean =>
  inner.some((grid) => {
    const own = segments.filter(
      ({ span }) => span.start >= grid.span.start && span.end <= grid.span.end,
    );
    const sheet = fillGrid(grid, own);
    return sheet !== null && sheet.rows > 0 && tableOf(sheet, []) !== null;
  });

/** Those of the grids behind one that lie inside it. */
function inside(grids: readonly Grid[], outer: number): Grid[] {
  const { end } = (grids[outer] as Grid).span;
  const found: Grid[] = [];
  for (let i = outer + 1; i < grids.length; i += 1) {
    const grid = grids[i] as Grid;
    if (grid.span.start >= end) break;
    if (grid.span.end <= end) found.push(grid);
  }
  return found;
}

/**
 * Reads a grid.
 *
 * @param segments those that lie in it
 * @param before those right before it; what belongs to the table is taken away from its end
 * @param inner grids inside it
 * @returns null where it only lays out text
 */
function readGrid(
  grid: Grid,
  segments: readonly Segment[],
  before: Segment[],
  inner: readonly Grid[],
): Flow[] | null {
  if (grid.read) {
    const caption = takeLines(before, grid.read);
    return [{ type: 'table', draft: { ...grid.read, caption } }];
  }
  const sheet = fillGrid(grid, segments);
  if (!sheet || sheet.rows === 0) return null;
  // Where a box ends that a plain text draws a table in, the text around it tells.
  const box = grid.drawn ? null : boxCaption(sheet);
  if (box) {
    const { caption, rest } = box;
    const below = segments.filter(({ span }) => span.start >= caption.span.end);
    return [{ type: 'box', caption, inside: inBox(rest, below, inner) }];
  }
  const last = before.at(-1);
  if (last && isBoxCaption(last.text) && !grid.drawn) {
    before.pop();
    return [{ type: 'box', caption: last, inside: inBox(sheet, segments, inner) }];
  }
  const titled = holdsTable(segments, inner) ? null : tableOf(sheet, []);
  if (!titled) return null;
  const caption = takeCaption(before, grid.caption);
  return caption.length > 0 ? tableOf(sheet, caption) : titled;
}

/** Leaves to the table what is drawn between its cells. */
function takeBorders({ borders, repeated }: DrawnGrid['drawn'], flows: readonly Flow[]): void {
  for (const flow of flows) {
    if (flow.type !== 'table') continue;
    flow.draft.borders = borders;
    flow.draft.repeated = repeated;
    return;
  }
}

/** A run of text and what the grid behind it holds. */
export interface Stretch {
  text: Segment[];
  flows: Flow[];
}

/** Splits segments at the grids that hold data; the cells of other grids stay text, and drawn ones stay as drawn. */
export function splitAtGrids(segments: readonly Segment[], grids: readonly Grid[]): Stretch[] {
  const stretches: Stretch[] = [];
  let run: Segment[] = [];
  let due = 0;
  for (let at = 0; at < segments.length;) {
    const { start } = (segments[at] as Segment).span;
    let flows: Flow[] | null = null;
    let lines: Segment[] | null = null;
    let end = at;
    for (; due < grids.length && (grids[due] as Grid).span.start <= start; due += 1) {
      const { span } = grids[due] as Grid;
      if (span.end <= start) continue;
      end = at;
      while (end < segments.length && (segments[end] as Segment).span.start < span.end) end += 1;
      const { drawn } = grids[due] as Grid;
      const grid = grids[due] as Grid;
      flows = readGrid(grid, segments.slice(at, end), run, inside(grids, due));
      if (drawn && flows) takeBorders(drawn, flows);
      else if (drawn) lines = drawn.lines.map((line) => ({ ...line, drawn: true }));
      if (flows || lines) break;
    }
    if (flows) {
      stretches.push({ text: run, flows });
      run = [];
      at = end;
    } else if (lines) {
      for (const line of lines) run.push(line);
      at = end;
    } else {
      run.push(segments[at] as Segment);
      at += 1;
    }
  }
  return [...stretches, { text: run, flows: [] }];
}
