/** Tables with commas between their cells, and prose, which has commas as well. */
import { describe, expect, test } from 'vitest';
import { labelsOf, only, planOfTable, textsOf, warned } from '../../laws/plan-of-table.ts';

const LABELS = ['序号', '指标', '单位', '2020年', '2025年', '属性'];
const ROWS = [
  ['1', '研发经费投入强度（%）', '%', '2.1', '2.8', '预期性'],
  ['2', '地区生产总值', '亿元', '4,261.42', '6,000', '预期性'],
  ['3', '技术合同成交额', '亿元', '85', '200', '约束性'],
];
const drawn = (comma: string) => [LABELS, ...ROWS].map((cells) => cells.join(comma));

describe('a table of commas is read', () => {
  test.each([
    ['of half width, thousands with theirs', drawn(',')],
    ['of full width', drawn('，')],
    ['of half width, as CSV', drawn(',').map((row) => row.replace(/4,261.42|6,000/g, '"$&"'))],
    [
      'of both, as a text that was folded in places',
      [drawn('，')[0] ?? '', ...drawn(',').slice(1)],
    ],
  ])('%s', (_, lines) => {
    const plan = planOfTable('表1 主要指标', ...lines);
    const table = only(plan);
    expect([labelsOf(table), ...table.rows]).toEqual([LABELS, ...ROWS]);
    expect(table).toMatchObject({ label: '表1', status: 'complete' });
    expect(textsOf(plan).join('\n')).not.toContain('"');
  });

  test('though its words have commas of the other width, or some inside of brackets or quotation marks', () => {
    const rows = [
      '1,建设创新平台，完善办法,市科技局,2025年',
      '2,"推进科技金融,引导资本",市财政局,2024年',
      '3,建设园区(东区,西区),高新区,持续推进',
    ];
    expect(only(planOfTable('序号,重点任务,牵头单位,完成时限', ...rows)).rows).toEqual([
      ['1', '建设创新平台，完善办法', '市科技局', '2025年'],
      ['2', '推进科技金融，引导资本', '市财政局', '2024年'],
      ['3', '建设园区（东区，西区）', '高新区', '持续推进'],
    ]);
  });

  test('whose rows have no numbers, and groups on lines of their own', () => {
    const rows = [
      '研发强度（%）,2.1,2.8',
      '一、民生,,',
      '就业人数（人）,,300',
      '城镇化率（%）,50,—',
    ];
    expect(only(planOfTable('指标,2020年,2025年', '一、创新,,', ...rows)).rows).toEqual([
      ['一、创新', '研发强度（%）', '2.1', '2.8'],
      ['一、民生', '就业人数（人）', '', '300'],
      ['一、民生', '城镇化率（%）', '50', '—'],
    ]);
  });
});

test('a line that names the rows below it has no commas', () => {
  const rows = ['一、创新', '1，研发强度，2.1，2.8', '二、民生', '2，就业人数，85，1,200'];
  expect(only(planOfTable('序号，指标，2020年，2025年', ...rows)).rows).toEqual([
    ['一、创新', '1', '研发强度', '2.1', '2.8'],
    ['二、民生', '2', '就业人数', '85', '1,200'],
  ]);
});

describe('what commas do not tell stays as it was printed, with a warning', () => {
  test.each([
    ['nothing says what the columns are', drawn(',').slice(1)],
    [
      'there are more fields than columns',
      ['指标,2020年,2025年', '研发强度,2.1,2.8', '科研,开发,人员,3,5', '专利,10,20', '论文,1,2'],
    ],
    [
      'the comma of a figure, among fields of another width',
      ['指标名称，2020年，2025年', '发明专利，26，30', '覆盖率，12,345'],
    ],
    [
      'a figure with thousands would leave a word below a year',
      ['序号,指标,2020年,2025年', '1,企业,100,200,备注', '2,专利,120,300'],
    ],
    [
      'a row that lacks a field names no rows',
      ['序号,指标,单位,2025年', '1,研发强度,%,2.0', '专利,件', '2,平台,个,12', '3,人才,人,50'],
    ],
    [
      'of full width',
      ['指标，2020年，2025年', '研发强度，1.5，2.0', '专利，100', '平台，3，12', '人才，30，50'],
    ],
    ['a quotation mark is not closed', [...drawn(',').slice(0, 2), '2,"产值,亿元,1,2,预期性']],
  ])('%s', (_, lines) => {
    const plan = planOfTable(...lines);
    expect(plan.tables.filter(({ status }) => status === 'complete')).toEqual([]);
    if (plan.tables.length > 0) return;
    expect(warned(plan)).toContain('unread-table');
    expect(textsOf(plan).join('\n')).toContain(lines.join('\n'));
  });
});

test.each([
  [
    '到2025年，研发经费投入强度达到2.8%，技术合同成交额200亿元，企业500家，',
    '到2030年，研发经费投入强度达到3.2%，技术合同成交额400亿元，企业800家，',
    '到2035年，研发经费投入强度达到3.5%，技术合同成交额600亿元，企业900家。',
  ],
  ['指标、目标、任务,都要落实', '坚持创新,统筹兼顾,重点突破', '坚持人才,优化环境,扩大开放'],
  ['1,加强领导,落实责任。', '2,加大投入,形成合力。', '3,强化考核,注重实效。'],
])('prose is no table: %s', (...lines) => {
  const plan = planOfTable(...lines);
  expect([plan.tables, warned(plan)]).toEqual([[], expect.not.arrayContaining(['unread-table'])]);
});

test('a label above an empty cell of the only row does not stand in the row as well', () => {
  const lines = ['类别,序号,指标,单位,目标,', ',,,,2025年,2030年', ',,婴幼儿托位数,个,4.5,4.5'];
  const plan = planOfTable(...lines);
  expect([plan.tables, warned(plan)]).toEqual([[], expect.arrayContaining(['unread-table'])]);
});
