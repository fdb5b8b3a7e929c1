/** Tables whose columns show in print, by what they are made of: terminal, PDF, pretty-printer. */
import { describe, expect, test } from 'vitest';
import { labelsOf, only, planOfTable } from '../../../laws/plan-of-table.ts';
import { groupsOf, type Place } from './groups.ts';

describe('cells of several lines', () => {
  test('as a terminal sets them, from the top', () => {
    const found = only(
      planOfTable(
        '序               指标               属性   规划目标    完成情况',
        '号',
        '1   地区生产总值（亿元）            预期   20000以上   19428.78',
        '                                    性',
        '2   研发经费支出占地区生产总值比重  预期               4',
        '    （%）                           性',
        '3   单位能耗降低（%）               约束   完成省下达  完成省下达指标',
        '                                    性     指标',
      ),
    );
    expect(labelsOf(found)).toEqual(['序号', '指标', '属性', '规划目标', '完成情况']);
    expect(found.rows).toEqual([
      ['1', '地区生产总值（亿元）', '预期性', '20000以上', '19428.78'],
      ['2', '研发经费支出占地区生产总值比重（%）', '预期性', '', '4'],
      ['3', '单位能耗降低（%）', '约束性', '完成省下达指标', '完成省下达指标'],
    ]);
    expect(found.status).toBe('complete');
  });

  test('in rows without numbers', () => {
    const rows = [
      '规模以上工业企业研发经费支出占  1.5  2.0',
      '营业收入比重（%）',
      '专利（件）                      100  200',
    ];
    const found = only(planOfTable('指标                          2020年  2025年', ...rows));
    expect(found.rows).toEqual([
      ['规模以上工业企业研发经费支出占营业收入比重（%）', '1.5', '2.0'],
      ['专利（件）', '100', '200'],
    ]);
  });
});

describe('a line between two rows', () => {
  const HEADER = '指标                          单位  2020年  2025年';
  const ABOVE = '制造业增加值占地区生产总值比  %     24.0    30.2';

  test('belongs to the row above it where that broke off full, and the one below would not have', () => {
    const below = '社会消费品零售总额年均增速    %     —       7.7';
    const found = only(planOfTable(HEADER, ABOVE, '重', below));
    expect(found.rows.map(([name]) => name)).toEqual([
      '制造业增加值占地区生产总值比重',
      '社会消费品零售总额年均增速',
    ]);
    expect(found.status).toBe('complete');
  });

  test('is in doubt where it could be of either', () => {
    const below = '年均增速                      %     —       7.7';
    const found = only(planOfTable(HEADER, ABOVE, '重社会消费品零售总额', below));
    expect(found.status).toBe('partial');
  });
});

test('a label over two years stands over the middle of them', () => {
  const found = only(
    planOfTable(
      '           指标             单位     规划目标',
      '                                  2025年  2030年',
      '研发经费投入强度            %     2.4     3.0',
      '高新技术企业数              家    320     410',
      '技术合同成交额              亿元  —       104.6',
    ),
  );
  expect(labelsOf(found)).toEqual(['指标', '单位', '规划目标2025年', '规划目标2030年']);
  expect(found.rows[2]).toEqual(['技术合同成交额', '亿元', '—', '104.6']);
});

test('what runs of signs draw below the labels is no text, and empty cells are empty', () => {
  const found = only(
    planOfTable(
      '  指标             2025年   属性',
      '  ---------------- -------- --------',
      '  研发经费强度     2.4      预期性',
      '  专利                      约束性',
      '  平台             12       约束性',
    ),
  );
  expect(found.rows).toEqual([
    ['研发经费强度', '2.4', '预期性'],
    ['专利', '', '约束性'],
    ['平台', '12', '约束性'],
  ]);
});

test('a heading behind the last row is none of its lines', () => {
  const plan = planOfTable(
    '  指标         2020年   2025年',
    '研发经费强度    2.4      3.0',
    '专利            120      240',
    '三、保障措施',
  );
  expect(only(plan).rows).toHaveLength(2);
  expect(plan.outline.map(({ title }) => title)).toContain('保障措施');
});

test('two values behind each other are no cell beside an empty one', () => {
  const found = only(
    planOfTable(
      '指标类别            指标           2020年 2022年 2025年',
      '           居民人均可支配收入（元）      36000 39240 持续提升',
      '            城镇新增就业（万人）          4.0    4.2  保持稳定',
      '         劳动年龄人口平均受教育年限（年）      11.0    11.8 保持稳定',
      '民生福祉',
      '       每千人口拥有执业（助理）医师数（人）      3.00    3.18  3.30',
      '       每千人口拥有3岁以下婴幼儿托位数（个）      4.0  4.8以上 ≥6.1',
      '            人均预期寿命（岁）          78.0 ≥82.7    101.4',
    ),
  );
  expect(found.rows[2]?.slice(2)).toEqual(['11.0', '11.8', '保持稳定']);
});

describe('labels beside several rows', () => {
  const rows = (count: number, page = 99) =>
    Array.from({ length: count }, (_, i) => ({ from: i, to: i + 1, page: i < page ? 0 : 1 }));
  const at = (...lines: number[]): Place[] =>
    lines.map((line) => ({ from: line, to: line, lone: false, count: null }));

  test('in the first of them', () => {
    expect(groupsOf(at(0, 2), rows(5), false).of).toEqual([0, 0, 1, 1, 1]);
  });

  test('in their middle, where no other way to share them out is as good', () => {
    expect(groupsOf(at(1, 4), rows(7), true)).toEqual({
      of: [0, 0, 0, 1, 1, 1, 1],
      doubtful: Array.from({ length: 7 }, () => false),
    });
  });

  test('in their middle, where two ways are as good: the rows between are doubtful', () => {
    const { of, doubtful } = groupsOf(at(0, 4, 9), rows(12), true);
    expect(of).toEqual([0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2]);
    expect(doubtful.flatMap((one, row) => (one ? [row] : []))).toEqual([1, 7]);
  });

  test('as many as they say', () => {
    const [first, second] = at(0, 4) as [Place, Place];
    const counted = [
      { ...first, count: 2 },
      { ...second, count: 5 },
    ];
    expect(groupsOf(counted, rows(7), true)).toEqual({
      of: [0, 0, 1, 1, 1, 1, 1],
      doubtful: Array.from({ length: 7 }, () => false),
    });
  });

  test('over the end of a page, on one side of it', () => {
    expect(groupsOf(at(1, 3), rows(5, 4), true).of).toEqual([0, 0, 0, 1, 1]);
  });
});

test('lines shorter than print fills them name the rows below, in whatever column they stand', () => {
  const plan = planOfTable(
    '  指标名称              2020年  2025年  属性',
    '  民生福祉',
    '  全社会研发经费投入强  2.35    2.8     预期性',
    '  度（%）',
    '  企业数                326     400     约束性',
    '  绿色生态',
    '  森林覆盖率（%）       41.2    42      约束性',
    '  PM2.5平均浓度         30      28      约束性',
  );
  expect(only(plan).rows.map(([group, name]) => [group, name])).toEqual([
    ['民生福祉', '全社会研发经费投入强度（%）'],
    ['民生福祉', '企业数'],
    ['绿色生态', '森林覆盖率（%）'],
    ['绿色生态', 'PM2.5平均浓度'],
  ]);
});
