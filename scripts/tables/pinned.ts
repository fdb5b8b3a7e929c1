/** A table whose lines an editor gives, and perhaps its columns. */
import type { Segment } from '../pdast.ts';
import { numeralValue } from '../lexicon/numeral.ts';
import { bare } from '../text/characters.ts';
import type { Atom } from './lattice/atoms.ts';
import { vanished } from './lattice/draft.ts';
import { gapCosts } from './lattice/fit.ts';
import { pathFrom, worthOf } from './lattice/path.ts';
import type { Lattice } from './lattice/row.ts';
import { kindsOf } from '../lexicon/column.ts';
import type { Kind } from '../lexicon/column.ts';
import type { Flow } from './index.ts';
import type { Draft } from './layout.ts';

/** The header: the segments that together are the labels of the columns, one after the other. */
function headerOf(
  segments: readonly Segment[],
  columns: readonly string[],
): { from: number; header: Segment[][]; next: number } | null {
  for (let from = 0; from < segments.length; from += 1) {
    const header: Segment[][] = [];
    let next = from;
    for (const label of columns) {
      const pieces: Segment[] = [];
      const printed = () => bare(pieces.map(({ text }) => text).join(''));
      while (next < segments.length && bare(label).startsWith(printed())) {
        if (pieces.length > 0 && printed() === bare(label)) break;
        pieces.push(segments[next] as Segment);
        next += 1;
      }
      if (printed() !== bare(label)) break;
      header.push(pieces);
    }
    if (header.length === columns.length) return { from, header, next };
  }
  return null;
}

const whole = (lines: readonly Segment[]): Segment => {
  const [first, last] = [lines[0] as Segment, lines.at(-1) as Segment];
  return {
    span: { start: first.span.start, end: last.span.end },
    text: lines.map(({ text }) => text).join(''),
  };
};

/** As many cells in each row as there are columns; where rows are numbered, the numbers must agree. */
function evenRows(body: readonly Segment[], count: number, serialAt: number): Segment[][] | null {
  if (body.length === 0 || body.length % count !== 0) return null;
  const rows = Array.from({ length: body.length / count }, (_, i) =>
    body.slice(i * count, (i + 1) * count),
  );
  const counted = rows.every((row, i) => numeralValue(row[serialAt]?.text ?? '') === i + 1);
  return serialAt === -1 || counted ? rows : null;
}

/** The best way to put the cells under the columns, where some are broken or left out; null where another is as good. */
function alignedRows(
  body: readonly Segment[],
  kinds: readonly Kind[],
): (Segment | null)[][] | null {
  const atoms = body.map(({ text }, i): Atom => {
    return { start: i, end: i + 1, text, gap: 'line', line: i, left: 0, right: 0 };
  });
  const gaps = gapCosts({ border: null, wide: false, lines: true, pitch: 1 });
  const lattice: Lattice = { atoms, roles: kinds, numbered: false, gaps, known: {} };
  const path = pathFrom(lattice, worthOf(atoms), 0, atoms.length);
  if (path?.next !== body.length) return null;
  const sure = path.rows.every(
    (row) =>
      row.group === null && row.doubtful.length === 0 && vanished(row, [...kinds]).length === 0,
  );
  if (!sure) return null;
  return path.rows.map(({ cells }) => cells.map((cell) => cell && whole(body.slice(...cell))));
}

/** Reads the lines with the columns that are given; null where they do not fill them. */
function readWith(segments: readonly Segment[], columns: readonly string[]): Draft | null {
  const head = headerOf(segments, columns);
  if (!head) return null;
  const body = segments.slice(head.next);
  const kinds = kindsOf(columns);
  const serialAt = kinds.indexOf('serial');
  const rows = evenRows(body, columns.length, serialAt) ?? alignedRows(body, kinds);
  if (!rows) return null;
  return {
    caption: head.from === 0 ? null : segments.slice(0, head.from),
    header: head.header,
    rows: rows.map((cells) => ({
      serial: serialAt === -1 ? null : (cells[serialAt]?.text ?? null),
      cells,
    })),
    status: 'complete',
    note: null,
  };
}

/**
 * What a table pin makes of its lines: with their columns where these are given, else as any table. What cannot be read
 * stays word for word, and is no heading and no prose.
 *
 * @param atoms the segments cut where blanks stand between cells
 * @param read finds tables among segments, as everywhere in the text
 */
export function readPinnedTable(
  segments: readonly Segment[],
  atoms: readonly Segment[],
  columns: readonly string[] | null,
  read: (segments: readonly Segment[]) => Flow[],
): Flow[] {
  const draft = columns && (readWith(segments, columns) ?? readWith(atoms, columns));
  if (draft) return [{ type: 'table', draft }];
  const flows = columns ? [] : read(segments);
  const found = flows.some(({ type }) => type === 'table');
  const kept: Flow[] = segments.map((segment) => ({ type: 'text', segment, role: 'verbatim' }));
  if (!found) return kept;
  return flows.map((flow) => (flow.type === 'text' ? { role: 'verbatim', ...flow } : flow));
}
