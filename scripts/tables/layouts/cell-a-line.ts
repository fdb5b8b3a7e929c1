/** A table that was flattened to one cell a line, row after row; empty cells may have vanished. */
import { readMarker } from '../../notation/markers.ts';
import type { Segment } from '../../structure/segment.ts';
import type { TableDraft, TableLayout } from '../layout.ts';
import { isAttribute, isName, isSerialLabel, isUnit, isValue } from '../words.ts';

/** Longest header, and the longest jump in the serial numbers that is still one table. */
const MOST_COLUMNS = 12;
const LONGEST_JUMP = 3;

type Role = 'serial' | 'name' | 'unit' | 'attribute' | 'value';

function roleOf(label: string): Role {
  if (isSerialLabel(label)) return 'serial';
  if (/单\s*位/.test(label)) return 'unit';
  if (/属\s*性|类\s*[型别]|性\s*质/.test(label)) return 'attribute';
  return /指\s*标|名\s*称|项\s*目|内\s*容|类别/.test(label) && !/[值年]/.test(label)
    ? 'name'
    : 'value';
}

const fits = (role: Role, text: string): boolean =>
  role === 'serial'
    ? /^\d{1,3}$/.test(text)
    : role === 'unit'
      ? isUnit(text)
      : role === 'attribute'
        ? isAttribute(text)
        : role === 'name'
          ? isName(text)
          : isValue(text);

/** Reads the serial number that opens a row: a number that follows, with a name behind it. */
function opensRow(segments: readonly Segment[], at: number, previous: number): boolean {
  const text = segments[at]?.text ?? '';
  const name = segments[at + 1]?.text ?? '';
  if (!/^\d{1,3}$/.test(text) || !isName(name) || readMarker(name) !== null) return false;
  const serial = Number(text);
  return serial > previous && serial <= previous + (previous === 0 ? 1 : LONGEST_JUMP);
}

/** Rows as they stand, each with its cells in order. */
function readRows(
  segments: readonly Segment[],
  from: number,
  width: number,
): { rows: Segment[][]; next: number } {
  const rows: Segment[][] = [];
  let at = from;
  let serial = 0;
  while (opensRow(segments, at, serial)) {
    serial = Number(segments[at]?.text);
    const row = [segments[at] as Segment, segments[at + 1] as Segment];
    at += 2;
    while (row.length < width && at < segments.length && !opensRow(segments, at, serial)) {
      const text = segments[at]?.text ?? '';
      if (!isValue(text) && !isUnit(text) && !isAttribute(text)) break;
      row.push(segments[at] as Segment);
      at += 1;
    }
    rows.push(row);
  }
  return { rows, next: at };
}

/** Joins header cells that were broken in two (`2020年`, `数值`) until there are as many as the longest row has cells. */
function joinHeader(header: Segment[], width: number): Segment[][] | null {
  const cells = header.map((segment) => [segment]);
  while (cells.length > width) {
    const broken = cells.findIndex(
      ([first], i) =>
        /^\d{4}\s*年$/.test(first?.text ?? '') &&
        roleOf(cells[i + 1]?.[0]?.text ?? '序号') === 'value' &&
        !/\d/.test(cells[i + 1]?.[0]?.text ?? ''),
    );
    if (broken === -1) return null;
    cells.splice(broken, 2, [...(cells[broken] ?? []), ...(cells[broken + 1] ?? [])]);
  }
  return cells;
}

/** Puts the cells of a row under their columns; a column that nothing fits stays empty. */
function place(row: readonly Segment[], roles: readonly Role[]): (Segment | null)[] | null {
  const cells: (Segment | null)[] = [];
  let at = 0;
  for (const [column, role] of roles.entries()) {
    const cell = row[at];
    const spare = roles.length - column - (row.length - at);
    if (cell && (spare <= 0 || fits(role, cell.text))) {
      cells.push(cell);
      at += 1;
    } else cells.push(null);
  }
  return at === row.length ? cells : null;
}

function noteOf(serials: number[]): string | null {
  const missing: number[] = [];
  for (let n = 1; n <= (serials.at(-1) ?? 0); n += 1) if (!serials.includes(n)) missing.push(n);
  return missing.length === 0 ? null : `原文序号缺${missing.join('、')}，该行内容不明`;
}

export const cellALine: TableLayout = {
  id: 'cell-a-line',
  read(segments, at): TableDraft | null {
    const captioned = !isSerialLabel(segments[at]?.text ?? '');
    const first = captioned ? at + 1 : at;
    const caption = captioned ? (segments[at] as Segment) : null;
    if (!isSerialLabel(segments[first]?.text ?? '')) return null;
    if (
      caption &&
      (readMarker(caption.text) || caption.text.length > 60 || /[。；：]$/.test(caption.text))
    )
      return null;
    let body = first + 1;
    while (body < segments.length && body - first <= MOST_COLUMNS && !opensRow(segments, body, 0))
      body += 1;
    if (body - first > MOST_COLUMNS || body - first < 3) return null;
    const { rows, next } = readRows(segments, body, body - first);
    const width = Math.max(...rows.map((row) => row.length), 0);
    const header = joinHeader(segments.slice(first, body), width);
    if (rows.length < 2 || !header || header.length < 3) return null;
    const roles = header.map((cell) => roleOf(cell.map(({ text }) => text).join('')));
    const placed = rows.map((row) => place(row, roles));
    if (placed.some((row) => row === null)) return null;
    const note = noteOf(rows.map(([serial]) => Number(serial?.text)));
    return {
      caption,
      header,
      rows: placed.map((cells, i) => ({
        serial: rows[i]?.[0]?.text ?? null,
        cells: cells as (Segment | null)[],
      })),
      status: note ? 'partial' : 'complete',
      note,
      next,
    };
  },
};
