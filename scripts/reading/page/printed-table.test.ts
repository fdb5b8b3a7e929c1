import { expect, test } from 'vitest';
import { joinParts, type PrintedCell, type PrintedTable } from './printed-table.ts';

const WIDTH = 100;

/** A part of a table, its cells as `rowSpan*text`; a cell that reaches over a place leaves it out (null). */
function part(page: number, rows: (string | null)[][]): PrintedTable {
  const cells = rows.flatMap((row, r) =>
    row.flatMap((written, column): PrintedCell[] => {
      if (written === null) return [];
      const [, span = '1', text = ''] = /^(?:(\d)\*)?(.*)$/.exec(written) ?? [];
      const box = { x0: column * WIDTH, x1: (column + 1) * WIDTH, y0: r * 20, y1: (r + 1) * 20 };
      const line = {
        ...{ text, page, size: 10, glyphs: [], baseline: box.y1 },
        ...{ x0: box.x0, x1: box.x0 + text.length * 10, y0: box.y0, y1: box.y1 },
      };
      const paragraph = { lines: [line] } as never;
      return [
        {
          ...{ row: r, column, rowSpan: Number(span), colSpan: 1, box, page },
          items: text === '' ? [] : [{ type: 'text', paragraph, measure: {} as never }],
        },
      ];
    }),
  );
  const columns = rows[0]?.length ?? 0;
  const xs = Array.from({ length: columns + 1 }, (_, i) => i * WIDTH);
  return { rows: rows.length, columns, xs, cells, page, breaks: new Map() };
}

const texts = (table: PrintedTable) =>
  table.cells.map(({ row, column, rowSpan, items }) => [
    row,
    column,
    rowSpan,
    items
      .flatMap((item) => (item.type === 'text' ? item.paragraph.lines : []))
      .map(({ text }) => text)
      .join(''),
  ]);

const HEADER = ['类别', '序号', '指标', '目标'];

test('a label that reaches over the turn of the page is no broken row', () => {
  const joined = joinParts(
    part(1, [HEADER, ['2*民生', '1', '预期寿命', '82'], [null, '2', '医护人员数', '5']]),
    part(2, [
      ['', '3', '入托率', '20'],
      ['环境', '4', '森林覆盖率', '30'],
    ]),
    [],
  );
  expect(joined.rows).toBe(5);
  expect(texts(joined)).toContainEqual([1, 0, 3, '民生']);
  expect(texts(joined)).toContainEqual([3, 1, 1, '3']);
});

test('the number of two rows, too, reaches over it', () => {
  const joined = joinParts(
    part(1, [HEADER, ['2*民生', '1', '预期寿命', '82'], [null, '2', '医师数', '5']]),
    part(2, [
      ['', '', '护士数', '6'],
      ['环境', '3', '森林覆盖率', '30'],
      ['环境', '4', '水体', '9'],
    ]),
    [],
  );
  expect(texts(joined)).toContainEqual([2, 1, 2, '2']);
  expect(texts(joined)).toContainEqual([3, 2, 1, '护士数']);
});

test('a row that the page breaks is one', () => {
  const joined = joinParts(
    part(1, [HEADER, ['民生', '1', '预期寿命', '82'], ['民生', '2', '每千人口拥有执业医', '5']]),
    part(2, [
      ['', '', '师数', ''],
      ['环境', '3', '森林覆盖率', '30'],
      ['环境', '4', '水体', '9'],
    ]),
    [],
  );
  expect(joined.rows).toBe(5);
  expect(texts(joined)).toContainEqual([2, 2, 1, '每千人口拥有执业医师数']);
});
