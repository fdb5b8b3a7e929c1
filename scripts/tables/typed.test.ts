import { describe, expect, test } from 'vitest';
import { readCell, readColumn, unitInName } from './typed.ts';

describe('a cell with one number', () => {
  test.each([
    ['3.5', 3.5, '%', null],
    ['≥3.5', 3.5, '%', '≥'],
    ['＞15', 15, '%', '>'],
    ['<5%', 5, '%', '<'],
    ['1,200', 1200, '%', null],
    ['１２．５', 12.5, '%', null],
    ['-0.3', -0.3, '%', null],
    ['120亿元', 120, '亿元', null],
    ['12.3万人', 12.3, '万人', null],
    ['10以上', 10, '%', '≥'],
    ['10以内', 10, '%', '≤'],
  ])('%s', (text, value, unit, bound) => {
    expect(readCell(text, 'value', '%')).toEqual({ text, value, unit, bound, missing: false });
  });
});

test.each([
  ['10左右', { value: 10, approximate: true }],
  ['约30', { value: 30, approximate: true }],
  ['3—5', { value: 3, to: 5 }],
  ['〔4.5〕', { value: 4.5, cumulative: true }],
  ['8%〔40%〕', { value: 8, unit: '%' }],
  ['90（2019年）', { value: 90, year: 2019 }],
  ['超过90', { value: 90, bound: '>' }],
])('a cell says how its number is meant: %s', (text, states) => {
  expect(readCell(text, 'value', null)).toMatchObject(states);
});

test.each(['2/3', '10.5:1', '3.5（2.1）', '3,5', '〓', '12〓', '较好', '完成国家下达任务'])(
  'a cell that states no number, or two of unknown meaning, has no value: %s',
  (text) => {
    expect(readCell(text, 'value', '%')).toMatchObject({
      text,
      value: null,
      unit: null,
      missing: false,
    });
  },
);

test.each(['', '—', '——', '-', '/', '无'])(
  'a cell in which nothing is printed is missing: “%s”',
  (text) => {
    expect(readCell(text, 'value', '%')).toMatchObject({ text, value: null, missing: true });
  },
);

test('only values and serial numbers are numbers', () => {
  expect(readCell('5', 'name', null).value).toBeNull();
  expect(readCell('5', 'serial', '%')).toMatchObject({ value: 5, unit: null });
});

describe('a column', () => {
  test.each([
    ['序号', 'serial', null, null],
    ['指标名称', 'name', null, null],
    ['单位', 'unit', null, null],
    ['责任单位', 'note', null, null],
    ['属性', 'attribute', null, null],
    ['类别', 'group', null, null],
    ['2020年现状值', 'value', 2020, null, { states: 'baseline' }],
    ['2025年全省目标', 'value', 2025, '全省'],
    ['年均增长（%）', 'value', null, null],
  ])('%s', (label, role, year, scope, states: object = {}) => {
    expect(readColumn(label)).toEqual({ label, role, year, scope, ...states });
  });
});

describe('what the values of a column are', () => {
  const city = {
    period: [2021, 2025] as [number, number],
    region: { name: '甲市', level: '市' as const, parent: '乙省' },
  };
  test.each([
    ['2020年现状值', 'baseline'],
    ['2025年完成情况', 'baseline'],
    ['规划目标完成情况', 'baseline'],
    ['2025年目标值', 'target'],
    ['国家规划目标值', 'level'],
    ['省规划目标值', 'level'],
    ['全市目标', 'target'],
    ['2020年', 'baseline'],
    ['2025年', 'target'],
    ['2022年', undefined],
    ['数值', undefined],
    ['指标名称', undefined],
  ])('%s', (label, states) => expect(readColumn(label, city).states).toBe(states));

  test('a goal of its own level is its own', () => {
    const region = { name: '乙省', level: '省' as const, parent: null };
    expect(readColumn('全省目标', { ...city, region }).states).toBe('target');
    expect(readColumn('2025年', { period: null, region }).states).toBeUndefined();
    expect(readColumn('全省目标', { ...city, region: null }).states).toBeUndefined();
  });
});

test('a goal in words, a rate and a sum over years are told apart from a value', () => {
  expect(readCell('完成省下达目标', 'value', '%')).toMatchObject({
    value: null,
    words: '完成省下达目标',
  });
  expect(readCell('“十四五”年均增长4.0', 'value', '%')).toMatchObject({
    ...{ value: 4, unit: '%', annual: true, over: [2021, 2025] },
  });
  expect(readCell('2021-2024年累计降低8.2', 'value', '%')).toMatchObject({
    ...{ value: 8.2, cumulative: true, over: [2021, 2024] },
  });
  expect(readCell('提高1个百分点以上', 'value', '%').value).toBeNull();
});

test('the unit may stand in the name of the indicator', () => {
  expect(unitInName('发明专利拥有量（件）')).toBe('件');
  expect(unitInName('研发投入(%)')).toBe('%');
  expect(unitInName('高新技术企业（含中小企业）')).toBeNull();
});
