import { describe, expect, test } from 'vitest';
import { madeMeta } from '../fixtures/made.ts';
import type { PlanMeta } from '../plan.schema.ts';
import { byRegion, yearOf } from './library.ts';
import type { RegionGroup } from './library.ts';

const plan = (id: string, region: PlanMeta['region'], issued: string | null = null): PlanMeta =>
  madeMeta(id, { issued, period: [2021, 2025], region });
const province = (name: string) => ({ name, level: '省' as const, parent: null });
const city = (name: string, parent: string) => ({ name, level: '市' as const, parent });
const county = (name: string, parent: string) => ({ name, level: '县' as const, parent });
const drawn = ({ name, plans, children }: RegionGroup): unknown => [
  name,
  plans.map(({ id }) => id),
  children.map(drawn),
];

describe('byRegion', () => {
  test('nests county below city below province, whatever the order', () => {
    const plans = [
      plan('county', county('丙县', '乙市')),
      plan('city', city('乙市', '甲省')),
      plan('province', province('甲省')),
    ];
    const expected = [['甲省', ['province'], [['乙市', ['city'], [['丙县', ['county'], []]]]]]];
    expect(byRegion(plans).map(drawn)).toEqual(expected);
    expect(byRegion(plans.reverse()).map(drawn)).toEqual(expected);
  });

  test('draws a province that has no plan of its own', () => {
    expect(byRegion([plan('city', city('乙市', '甲省'))]).map(drawn)).toEqual([
      ['甲省', [], [['乙市', ['city'], []]]],
    ]);
  });

  test('puts plans without a region last and loses none', () => {
    const groups = byRegion([plan('x', null), plan('p', province('甲省'))]);
    expect(groups.map(drawn)).toEqual([
      ['甲省', ['p'], []],
      [null, ['x'], []],
    ]);
  });

  test('puts the newest first', () => {
    const region = province('甲省');
    const [group] = byRegion([plan('old', region, '2011-01'), plan('new', region, '2022-03-01')]);
    expect(group?.plans.map(({ id }) => id)).toEqual(['new', 'old']);
  });
});

test('yearOf falls back to the period', () => {
  expect(yearOf(plan('x', null, '2022-01'))).toBe('2022');
  expect(yearOf(plan('x', null))).toBe('2021');
});
