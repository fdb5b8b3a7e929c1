/** A table of the tree → the table of the Plan, with typed cells. */
import type { Plan } from '../../src/plan.schema.ts';
import { isEmptyMark } from '../lexicon/quantity.ts';
import { readTableCaption } from '../notation/markers.ts';
import { type Box, type Content, type Item, jointBefore, piecesOf, type Table } from '../pdast.ts';
import type { PlacedTable } from '../tables/from-file.ts';
import type { Source } from '../source.ts';
import { readCell, readColumn, unitInCaption, unitInName } from '../tables/typed.ts';
import { greatest, least } from '../text/extremes.ts';

/** What stands inside a node, or null for one that holds nothing. */
export const childrenOf = (node: Content | Item | undefined): readonly (Content | Item)[] | null =>
  node && 'children' in node ? node.children : null;

/** Addresses of the notes right behind a table. */
export function notesOf(table: Table, siblings: readonly (Content | Item)[]): string[] {
  const behind = siblings.slice(siblings.indexOf(table) + 1);
  const end = behind.findIndex((node) => node.type !== 'paragraph' || node.role !== 'tableNote');
  return behind.slice(0, end === -1 ? behind.length : end).map(({ anchor }) => anchor);
}

/**
 * @param box that the table stands in; its caption is that of the table too
 * @param about years and region of the plan: what its columns state hangs on them
 */
export function tableOf(
  source: Source,
  table: Table,
  division: string | null,
  box: Box | null,
  notes: string[],
  about: Pick<Plan, 'period' | 'region'>,
): Plan['tables'][number] {
  const printed = (span: { start: number; end: number } | null) =>
    span ? source.text(span.start, span.end).replaceAll('\n', '') : '';
  const caption = printed(table.caption ?? box?.caption ?? null);
  const columns = table.header.map((cell) =>
    readColumn(
      piecesOf(cell)
        .map(({ span }) => printed(span))
        .join(''),
      about,
    ),
  );
  const rows = table.rows.map(({ cells }) =>
    cells.map((cell) =>
      piecesOf(cell)
        .map((piece, i) => jointBefore(piece, i) + printed(piece.span))
        .join(''),
    ),
  );
  const unread = table.rows.flatMap((row) => (row.unread ? [row.anchor] : []));
  const common = unitInCaption(caption);
  const unitColumn = columns.findIndex(({ role }) => role === 'unit');
  const nameColumn = columns.findIndex(({ role }) => role === 'name');
  const cells = [...table.header, ...table.rows.flatMap((row) => row.cells)];
  const spans = [table.caption, ...cells.flatMap(piecesOf).map(({ span }) => span)];
  const held = spans.filter((span) => span !== null);
  const start = least(held.map((span) => span.start));
  const end = greatest(held.map((span) => span.end));
  return {
    anchor: table.anchor,
    caption,
    label: readTableCaption(caption)?.label ?? null,
    division,
    columns,
    rows,
    cells: rows.map((row, r) => {
      const { doubtful = [], unread = false } = table.rows[r] ?? {};
      const inColumn = row[unitColumn] ?? '';
      const unit =
        inColumn === '' || isEmptyMark(inColumn) ? unitInName(row[nameColumn] ?? '') : inColumn;
      return row.map((text, i) => ({
        ...readCell(
          text,
          columns[i]?.role ?? 'note',
          unit || unitInName(columns[i]?.label ?? '') || common,
        ),
        ...((unread || doubtful.includes(i)) && { doubtful: true }),
      }));
    }),
    rowAnchors: table.rows.map(({ anchor }) => anchor),
    status: table.status,
    ...(unread.length > 0 && { unread }),
    note: table.note,
    ...(notes.length > 0 && { notes }),
    src: [start, end],
    lines: source.lines(start, end),
  };
}

/** A table, with the file that it is from where the text had lost it. */
export function withOrigin(
  table: Plan['tables'][number],
  placed: readonly PlacedTable[],
): Plan['tables'][number] {
  const [, end] = table.src;
  const from = placed.find(({ span }) => end > span.start && end <= span.end);
  if (!from) return table;
  const { file, url } = from.source;
  const told = `底本缺此表，表的内容录自 ${file}${url ? `（${url}）` : ''}。`;
  return { ...table, note: told + (table.note ?? ''), source: from.source };
}
