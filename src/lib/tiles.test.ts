import { expect, test } from 'vitest';
import type { Coverage, Row, Stated } from '../library.schema.ts';
import { tileGrid } from './tiles.ts';

type Given = [name: string, parent: string | null, value: number | null, about?: Partial<Stated>];

function grid(
  level: '省' | '市',
  given: readonly Given[],
  period: [number, number] = [2021, 2025],
) {
  const plans = new Map<string, Coverage>();
  const rows = given.map(([name, parent, value, about], at): Row => {
    const id = `p${at}`;
    const below = name === '天门市' ? ('县' as const) : ('市' as const);
    const region = { name, level: parent === null ? ('省' as const) : below, parent };
    const end = at === given.length - 1 ? period : ([2021, 2025] as [number, number]);
    plans.set(id, {
      ...{ id, title: id, region, period: end, kind: '规划', tables: 'complete' },
      ...{ rows: 1, joined: 1, sentences: 0 },
    });
    const target = { text: '', column: '', value, unit: '%', bound: null, ...about };
    const nothing = { name: '', unit: '%', attribute: null, baseline: null, levels: [] };
    return { ...nothing, plan: id, anchor: 't1-r1', target };
  });
  return tileGrid({ rows, prose: [] }, plans, level);
}
const steps = (found: ReturnType<typeof grid>) =>
  found?.tiles.map(({ name, step }) => [name, step]);

test('few places are no picture', () => {
  expect(
    grid('市', [
      ['宜昌市', '湖北省', 1],
      ['天门市', '湖北省', 2],
      ['湖北省', null, 3],
    ]),
  ).toBeNull();
});

test('places are classed by their values, equal ones alike, cities of a province together', () => {
  const found = grid('市', [
    ['益阳市', '湖南省', 5],
    ['宜昌市', '湖北省', 3],
    ['临汾市', '山西省', 3],
    ['天门市', '湖北省', 9],
  ]);
  expect(steps(found)).toEqual([
    ['临汾市', 1],
    ['天门市', 3],
    ['宜昌市', 1],
    ['益阳市', 2],
  ]);
  expect(found?.steps).toEqual([
    [3, 3],
    [5, 5],
    [9, 9],
  ]);
});

test('sums, words, ranges and doubts stand with no states, nor goals of other years', () => {
  const found = grid(
    '省',
    [
      ['湖北省', null, 1],
      ['湖南省', null, 2],
      ['河南省', null, 30, { cumulative: true }],
      ['江西省', null, null, { words: '提高' }],
      ['安徽省', null, 4, { doubtful: true }],
      ['江苏省', null, 4, { to: 6 }],
      ['山东省', null, 7],
      ['湖北省', null, 3],
    ],
    [2026, 2030],
  );
  expect(found?.until).toBe(2025);
  expect(found?.tiles.map(({ name, target }) => [name, target.value])).toEqual([
    ['山东省', 7],
    ['湖北省', 1],
    ['湖南省', 2],
  ]);
});
