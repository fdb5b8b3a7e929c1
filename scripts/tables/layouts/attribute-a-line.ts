/** A table of one cell a line whose names carry the numbers of the rows, which close with 预期性 or 约束性. */
import { isAttribute } from '../../lexicon/attribute.ts';
import { isEmptyMark, isFigure } from '../../lexicon/quantity.ts';
import { isUnit } from '../../lexicon/unit.ts';
import { readTableCaption } from '../../notation/markers.ts';
import { isBoxCaption } from '../../notation/box-caption.ts';
import type { Segment } from '../../pdast.ts';
import { isGroupPiece } from '../align.ts';
import { isTableNote, isTableTitle } from '../caption.ts';
import type { TableDraft, TableLayout } from '../layout.ts';

const MOST_HEADER_CELLS = 14;
/** Most pieces that one cell was broken into. */
const MOST_PIECES = 4;
const FEWEST_ROWS = 3;

type Role = 'group' | 'name' | 'unit' | 'value' | 'attribute';
type Cell = readonly Segment[];

const textOf = (cell: Cell): string => cell.map(({ text }) => text).join('');

/** 1. 地区生产总值年均增长, （1）…: a name that carries the number of its row. */
const serialOf = (text: string): string | null => {
  const match = /^(?:(\d{1,3})[.．、]|[（(](\d{1,3})[）)])\s*(?!\d)/.exec(text);
  return match?.[1] ?? match?.[2] ?? null;
};

function roleOf(label: string): Role {
  if (/属性|性质/.test(label)) return 'attribute';
  if (/^(?:类别|分类|领域|维度|组别)$/.test(label)) return 'group';
  if (/^单位$/.test(label)) return 'unit';
  return /^(?:主要)?指标(?:名称)?$|^名称$/.test(label) ? 'name' : 'value';
}

/** Header cells: a year and the words below it are one. */
function readHeader(
  segments: readonly Segment[],
  at: number,
): { cells: Segment[][]; next: number } | null {
  const cells: Segment[][] = [];
  for (let i = at; i < Math.min(segments.length, at + MOST_HEADER_CELLS); i += 1) {
    const segment = segments[i] as Segment;
    const last = cells.at(-1);
    if (segment.text.length > 16) return null;
    const year = last && /^(?:19|20)\d{2}\s*年$/.test(textOf(last));
    if (year && roleOf(segment.text) === 'value' && !/\d|年均|累计|增/.test(segment.text))
      last.push(segment);
    else cells.push([segment]);
    if (roleOf(segment.text) === 'attribute') return { cells, next: i + 1 };
  }
  return null;
}

const isOpen = (text: string): boolean =>
  (text.match(/[（(]/g) ?? []).length !== (text.match(/[）)]/g) ?? []).length;

/** How badly some pieces fit into a column; null where they cannot. */
function misfit(pieces: Cell, role: Role): number | null {
  const text = textOf(pieces);
  const joins = pieces.length - 1;
  if (isOpen(text) || text.endsWith('/')) return null;
  if (role === 'attribute') return isAttribute(text) && joins === 0 ? 0 : null;
  if (role === 'unit') return isUnit(text) || isEmptyMark(text) ? joins : null;
  // A figure closes its cell; only inside brackets, as in PM2.5, words go on behind it.
  const figures = pieces.map((piece) => isFigure(piece.text));
  if (role === 'name') {
    const outside = figures.some(
      (figure, i) => figure && i > 0 && !isOpen(textOf(pieces.slice(0, i))),
    );
    return /[\u4e00-\u9fff]/.test(text) && !isUnit(text) && !outside ? joins : null;
  }
  if (figures.slice(0, -1).includes(true)) return null;
  // A period without what grew in it, or growth without its rate, is half a cell.
  const half = /^“?十[二三四五]五”?$|(?:年均增长|累计|年均增速)$/.test(text);
  return isAttribute(text) || text.length > 40 || half ? null : joins * 2;
}

interface Fit {
  cells: Cell[];
  cost: number;
  /** Ways that are as good. */
  ways: number;
}

/** The best way to put pieces under columns, all of them and in order. */
function fit(pieces: readonly Segment[], roles: readonly Role[]): Fit | null {
  const [role, ...rest] = roles;
  if (role === undefined) return pieces.length === 0 ? { cells: [], cost: 0, ways: 1 } : null;
  let best: Fit | null = null;
  for (let length = 1; length <= Math.min(MOST_PIECES, pieces.length - rest.length); length += 1) {
    const cell = pieces.slice(0, length);
    const cost = misfit(cell, role);
    const tail = cost === null ? null : fit(pieces.slice(length), rest);
    if (cost === null || !tail) continue;
    const total = cost + tail.cost;
    if (!best || total < best.cost)
      best = { cells: [cell, ...tail.cells], cost: total, ways: tail.ways };
    else if (total === best.cost) best.ways += tail.ways;
  }
  return best;
}

/** What stands for several rows before a numbered name: a line, or a few characters on each of several. */
function groupOf(row: Cell): Cell {
  const group = row.slice(
    0,
    Math.max(
      row.findIndex(({ text }) => serialOf(text) !== null),
      0,
    ),
  );
  if (group.length > 1) return group.every(({ text }) => isGroupPiece(text)) ? group : [];
  return group.length === 1 && misfit(group, 'name') === 0 ? group : [];
}

/** What no cell can be: a sentence, a note, the caption of another table or of a box. */
const endsTable = (text: string): boolean =>
  text.length > 60 ||
  /[。；]$/.test(text) ||
  isTableNote(text) ||
  isBoxCaption(text) ||
  Boolean(readTableCaption(text)?.number);

/** Pieces of the rows: each closes with an attribute; a numbered name inside opens another row. */
function rowsOf(segments: readonly Segment[], from: number): { pieces: Segment[][]; next: number } {
  const pieces: Segment[][] = [];
  let next = from;
  for (let i = from; i < segments.length; i += 1) {
    if (endsTable(segments[i]?.text ?? '')) break;
    if (!isAttribute(segments[i]?.text ?? '')) continue;
    const row = segments.slice(next, i + 1);
    if (row.length > 20) break;
    const open = groupOf(row).length;
    const inner = row.findIndex(({ text }, n) => n > open + 1 && serialOf(text) !== null);
    pieces.push(...(inner === -1 ? [row] : [row.slice(0, inner), row.slice(inner)]));
    next = i + 1;
  }
  return { pieces, next };
}

/** A row whose name stands in two pieces: one name that ran over, or what several rows have in common and its part. */
interface Parent {
  cells: TableDraft['rows'][number]['cells'];
  at: number;
  pieces: Segment[];
}

/** A row without a number below such a row is another part of what both have in common. */
function divide({ cells, at, pieces }: Parent, below: Parent['cells'], name: Segment): void {
  cells[at] = pieces;
  below[at] = [pieces[0] as Segment, name];
}

export const attributeALine: TableLayout = {
  id: 'attribute-a-line',
  read(segments, at, slice): TableDraft | null {
    const heads = (line: number) =>
      ['group', 'name'].includes(roleOf(segments[line]?.text ?? ''))
        ? readHeader(segments, line)
        : null;
    const title = segments[at]?.text ?? '';
    const titled = isTableTitle(title) && !isBoxCaption(title) && heads(at + 1) !== null;
    const header = heads(titled ? at + 1 : at);
    if (!header) return null;
    const roles = header.cells.map((cell) => roleOf(textOf(cell)));
    const labelled = roles[0] === 'group';
    const columns = labelled ? roles.slice(1) : roles;
    const nameColumn = columns.indexOf('name');
    const { pieces, next } = rowsOf(segments, header.next);
    // Without numbers nothing tells a group from a name that ran over.
    const numbered = pieces.filter(
      (row) => serialOf(row[groupOf(row).length]?.text ?? '') !== null,
    );
    if (numbered.length * 2 < pieces.length) return null;
    const whole = (cell: Cell): Segment => {
      const [first, last] = [cell[0] as Segment, cell.at(-1) as Segment];
      return cell.length === 1 ? first : slice(first, 0, last, last.text.length);
    };
    const grouped = labelled || pieces.some((row) => groupOf(row).length > 0);
    let group: Segment | null = null;
    let attribute: Segment | null = null;
    let serial: string | null = null;
    let parent: Parent | null = null;
    const rows: TableDraft['rows'] = [];
    for (const row of pieces) {
      const named = groupOf(row);
      if (named.length > 0) group = whole(named);
      const body = row.slice(named.length);
      const closed = isAttribute(body.at(-1)?.text ?? '');
      const found = fit(body, closed ? columns : columns.slice(0, -1));
      if (found?.ways !== 1 || (!closed && !attribute)) return null;
      const cells: TableDraft['rows'][number]['cells'] = [
        ...(grouped ? [group] : []),
        ...found.cells.map(whole),
        ...(closed ? [] : [attribute]),
      ];
      if (closed) attribute = whole(found.cells.at(-1) ?? []);
      const number = serialOf(body[0]?.text ?? '');
      const at = nameColumn + (grouped ? 1 : 0);
      const name = found.cells[nameColumn] ?? [];
      if (number !== null) parent = name.length === 2 ? { cells, at, pieces: [...name] } : null;
      else if (parent) divide(parent, cells, whole(name));
      serial = number ?? serial;
      rows.push({ serial, cells });
    }
    if (rows.length < FEWEST_ROWS) return null;
    return {
      caption: titled ? (segments[at] as Segment) : null,
      header: grouped && !labelled ? [[], ...header.cells] : header.cells,
      rows,
      status: 'complete',
      note: null,
      next,
    };
  },
};
