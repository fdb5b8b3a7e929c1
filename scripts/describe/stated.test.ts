/** What a document says of itself in its own words: from when it is in force, its order, its years, who signs spread out. */
import { describe, expect, test } from 'vitest';
import { convertText } from '../laws/convert-text.ts';
import { PROSE } from '../testing/outlined.ts';
import { kindOf } from './kind.ts';

const read = (...lines: string[]) => convertText(lines.join('\n')).plan;
const NOTICE = [
  '某市科技局关于印发《某市科技人才管理办法》的通知',
  '某科规〔2022〕1号',
  '各有关单位：',
];
const SIGNED = ['某市科学技术局', '2022年4月1日'];
const BODY = ['某市科技人才管理办法', '一、总则', PROSE, '二、附则'];

describe('in force', () => {
  test.each([
    [
      'the document says it',
      '现将办法印发给你们。',
      '本办法自2022年5月1日起施行，有效期5年。',
      '2022-05-01',
    ],
    ['its notice says it', '现将办法印发给你们，自2022年6月1日起施行。', PROSE, '2022-06-01'],
    ['another document is', '现将办法印发给你们。', '《某条例》自2020年1月1日起施行。', null],
    ['no date is named', '现将办法印发给你们。', '本办法自印发之日起施行。', null],
  ])('%s', (_, carried, last, effective) => {
    expect(read(...NOTICE, carried, ...SIGNED, ...BODY, last).effective).toBe(effective);
  });
});

test('an order has its number, on one line or on two', () => {
  const order = [
    '《某市科技人才管理办法》已经通过，现予公布，自2022年5月1日起施行。',
    '市长　张某',
    '2022年4月1日',
  ];
  for (const head of [['某市人民政府令', '第12号'], ['某市人民政府令（第12号）']])
    expect(read(...head, ...order, ...BODY, PROSE)).toMatchObject({
      docNumber: '某市人民政府令第12号',
      issuer: '某市人民政府',
      kind: '办法',
    });
});

test('short names that print spreads are closed up', () => {
  const plan = read(
    ...NOTICE,
    '现将办法印发给你们。',
    '科 技 部',
    '财 政 部',
    '2022年4月1日',
    ...BODY,
    PROSE,
  );
  expect(plan.issuer).toBe('科技部 财政部');
});

test('three years are what the text states, never what the title promises', () => {
  const title = '某市数字经济三年行动方案';
  expect(read(title, '一、要求', PROSE, '二、期限', '行动期限为2023年至2025年。').period).toEqual([
    2023, 2025,
  ]);
  expect(read(title, '一、要求', PROSE, '二、保障', PROSE).period).toBeNull();
});

test.each<[string, [number, number] | null]>([
  ['某市2026年科技工作要点', [2026, 2026]],
  ['关于下达2026年科技资金的通知', null],
  ['关于印发2026年科技工作要点的通知', [2026, 2026]],
])('one year is that of a plan, not of what a notice is about: %s', (title, period) => {
  expect(read(title, '各有关单位：', PROSE, '一、要求', PROSE).period).toEqual(period);
});

test.each([
  ['某区城市更新2025年度实施计划', '行动计划'],
  ['某市绿色发展行动方案（试行）', '行动计划'],
  ['《某市耕地保护工作方案》等', '实施方案'],
  ['某市燃气事故应急预案', '其他'],
])('%s is of the kind %s', (title, kind) => {
  expect(kindOf(title)).toBe(kind);
});

test('the place of a notice that came alone is that of what it brings', () => {
  const lines = [
    '关于印发《海宁市地震应急预案》《海宁市避难场所启用预案》的通知',
    '各有关单位：',
    PROSE,
  ];
  expect(read(...lines).region?.name).toBe('海宁市');
});
