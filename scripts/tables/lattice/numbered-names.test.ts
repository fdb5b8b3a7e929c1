import { describe, expect, test } from 'vitest';
import { labelsOf, only, planOfTable } from '../../laws/plan-of-table.ts';

const HEADER = ['类别', '指标', '单位', '2025年', '完成值', '2030年', '目标值', '属性'];
const row = (name: string, now: string, goal: string) => [name, '%', now, goal, '预期性'];

describe('rows that close with an attribute', () => {
  test('with groups, and values broken in two', () => {
    const table = only(
      planOfTable(
        ...HEADER,
        '经济发展',
        ...['1. 生产总值年均增长', '%', '“十四五”年均增长', '4.0', '5.0左右', '预期性'],
        ...row('2. 工业增加值占比', '30', '33'),
        '科技创新',
        ...row('3. 研发强度', '1.5', '2.0'),
      ),
    );
    expect(labelsOf(table)).toEqual([
      '类别',
      '指标',
      '单位',
      '2025年完成值',
      '2030年目标值',
      '属性',
    ]);
    expect(table.rows).toEqual([
      ['经济发展', '1.生产总值年均增长', '%', '“十四五”年均增长4.0', '5.0左右', '预期性'],
      ['经济发展', '2.工业增加值占比', '%', '30', '33', '预期性'],
      ['科技创新', '3.研发强度', '%', '1.5', '2.0', '预期性'],
    ]);
  });

  test('keep what the parts of an indicator have in common apart from the part', () => {
    const { rows } = only(
      planOfTable(
        ...HEADER,
        '民生福祉',
        ...row('1. 入学率', '90', '95'),
        ...['2. 每千人口医护人员数', '执业医师数', '人', '4.4', '4.5', '预期性'],
        ...['注册护士数', '人', '5.2', '5.3'],
        ...row('3. 入托率', '10', '20'),
      ),
    );
    expect(rows.map(([, name]) => name)).toEqual([
      '1.入学率',
      '2.每千人口医护人员数：执业医师数',
      '2.每千人口医护人员数：注册护士数',
      '3.入托率',
    ]);
  });

  test('join a name that only ran over to the next line', () => {
    const { rows } = only(
      planOfTable(
        ...HEADER,
        '科技创新',
        ...['1. 企业研发经费支出占全社会', '研发经费支出比重', '%', '66', '70', '预期性'],
        ...row('2. 研发强度', '1.5', '2.0'),
        ...row('3. 研发人员占比', '5', '6'),
      ),
    );
    expect(rows[0]?.[1]).toBe('1.企业研发经费支出占全社会研发经费支出比重');
  });

  test('with numbers in brackets, groups on lines of their own and a caption', () => {
    const found = only(
      planOfTable(
        '表1 主要指标',
        ...['指标', '2015年', '2020年', '年均增速〔累计〕', '属性'],
        '经济发展',
        ...['（1）生产总值（亿元）', '120', '>180', '>8%', '预期性'],
        ...['（2）城镇化率', '常住人口城镇化率（%）', '56', '60', '〔4〕', '预期性'],
        ...['户籍人口城镇化率（%）', '40', '45', '〔5〕', '预期性'],
        '民生福祉',
        ...['（3）脱贫人口（万人）', '—', '—', '〔25〕', '约束性'],
      ),
    );
    expect(found).toMatchObject({ label: '表1', caption: '表1主要指标' });
    expect(found.rows.map(([group, name]) => `${group} ${name}`)).toEqual([
      '经济发展 （1）生产总值（亿元）',
      '经济发展 （2）城镇化率：常住人口城镇化率（%）',
      '经济发展 （2）城镇化率：户籍人口城镇化率（%）',
      '民生福祉 （3）脱贫人口（万人）',
    ]);
  });

  test('with groups a few characters a line, and another table behind', () => {
    const rows = (first: string[], second: string[]) => [
      ...[...first, ...row('1. 生产总值', '1', '2'), ...row('2. 投资', '3', '4')],
      ...[...second, ...row('3. 平均预期寿命', '5', '6')],
    ];
    const plan = planOfTable(
      ...[...HEADER, ...rows(['经', '济', '发', '展'], ['民生', '福祉']), '完善保障措施。'],
      ...['表2 重大指标', ...HEADER, ...rows(['经济', '发展'], ['民生福祉'])],
    );
    const groups = ['经济发展', '经济发展', '民生福祉'];
    expect(plan.tables.map((table) => table.rows.map(([group]) => group))).toEqual([
      groups,
      groups,
    ]);
  });
});
