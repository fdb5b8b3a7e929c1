/** A table with a row on each line, its cells apart by spaces: what a PDF gives. */
import { isAttribute } from '../../lexicon/attribute.ts';
import { isUnit } from '../../lexicon/unit.ts';
import { readMarker } from '../../notation/markers.ts';
import type { Segment } from '../../pdast.ts';
import type { TableDraft, TableLayout } from '../layout.ts';
import { isSerialLabel } from '../words.ts';
import { isCaption, MOST_CAPTION_LINES } from './captions.ts';

interface Token {
  text: string;
  segment: Segment;
  /** Offsets in the text of the segment. */
  start: number;
  end: number;
}

/** Words that stand together in one cell. */
type Cell = readonly Token[];

const textOf = (cell: Cell | undefined): string => (cell ?? []).map(({ text }) => text).join('');

/** Words of a line that spaces keep apart. */
const tokensOf = (segment: Segment): Token[] =>
  [...segment.text.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    text,
    segment,
    start: index,
    end: index + text.length,
  }));

/** Joins the words of a header that print spread (指 标) or that a number split (2030 年目标). */
function headerCells(tokens: readonly Token[]): Cell[] {
  const cells: Token[][] = [];
  for (const token of tokens) {
    const last = textOf(cells.at(-1));
    const spread = /^[\u4e00-\u9fff]$/.test(last) && /^[\u4e00-\u9fff]$/.test(token.text);
    const year = /^\d{4}$/.test(last) && token.text.startsWith('年');
    if (spread || year) cells.at(-1)?.push(token);
    else cells.push([token]);
  }
  return cells;
}

function isHeader(segment: Segment): boolean {
  const cells = headerCells(tokensOf(segment));
  return (
    cells.length >= 3 &&
    cells.length <= 9 &&
    isSerialLabel(textOf(cells[0])) &&
    /指标|名称|项目/.test(textOf(cells[1]))
  );
}

/** 一、经济强（12 项）: a line that names the rows below it. */
const isGroup = (text: string): boolean =>
  readMarker(text)?.kind === 'han' && text.length <= 30 && !/[，。；]/.test(text);

/** Words that belong to the number before them, and words that a number completes: 5 左右, 提高 1 个百分点以上. */
function belong(before: string, after: string): boolean {
  if (/\d$/.test(before)) return /^(?:左右|以上|以下|以内|年|个|万|亿|百分点)/.test(after);
  return (
    /^\d/.test(after) && /[\u4e00-\u9fff]$/.test(before) && !/(?:左右|以上|以下|以内)$/.test(before)
  );
}

/** Joins the words of values until there are as many as there are columns. */
function values(tokens: readonly Token[], count: number): Cell[] | null {
  const cells: Token[][] = tokens.map((token) => [token]);
  while (cells.length > count) {
    const at = cells.findIndex((cell, i) => i > 0 && belong(textOf(cells[i - 1]), textOf(cell)));
    if (at === -1) return null;
    cells.splice(at - 1, 2, [...(cells[at - 1] ?? []), ...(cells[at] ?? [])]);
  }
  return cells.length === count ? cells : null;
}

/** How many words the name of the indicator has: up to its unit in brackets, or all before the values. */
function nameLength(tokens: readonly Token[], wanted: number): number {
  const unit = tokens.findIndex(({ text }) => /[（(][^（()）]+[）)]\*?$/.test(text));
  return unit !== -1 && unit <= tokens.length - wanted ? unit + 1 : tokens.length - wanted;
}

/** Cells of one row, or null where they do not fit under the header. */
function rowCells(
  tokens: readonly Token[],
  columns: readonly Cell[],
  serial: number,
): Cell[] | null {
  const [number, ...rest] = tokens;
  if (number?.text !== String(serial)) return null;
  const attribute = isAttribute(rest.at(-1)?.text ?? '') ? rest.pop() : undefined;
  const closing = /属性|性质/.test(textOf(columns.at(-1)));
  if (closing !== (attribute !== undefined)) return null;
  const wanted = columns.length - 2 - (closing ? 1 : 0);
  const unitColumn = /^单位$/.test(textOf(columns[2]));
  const length = unitColumn ? rest.findIndex(({ text }) => isUnit(text)) : nameLength(rest, wanted);
  if (length < 1) return null;
  const found = values(rest.slice(length), wanted);
  return found && [[number], rest.slice(0, length), ...found, ...(attribute ? [[attribute]] : [])];
}

/** Begins with the number of a row. */
const opensRow = ({ text }: Segment, serial: number): boolean =>
  text.split(/\s/, 1)[0] === String(serial);

/** One row from one line, or from two where its name ran over. */
function readRow(
  segments: readonly Segment[],
  at: number,
  columns: readonly Cell[],
  serial: number,
): { cells: Cell[]; lines: number } | null {
  const tokens: Token[] = [];
  for (let lines = 1; lines <= 2; lines += 1) {
    const segment = segments[at + lines - 1];
    if (!segment || (lines === 2 && opensRow(segment, serial + 1))) return null;
    tokens.push(...tokensOf(segment));
    const cells = rowCells(tokens, columns, serial);
    // What runs over is the name: the values stand together behind it.
    const values = cells?.slice(2).flat() ?? [];
    const prose = /[。；]$/.test(segment.text);
    if (cells && (lines === 1 || (!prose && values.every((token) => token.segment === segment))))
      return { cells, lines };
  }
  return null;
}

export const rowALine: TableLayout = {
  id: 'row-a-line',
  read(segments, at, slice): TableDraft | null {
    const opening = segments.slice(at, at + MOST_CAPTION_LINES + 1);
    const lines = opening.findIndex(isHeader);
    const head = opening[lines];
    const caption = opening.slice(0, Math.max(lines, 0));
    const captions = caption.map(({ text }) => text);
    if (!head || (lines > 0 && !isCaption(captions, true))) return null;
    // Below another line of the same drawing it is the second line of a header that could not be read.
    if (head.drawn && segments[at + lines - 1]?.drawn) return null;
    const columns = headerCells(tokensOf(head));
    const segmentOf = (cell: Cell): Segment | null => {
      const [from, to] = [cell[0], cell.at(-1)];
      return from && to ? slice(from.segment, from.start, to.segment, to.end) : null;
    };
    const rows: TableDraft['rows'] = [];
    const repeated: Segment[] = [];
    let group: Segment | null = null;
    let next = at + lines + 1;
    for (;;) {
      const line = segments[next];
      if (line?.text === head.text) {
        repeated.push(line);
        next += 1;
      } else if (
        line &&
        isGroup(line.text) &&
        readRow(segments, next + 1, columns, rows.length + 1)
      ) {
        group = line;
        next += 1;
      } else {
        const row = readRow(segments, next, columns, rows.length + 1);
        if (!row) break;
        rows.push({ serial: String(rows.length + 1), cells: [group, ...row.cells.map(segmentOf)] });
        next += row.lines;
      }
    }
    // A row that does not fit is a row all the same: without it the table would be another.
    const left = segments[next];
    if (rows.length < 2 || (left && opensRow(left, rows.length + 1))) return null;
    const header = columns.map((cell) => [segmentOf(cell) as Segment]);
    const draft = {
      caption: lines > 0 ? caption : null,
      repeated,
      status: 'complete' as const,
      note: null,
      next,
    };
    if (group) return { ...draft, header: [[], ...header], rows };
    return {
      ...draft,
      header,
      rows: rows.map(({ serial, cells }) => ({ serial, cells: cells.slice(1) })),
    };
  },
};
