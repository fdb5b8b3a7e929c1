/** What speaks against a table being whole. */
import { describe, expect, test } from 'vitest';
import { only, planOfTable, textsOf, warned } from '../laws/plan-of-table.ts';
import { gapsOf } from './claim.ts';

const LABELS = ['类别', '序号', '指标', '2025年'];

const table = (...rows: string[]) => ({
  labels: LABELS,
  rows: rows.map((row) => ({ cells: row.split(' ').map((cell) => (cell === '_' ? '' : cell)) })),
});

describe('rows that count', () => {
  test('to the end are whole', () => {
    expect(gapsOf(table('甲 1 研发 2', '甲 2 专利 3', '乙 3 平台 4'), ['三、措施'])).toEqual([]);
    // One number with two measures, and parts that count anew.
    expect(gapsOf(table('甲 1 研发 2', '甲 1 专利 3', '乙 1 平台 4'), [])).toEqual([]);
    expect(gapsOf(table('甲 1 研发 2', '甲 2 专利 3', '乙 1 平台 4', '乙 2 人才 5'), [])).toEqual(
      [],
    );
    expect(gapsOf(table('甲 1 研发 2', '甲 2 专利 3', '合计 _ _ 5'), [])).toEqual([]);
  });

  test('beyond 999 as well', () => {
    const rows = Array.from({ length: 1_100 }, (_, i) => `甲 ${i + 1} 指标 2`);
    expect(gapsOf(table(...rows), [])).toEqual([]);
    expect(gapsOf(table(...rows.toSpliced(1_049, 1)), [])).toEqual([
      expect.stringContaining('序号缺1050'),
    ]);
  });

  test.each([
    ['a number that is left out', table('甲 1 研发 2', '甲 3 专利 3', '甲 4 平台 4'), '序号缺2'],
    [
      'a number that goes back',
      table('甲 1 研发 2', '甲 2 专利 3', '甲 4 平台 4', '甲 3 人 4'),
      '次序',
    ],
    ['a row without one', table('甲 1 研发 2', '甲 _ 专利 3', '甲 2 平台 4'), '没有序号'],
    ['a first row of labels', table('现状 目标 _ _', '甲 1 研发 2', '甲 2 平台 4'), '表头分为两行'],
    ['a group of another size', table('甲（3项） 1 研发 2', '甲（3项） 2 专利 3'), '行数'],
  ])('%s', (_, found, told) => {
    expect(gapsOf(found, []).join()).toContain(told);
  });

  test.each([[['4 人才 5']], [['另有', '4 人才']], [['专利 12.5 15.0']], [['务', '三、措施']]])(
    'more of it behind: %j',
    (behind) => {
      const found = table('甲 1 研发 2', '甲 2 专利 3', '甲 3 平台 4');
      expect(gapsOf(found, behind)).toEqual(['表后还有像是表格的行，没有认出']);
    },
  );
});

test('a row far apart by blanks is longer than a line of prose', () => {
  const row = ['6', '基本养老保险参保率', '完成省下达任务', '〔23〕', '预期性'].join(
    '            ',
  );
  expect(gapsOf(table('甲 1 研发 2', '甲 2 专利 3'), ['注：为累计数。', row])).toHaveLength(1);
});

test('groups that come twice, once below no label, are the cells of a column', () => {
  const labels = ['', '类别', '指标', '2025年'];
  const rows = [
    ['甲', '甲', '研发', '2'],
    ['乙', '乙', '专利', '3'],
  ].map((cells) => ({ cells }));
  expect(gapsOf({ labels, rows }, [])).toEqual(['有两列的内容全同，各列的名目存疑']);
  // A group that has one row may well be named like its part.
  const other = [...rows, { cells: ['乙', '丙', '平台', '4'] }];
  expect(gapsOf({ labels, rows: other }, [])).toEqual([]);
});

test('a table of markup whose numbers skip one is not whole either', () => {
  const rows = ['1|研发强度|2', '2|专利|200', '4|平台|12'];
  const found = only(
    planOfTable('|序号|指标|2025年|', '|-|-|-|', ...rows.map((row) => `|${row}|`)),
  );
  expect(found.status).toBe('partial');
  expect(found.note).toContain('3');
});

describe('what the sign of the table parts behind it is another row, whatever its words are', () => {
  const row = (sign: string) => (cells: string) =>
    sign === '|' ? `|${cells.replaceAll(' ', '|')}|` : cells.replaceAll(' ', sign);
  const rows = ['任务 责任单位 完成时限', '建设平台 县科技局 2025年', '培育企业 县税务局 2024年'];

  test.each(['|', ',', '\t'])('behind a note: %j', (sign) => {
    const last = row(sign)('引进人才 县人社局 持续推进');
    const note = '注：责任单位排在首位的为牵头单位。';
    const plan = planOfTable(...rows.map(row(sign)), note, last);
    expect(only(plan)).toMatchObject({ status: 'partial', note: expect.stringContaining('表后') });
    // It stays word for word.
    expect([textsOf(plan), warned(plan)]).toEqual([
      expect.arrayContaining([last]),
      expect.arrayContaining(['unread-table']),
    ]);
  });

  test.each([
    [
      'behind two lines of notes',
      ['注：1.县科技局牵头。', '2.县税务局配合。', '|引进人才|县人社局|2024年|'],
    ],
    ['behind a sentence', [`${'说明责任单位的分工'.repeat(4)}。`, '|引进人才|县人社局|持续推进|']],
    ['of many words', [`|${'引进人才，落实政策，'.repeat(8)}|县人社局|持续推进|`]],
  ])('%s', (_, behind) => {
    const { status } = only(planOfTable(...rows.map(row('|')), '', '', ...behind));
    expect(status).toBe('partial');
  });

  test('a header that stands again, with or without numbers that go on', () => {
    const again = ['注：责任单位排在首位的为牵头单位。', rows[0] ?? ''];
    const one = [...rows, ...again, '引进人才 县人社局 持续推进'];
    const two = [...one, '改善服务 县政务办 持续推进'];
    for (const lines of [one, two])
      for (const sign of ['|', ',']) {
        const { tables } = planOfTable(
          ...lines.map((line) => (line.startsWith('注') ? line : row(sign)(line))),
        );
        expect(tables.map(({ status }) => status)).not.toContain('complete');
      }
  });

  test.each([
    ['a heading', ['第二章 任务', '|引进人才|县人社局|持续推进|']],
    ['labels of another table', ['|名称|地点|面积|', '|产业园|临江|20|', '|实验室|临江|']],
  ])('below %s it is not of this table', (_, behind) => {
    expect(planOfTable(...rows.map(row('|')), '', '', ...behind).tables[0]?.status).toBe(
      'complete',
    );
  });
});
