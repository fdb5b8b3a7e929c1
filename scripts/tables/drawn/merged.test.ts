/** Merged cells of tables that a text draws: groups beside their rows, groups above them, names with parts. */
import { describe, expect, test } from 'vitest';
import { labelsOf, only, planOfTable, warned } from '../../laws/plan-of-table.ts';

const drawn = {
  tabs: (cells: string[]) => cells.join('\t'),
  bars: (cells: string[]) => `| ${cells.join(' | ')} |`,
};

describe.each(Object.entries(drawn))('with %s', (_, draw) => {
  const table = (...rows: string[]) =>
    only(planOfTable(...rows.map((row) => draw(row.split('|')))));

  test('an empty cell below a group belongs to it', () => {
    const { rows } = table(
      '类别|指标|2020年|2025年|属性',
      '经济发展|生产总值（亿元）|120|200|预期性',
      '|财政收入（亿元）|10||预期性',
      '绿色生态|森林覆盖率（%）|40|42|约束性',
    );
    expect(rows.map(([group]) => group)).toEqual(['经济发展', '经济发展', '绿色生态']);
    expect(rows[1]?.[3]).toBe('');
  });

  test('rows of one cell name those below them', () => {
    const found = table(
      '指标|2020年|2025年|属性',
      '学前教育|||',
      '毛入园率（%）|90|95|预期性',
      '普惠园占比（%）|80|85|预期性',
      '高中教育|||',
      '毛入学率（%）|91|95|约束性',
    );
    expect(labelsOf(found)).toEqual(['', '指标', '2020年', '2025年', '属性']);
    expect(found.rows.map(([group]) => group)).toEqual(['学前教育', '学前教育', '高中教育']);
  });

  test('a row that lacks all its values is no group', () => {
    const found = table(
      '指标|2020年|2025年|属性',
      '毛入园率|90|95|预期性',
      '入学率|||',
      '巩固率|96|98|约束性',
    );
    expect(found.rows.map(([name]) => name)).toEqual(['毛入园率', '入学率', '巩固率']);
  });

  test('a label reaches over the parts of an indicator', () => {
    const found = table(
      '指标||2020年|2025年|属性',
      '生产总值（亿元）||120|200|预期性',
      '研发强度（%）||1.5|2.5|预期性',
      '发明专利（件）||10|20|预期性',
      '城镇化率|常住人口（%）|55|60|预期性',
      '|户籍人口（%）|40|45|预期性',
    );
    expect(labelsOf(found)).toEqual(['指标', '2020年', '2025年', '属性']);
    expect(found.rows.map(([name]) => name)).toEqual([
      '生产总值（亿元）',
      '研发强度（%）',
      '发明专利（件）',
      '城镇化率：常住人口（%）',
      '城镇化率：户籍人口（%）',
    ]);
  });
});

test('a header of two rows above and below the rule of Markdown', () => {
  const found = only(
    planOfTable(
      '| 序号 | 指标 | 2020年 |  | 2025年 |',
      '| --- | --- | --- | --- | --- |',
      '|  |  | 全市 | 全省 |  |',
      '| 1 | 研发强度 | 1.5 | 2.0 | 2.5 |',
      '| 2 | 专利 | 120 | 200 | 300 |',
    ),
  );
  expect(labelsOf(found)).toEqual(['序号', '指标', '2020年全市', '2020年全省', '2025年']);
  expect(found.rows).toHaveLength(2);
});

test('a header whose second row says some labels again is not taken for data', () => {
  const rows = ['1\t研发强度\t1.5\t2.0', '2\t专利\t10\t20'];
  const plan = planOfTable('序号\t指标\t2020年\t2020年', '序号\t指标\t全市\t全省', ...rows);
  expect([plan.tables, warned(plan)]).toEqual([[], expect.arrayContaining(['unread-table'])]);
});

describe('apart by single spaces', () => {
  test('with groups beside their rows', () => {
    const found = only(
      planOfTable(
        '类别 指标 2020年 2025年 属性',
        '经济发展 生产总值（亿元） 120 200 预期性',
        '财政收入（亿元） 10 不降低 预期性',
        '绿色生态 森林覆盖率（%） 40 42 约束性',
      ),
    );
    expect(found.rows.map(([group]) => group)).toEqual(['经济发展', '经济发展', '绿色生态']);
  });

  test('with groups above their rows and a header of two lines', () => {
    const found = only(
      planOfTable(
        '指标 单位 2020年 2025年',
        '计划 增长（%） 计划 增长（%）',
        '学前教育',
        '在园幼儿 人 900 5 950 4',
        '高中教育',
        '在校学生 人 910 5 950 4',
      ),
    );
    expect(labelsOf(found).slice(3)).toEqual([
      '2020年计划',
      '2020年增长（%）',
      '2025年计划',
      '2025年增长（%）',
    ]);
    expect(found.rows.map(([group]) => group)).toEqual(['学前教育', '高中教育']);
  });

  test('a line between the rows that names nothing makes no group', () => {
    const plan = planOfTable(
      '指标 2020年 2025年',
      '在园幼儿 900 950',
      '在校学生 910 950',
      '主要任务',
      '教师 100 120',
    );
    expect([plan.tables, warned(plan)]).toEqual([[], expect.arrayContaining(['unread-table'])]);
  });
});
