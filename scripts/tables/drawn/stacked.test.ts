/** Tables of one cell a line, each closed by a sign. */
import { describe, expect, test } from 'vitest';
import { labelsOf, only, planOfTable, textsOf, warned } from '../../laws/plan-of-table.ts';

/** Lines as a reader of pages writes cells that hold paragraphs. */
const stacked = (cells: string): string[] =>
  cells.split('|').flatMap((cell) => (cell === '' ? ['|'] : [cell, '|']));

const ROWS = '序号|指标|单位|2020年|2025年|1|研发强度|%|1.5|2.5|2|技术合同|亿元||50';

describe('rows are counted by their cells', () => {
  test.each([
    ['signs on lines of their own', stacked(ROWS)],
    ['signs behind the cells', ROWS.split('|').map((cell) => `${cell} |`)],
  ])('with %s', (_, lines) => {
    const plan = planOfTable('表1 主要指标', ...lines);
    expect(labelsOf(only(plan))).toEqual(['序号', '指标', '单位', '2020年', '2025年']);
    expect(only(plan)).toMatchObject({
      label: '表1',
      rows: [
        ['1', '研发强度', '%', '1.5', '2.5'],
        ['2', '技术合同', '亿元', '', '50'],
      ],
    });
    expect(textsOf(plan).join('')).not.toContain('|');
  });

  test('with groups beside their rows and above them', () => {
    const beside = '类别|指标|2020年|2025年|投入|研发强度|1.5|2.5|研发人员|10|20|产出|专利|3|4';
    expect(only(planOfTable(...stacked(beside))).rows.map(([group]) => group)).toEqual([
      '投入',
      '投入',
      '产出',
    ]);
    const above = '指标|2020年|2025年|一、投入|||研发强度|1.5|2.5|二、产出|||专利|3|4';
    expect(only(planOfTable(...stacked(above))).rows).toEqual([
      ['一、投入', '研发强度', '1.5', '2.5'],
      ['二、产出', '专利', '3', '4'],
    ]);
  });

  test('with a name on two lines', () => {
    const lines = stacked('指标|2020年|2025年|研发/强度|1.5|2.5|专利|3|4').flatMap((line) =>
      line.split('/'),
    );
    expect(only(planOfTable(...lines)).rows[0]?.[0]).toBe('研发强度');
  });
});

test('a table of which no cell tells where a row ends stays as it is', () => {
  const tasks = '工作任务|具体要求|责任科室|编制目录|全面编制。|办公室|更新栏目|全面更新。|办公室';
  const plan = planOfTable(...stacked(tasks));
  expect([plan.tables, warned(plan)]).toEqual([[], expect.arrayContaining(['unread-table'])]);
  expect(textsOf(plan)).toEqual(expect.arrayContaining(['更新栏目', '全面更新。']));
});

test('text between two tables is in neither', () => {
  const cells = '指标|2020年|2025年|研发强度|1.5|2.5|专利|3|4';
  const plan = planOfTable(
    ...stacked(cells),
    '（一）能力',
    '到2025年，能力提升。',
    ...stacked(cells),
  );
  expect(plan.tables.map(({ rows }) => rows.length)).toEqual([2, 2]);
  expect(plan.outline[0]?.children.map(({ title }) => title)).toEqual(['能力']);
});

test('a page that a table only frames is no table', () => {
  const plan = planOfTable('单位 |', '|', '某县科技局 |', '|||||', '联系人 |');
  expect(plan.tables).toEqual([]);
});
