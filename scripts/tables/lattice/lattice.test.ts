/** Counted tables of plain text, whatever parts their cells, by what they are made of. */
import { describe, expect, test } from 'vitest';
import { labelsOf, only, planOfTable } from '../../laws/plan-of-table.ts';

const BLANKS = '    ';
const row = (...cells: string[]): string => cells.join(BLANKS);

describe('cells apart by four blanks, an empty one by eight', () => {
  const table = [
    row('序号', '指标', '属性', '规划目标', '2025年'),
    '完成情况',
    row('', '', '', '规划目标'),
    row('（2025年）', '年均增速'),
    row('〔累计〕', ''),
    row('1', '生产总值（亿元）', '预期性', '2000以上', '6.5%'),
    row('左右', '1942.7，年均增速4.8%'),
    row('2', '研发经费占比（%）', '预期性', '4', '', '4.1'),
    row('3', '能源消耗降低（%）', '约束性', '完成省'),
    row('下达指标', '', '完成省'),
    '下达指标',
    row('4', '死亡人数下降（%）', '约束性', '', '〔＞15〕', '〔44.2〕'),
  ];

  test('are whole though lines break inside them, below a header of two lines', () => {
    const found = only(planOfTable('表1 主要指标', ...table));
    expect(labelsOf(found)).toEqual([
      '序号',
      '指标',
      '属性',
      '规划目标规划目标（2025年）',
      '规划目标年均增速〔累计〕',
      '2025年完成情况',
    ]);
    expect(found.rows).toEqual([
      ['1', '生产总值（亿元）', '预期性', '2000以上', '6.5%左右', '1942.7，年均增速4.8%'],
      ['2', '研发经费占比（%）', '预期性', '4', '', '4.1'],
      ['3', '能源消耗降低（%）', '约束性', '完成省下达指标', '', '完成省下达指标'],
      ['4', '死亡人数下降（%）', '约束性', '', '〔＞15〕', '〔44.2〕'],
    ]);
    expect(found.status).toBe('complete');
  });

  test('name groups once, and parts of a name below each other', () => {
    const found = only(
      planOfTable(
        row('分类', '序号', '指标', '属性', '2030年目标值'),
        row('经济强', '1', '生产总值增长（%）', '预期性', '5以上'),
        row('', '2', '制造业占比（%）', '预期性', '基本稳定'),
        row('百姓富', '3', '每千人口拥有医护'),
        row('人员数', '执业医师数（人）', '预期性', '5'),
        row('', '', '', '注册护士数（人）', '', '5.5'),
        row('', '4', '入托率（%）', '预期性', '20'),
      ),
    );
    expect(found.rows).toEqual([
      ['经济强', '1', '生产总值增长（%）', '预期性', '5以上'],
      ['经济强', '2', '制造业占比（%）', '预期性', '基本稳定'],
      ['百姓富', '3', '每千人口拥有医护人员数：执业医师数（人）', '预期性', '5'],
      ['百姓富', '3', '每千人口拥有医护人员数：注册护士数（人）', '预期性', '5.5'],
      ['百姓富', '4', '入托率（%）', '预期性', '20'],
    ]);
  });
});

test('cells of a line each, with empty lines between them and none inside', () => {
  const apart = ['', '', '', ''];
  const cell = (text: string) => [...text.split('\n'), ...apart];
  const header = ['序号', '指标', '单位', '2025年', '属性'];
  const rows = [
    ['1', '生产总值', '亿元', '> 52', '预期性'],
    ['2', '细颗粒物（PM\n2.5\n）浓度', '微克/立方米', '完成国家审核衔接后确定的目标', '约束性'],
    ['3', '死亡率', '人/\n亿元', '< 0.006', '约束性'],
  ];
  const found = only(planOfTable(...[...header, ...rows.flat()].flatMap(cell)));
  expect(found.rows[1]?.map((text) => text.replace(' ', ''))).toEqual([
    '2',
    '细颗粒物（PM2.5）浓度',
    '微克/立方米',
    '完成国家审核衔接后确定的目标',
    '约束性',
  ]);
  expect(found.rows[2]?.slice(2)).toEqual(['人/亿元', '< 0.006', '约束性']);
});

test('a number that follows behind the last row says that the table is not whole', () => {
  const rows = ['1 甲指标 2 3', '2 乙指标 3 4', '3 丙指标 5 6'];
  const found = planOfTable('序号 指标 2020年 2025年', ...rows, '4 丁指标，其中', '另有说明的');
  expect(found.tables.every(({ status }) => status === 'partial')).toBe(true);
});

test('words that stand in the only column of values belong to its cell', () => {
  const rows = ['1', '研发强度', '2', '预期性', '2', '专利', '200', '预期性'];
  const last = ['3', '用水量', '持续下降', '（见附件）', '约束性'];
  const found = only(planOfTable('序号', '指标', '2025年', '属性', ...rows, ...last));
  expect(found.rows[2]).toEqual(['3', '用水量', '持续下降（见附件）', '约束性']);
});
