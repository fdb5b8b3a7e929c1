/** Tables that were read → nodes of the tree, with their anchors; what drew them leaves the text. */
import { declare } from '../declared.ts';
import type { Anchors } from '../notation/anchor.ts';
import type { Segment, Span, Table, TableCell } from '../pdast.ts';
import type { Edit, Source } from '../source.ts';
import type { Draft } from '../tables/layout.ts';
import { greatest } from '../text/extremes.ts';
import { BROKEN_CAPTION } from './broken-captions.ts';

export const CELL_BORDER = declare({
  id: 'cell-border',
  kind: 'struct',
  title: '去掉画表格的符号',
  about: '纯文本用竖线、横线画出的表格：读成表格，画线的符号不再是正文。',
  notWhen: '表头认不出，或有的行格数不合：原样逐行保留。',
  examples: [
    {
      before:
        '主要指标\n| 序号 | 指标名称 | 2025年 |\n| --- | --- | --- |\n| 1 | 研发投入强度 | 3% |\n| 2 | 专利数 | 20件 |',
      after: '主要指标\n序号\n指标名称\n2025年\n1\n研发投入强度\n3%\n2\n专利数\n20件',
    },
  ],
});

export const REPEATED_HEADER = declare({
  id: 'repeated-header',
  kind: 'drop',
  title: '删去重复的表头',
  about: '跨页的表格每页重印一次表头，有的还印“续表”和页码：只留第一次的表头。',
  notWhen: '与表头不完全相同，或其后没有表格的下一行。',
  examples: [
    {
      before:
        '主要指标\n序号\n指标\n单位\n2025年\n1\n研发投入\n%\n3\n2\n专利\n件\n20\n序号\n指标\n单位\n2025年\n3\n企业\n家\n40\n4\n平台\n个\n8',
      after:
        '主要指标\n序号\n指标\n单位\n2025年\n1\n研发投入\n%\n3\n2\n专利\n件\n20\n3\n企业\n家\n40\n4\n平台\n个\n8',
    },
  ],
});

const hull = (segments: readonly Segment[]): Span | null => {
  const [first, last] = [segments[0], segments.at(-1)];
  return first && last ? { start: first.span.start, end: last.span.end } : null;
};

/**
 * The row in which a cell that stands in several is text of the page: the first that does not end before it. A label in
 * the middle of its rows stands there in the text.
 */
function ownRows(rows: Draft['rows']): Map<Segment, number> {
  const held = rows.map(({ cells }) => new Set(cells.flatMap((cell) => cell ?? [])));
  const shared = (segment: Segment, row: number) =>
    held[row - 1]?.has(segment) === true || held[row + 1]?.has(segment) === true;
  const ends = held.map((cells, row) =>
    greatest([...cells].flatMap((one) => (shared(one, row) ? [] : one.span.start))),
  );
  const owners = new Map<Segment, number>();
  for (const [row, cells] of held.entries())
    for (const segment of cells) {
      const owner = owners.get(segment);
      const before = owner !== undefined && (ends[owner] ?? 0) < segment.span.start;
      if (owner === undefined || before) owners.set(segment, row);
    }
  return owners;
}

export class TableNodes {
  readonly #source: Source;
  readonly #anchors: Anchors;
  readonly #borders: Edit[] = [];
  #count = 0;

  constructor(source: Source, anchors: Anchors) {
    this.#source = source;
    this.#anchors = anchors;
  }

  /** The node of a table that was read. */
  node(draft: Draft): Table {
    this.#count += 1;
    const anchor = this.#anchors.take(`t${this.#count}`);
    this.#clear(draft);
    const caption = [draft.caption ?? []].flat();
    this.#joinCaption(caption);
    const seen = new Set<Segment>();
    const owners = ownRows(draft.rows);
    const cellOf = (cell: Segment | Segment[] | null, row = -1): TableCell => {
      if (!cell) return { span: null };
      if (Array.isArray(cell)) {
        const [first, ...rest] = cell.map((piece) => cellOf(piece, row));
        return { span: null, ...first, ...(rest.length > 0 && { rest }) };
      }
      const more = cell.goesOn && { goesOn: cell.goesOn };
      if (seen.has(cell) || (owners.get(cell) ?? row) !== row)
        return { span: cell.span, filled: true, ...more };
      seen.add(cell);
      return { span: cell.span, ...more };
    };
    return {
      type: 'table',
      anchor,
      caption: hull(caption),
      header: draft.header.map((cell) => (draft.pieces ? cellOf(cell) : { span: hull(cell) })),
      rows: draft.rows.map(({ serial, cells, doubtful, unread }, i) => ({
        anchor: this.#anchors.take(`${anchor}-r${serial ?? i + 1}`),
        cells: cells.map((cell) => cellOf(cell, i)),
        ...(doubtful && { doubtful }),
        ...(unread && { unread }),
      })),
      status: draft.status,
      note: draft.note,
    };
  }

  /** Between a caption and the unit below it stands a space. */
  #joinCaption(pieces: readonly Segment[]): void {
    const gaps = pieces.slice(1).flatMap(({ span }, i) => {
      const from = pieces[i]?.span.end ?? span.start;
      return this.#source
        .untouched(from, span.start)
        .map((gap, k) => ({ gap, after: k === 0 ? ' ' : '' }));
    });
    this.#source.add(
      gaps.map(({ gap, after }) => ({
        ...gap,
        after,
        kind: 'struct',
        rule: BROKEN_CAPTION.id,
        certainty: 'high',
      })),
    );
  }

  /** What a page break put into the table, and the signs that draw it, are no text of the page. */
  #clear({ repeated = [], borders = [] }: Draft): void {
    for (const { span } of repeated) {
      const printed = this.#source.render(span.start, span.end);
      const end = printed.text.length;
      if (end === 0) continue;
      this.#source.apply(printed, [
        { start: 0, end, after: '', kind: 'drop', rule: REPEATED_HEADER.id, certainty: 'exact' },
      ]);
    }
    for (const { span } of borders)
      for (const gap of this.#source.untouched(span.start, span.end))
        this.#borders.push({
          ...gap,
          after: '',
          kind: 'struct',
          rule: CELL_BORDER.id,
          certainty: 'exact',
        });
  }

  /** Takes the signs that drew the tables out of the text, all at once: there may be many. */
  finish(): void {
    this.#source.add(this.#borders.splice(0));
  }
}
