/** Rows whose cells single spaces keep apart. Words do that too, so only rows that all fit their header are a table. */
import { kindsOf, type Kind } from '../../lexicon/column.ts';
import type { Line } from '../../text/lines.ts';
import { isHard } from '../kinds.ts';
import { isHeaderRow, isSubLabel } from '../labels.ts';
import { type Drawn, type Found, type Piece, spreadHeader } from './drawing.ts';
import { bodyFrom, NOTHING, wordsOf } from './word-rows.ts';

/** Goes on with the table, though it fits no row: then none of it can be read. */
const isRow = (words: readonly Piece[]): boolean =>
  words.length > 1 && words.some(({ text }) => isHard(text));

interface Header {
  rows: Drawn[][];
  kinds: Kind[];
}

/** Every way to read one line or two as the header. */
function headersAt(above: readonly Piece[], below: readonly Piece[]): Header[] {
  const one = { rows: [[...above]], kinds: kindsOf(above.map(({ text }) => text)) };
  if (below.length < 2 || !below.every(({ text }) => isSubLabel(text))) return [one];
  const columns = Array.from({ length: below.length }, (_, i) => above.length + i + 1);
  return columns.flatMap((count) => {
    const rows = spreadHeader(above, below, count);
    if (!rows) return [];
    const labels = Array.from({ length: count }, (_, i) =>
      rows.map((row) => (row[i] as Piece | null)?.text ?? '').join(''),
    );
    return [{ rows, kinds: kindsOf(labels) }];
  });
}

/** Reads such a table from the line on that is its header. */
export function readWords(lines: readonly Line[], at: number): Found {
  const above = wordsOf(lines[at] as Line);
  const labels = above.map(({ text }) => text);
  if (above.length < 3 || !isHeaderRow(labels)) return null;
  const below = wordsOf(lines[at + 1] ?? NOTHING);
  const read = headersAt(above, below).flatMap((header) => {
    const { kinds, rows } = header;
    if (!kinds.includes('name') || kinds.includes('text') || !kinds.includes('value')) return [];
    const body = bodyFrom(lines, at + rows.length, kinds);
    return body.rows.length < 2 || isRow(body.left) ? [] : [{ header, body }];
  });
  const [found] = read;
  if (!found || read.length > 1) return null;
  const { header, body } = found;
  return {
    next: body.next,
    columns: header.kinds.length,
    rows: [...header.rows, ...body.rows],
    headerAt: 0,
    headerRows: header.rows.length,
    ruled: false,
    borders: [],
    repeated: [],
  };
}
