import { expect, test } from 'vitest';
import type { Stated } from '../library.schema.ts';
import { barOf, barsIn, cellKey } from './bars.ts';

const stated = (value: number | null, more: Partial<Stated> = {}): Stated => ({
  ...{ text: String(value), column: '2025年', value, unit: '%', bound: null },
  ...more,
});
const row = (baseline: Stated | null, target: Stated | null) => ({ baseline, target });

test('a bar is as long as the greater of both', () => {
  expect(barOf(row(stated(3), stated(4)))).toEqual({ kept: 75, change: 25 });
  expect(barOf(row(stated(8), stated(2)))).toEqual({ kept: 25, change: -75 });
  expect(barOf(row(stated(5), stated(5)))).toEqual({ kept: 100, change: 0 });
});

test.each([
  ['a sum beside a state', stated(5), stated(15, { cumulative: true })],
  ['a rate beside a state', stated(5), stated(6, { annual: true })],
  [
    'sums of four and of five years',
    stated(5, { cumulative: true, over: [2017, 2020] }),
    stated(6, { cumulative: true, over: [2021, 2025] }),
  ],
  ['words', stated(5), stated(null, { words: '持续提高' })],
  ['no baseline', null, stated(6)],
  ['another unit', stated(5, { unit: '万元' }), stated(6, { unit: '亿元' })],
  ['a range', stated(5), stated(6, { to: 8 })],
  ['a digit that is in doubt', stated(5), stated(6, { doubtful: true })],
  ['less than nothing', stated(-2), stated(3)],
])('%s: no bar', (_, baseline, target) => expect(barOf(row(baseline, target))).toBeNull());

test('what was converted to one unit compares', () => {
  const before = stated(92000, { unit: '万元', converted: { value: 9.2 } });
  expect(barOf(row(before, stated(20, { unit: '亿元' })))).toEqual({ kept: 46, change: 54 });
});

test('it stands in the cell of the target that is meant', () => {
  const columns = (['baseline', 'target', 'target'] as const).map((states, at) => ({
    ...{ label: `${2020 + at * 5}年`, role: 'value' as const, year: null, scope: null, states },
  }));
  const table = { columns, rows: [['3', '4', '6']], rowAnchors: ['t1-r1'] };
  const goal = { ...stated(6), column: '2030年' };
  const rows = [{ anchor: 't1-r1', ...row(stated(3), goal) }];
  expect([...barsIn(table, rows).keys()]).toEqual([cellKey(0, 2)]);
});
