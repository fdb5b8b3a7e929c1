/** A table that was flattened to one cell a line, row after row; empty cells may have vanished. */
import { isLabel } from '../../lexicon/column.ts';
import type { Segment } from '../../pdast.ts';
import { isTableTitle } from '../caption.ts';
import type { TableDraft, TableLayout } from '../layout.ts';
import {
  headerEnds,
  MOST_HEADER_LINES,
  MOST_LINES,
  type Reading,
  readTable,
} from '../read-lines.ts';
import { isSerialLabel } from '../words.ts';
import { isCaption } from './captions.ts';

function noteOf(serials: number[]): string | null {
  const missing: number[] = [];
  for (let n = 1; n <= (serials.at(-1) ?? 0); n += 1) if (!serials.includes(n)) missing.push(n);
  return missing.length === 0 ? null : `原文序号缺${missing.join('、')}，该行内容不明`;
}

/** How many lines before the header may be its caption, the likeliest first. */
function captionCounts(lines: readonly string[]): number[] {
  const opens = (line: number) => headerEnds(lines, line).length > 0;
  const counted = (line: number) => isSerialLabel(lines[line] ?? '');
  const counts = [1, 2, 3].filter(
    (count) => opens(count) && isCaption(lines.slice(0, count), counted(count)),
  );
  if (!opens(0)) return counts;
  // 主要指标 above 序号 may be a column or the title.
  const title = lines[0] ?? '';
  return [0, ...counts.filter((count) => count === 1 && title.length >= 4 && isTableTitle(title))];
}

export const cellALine: TableLayout = {
  id: 'cell-a-line',
  read(segments, at, slice): TableDraft | null {
    if (!segments.slice(at, at + 4).some(({ text }) => isLabel(text))) return null;
    const window = segments.slice(at, at + MOST_LINES + MOST_HEADER_LINES);
    const lines = window.map(({ text }) => text);
    let captions = 0;
    let found: Reading | null = null;
    for (captions of captionCounts(lines)) {
      found = readTable(lines, captions, headerEnds(lines, captions));
      if (found) break;
    }
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
    const serials = rows.flatMap(({ serial }) => (serial === null ? [] : [Number(serial)]));
    const note = serialColumn === -1 ? null : noteOf(serials);
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
