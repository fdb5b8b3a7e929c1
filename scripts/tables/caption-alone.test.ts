import { expect, test } from 'vitest';
import { convertText } from '../laws/convert-text.ts';
import { planOfTable, warned } from '../laws/plan-of-table.ts';

test.each([
  ['a heading', ['表2 主要指标', '（一）经济目标']],
  ['a paragraph', ['表2 主要指标', '到2025年，全县创新能力明显增强，产业结构更加合理。']],
  ['a box', ['表2 主要指标', '专栏1 重点工程', '1.产业工程。建设产业园，引进企业。']],
])('a caption before %s is a lost table, with a warning', (_, lines) => {
  const plan = planOfTable(...lines);
  expect(plan.tables).toMatchObject([{ label: '表2', status: 'lost', rows: [], columns: [] }]);
  expect(warned(plan)).toContain('lost-table');
});

test('so is one before the signature', () => {
  const { plan } = convertText(
    [
      '临江县科技规划',
      '一、目标',
      '强化创新，建设科技强县，提升创新能力。',
      '表1 主要指标',
      '临江县人民政府',
      '2022年5月19日',
    ].join('\n'),
  );
  expect(plan.tables).toMatchObject([{ label: '表1', status: 'lost' }]);
  expect(plan.blocks.map(({ role }) => role)).toEqual(
    expect.arrayContaining(['signature', 'date']),
  );
});

test.each([
  '表1所列指标均为预期性指标。',
  '表1中的各项任务由有关部门负责',
  '表1显示全县创新能力持续增强',
])('%s speaks of a table and is none', (line) => {
  expect(planOfTable(line).tables).toEqual([]);
});
