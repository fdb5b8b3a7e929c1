/** Which rows of a plan state goals, and which of its columns they take. */
import { expect, test } from 'vitest';
import { convertText } from '../../laws/convert-text.ts';
import { indicatorRows, stateOfTables } from './rows.ts';

const HEAD = '宜昌市科技创新“十四五”规划\n一、发展目标\n到2025年，建成创新型城市。\n表1 主要指标\n';
const rowsOf = (table: string) => indicatorRows(convertText(HEAD + table).plan);

test('baseline, target and the targets of other levels go to their own places', () => {
  const [row] = rowsOf(
    '| 序号 | 指标名称 | 国家目标值 | 2020年现状值 | 2025年目标值 | 属性 |\n|---|---|---|---|---|---|\n' +
      '| 1 | 研发投入强度（%） | 2.8 | 1.9 | ≥2.5 | 预期性 |\n| 2 | 高新技术企业数（家） | — | 640 | 1600 | 约束性 |\n',
  );
  expect(row).toMatchObject({
    ...{ name: '研发投入强度（%）', unit: '%', attribute: '预期性', former: false },
    baseline: { value: 1.9, year: 2020 },
    target: { value: 2.5, bound: '≥', year: 2025 },
    levels: [{ value: 2.8, scope: '国家' }],
  });
});

test('a table of what became of an earlier plan is told apart', () => {
  const rows = rowsOf(
    '| 序号 | 指标名称 | 2020年规划目标 | 2020年完成情况 |\n|---|---|---|---|\n' +
      '| 1 | 研发投入强度（%） | 2.5 | 2.6 |\n| 2 | 高新技术企业数（家） | — | 640 |\n',
  );
  expect(rows.map(({ former }) => former)).toEqual([true, true]);
});

test('a table of other things has no rows of indicators', () => {
  expect(
    rowsOf(
      '| 序号 | 项目名称 | 责任单位 |\n|---|---|---|\n| 1 | 科技园 | 科技局 |\n| 2 | 创新港 | 发改委 |\n',
    ),
  ).toEqual([]);
});

test('a table of which only the caption is left is told by its words', () => {
  const of = (caption: string) => ({ caption, status: 'lost' as const, columns: [] });
  const state = (caption: string) =>
    stateOfTables({ tables: [of(caption)] } as unknown as Parameters<typeof stateOfTables>[0]);
  expect([state('表1 主要指标'), state('表2 重大项目')]).toEqual(['lost', 'none']);
});
