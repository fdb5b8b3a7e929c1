import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { madeMeta } from '../fixtures/made.ts';
import type { PlanMeta } from '../plan.schema.ts';
import { byKind, byRegion, byYear, countOf, regionPaths, yearOf } from './library.ts';
import type { PlanGroup } from './library.ts';

const plan = (id: string, region: PlanMeta['region'], issued: string | null = null): PlanMeta =>
  madeMeta(id, { issued, period: [2021, 2025], region });
const province = (name: string) => ({ name, level: '省' as const, parent: null });
const city = (name: string, parent: string) => ({ name, level: '市' as const, parent });
const county = (name: string, parent: string) => ({ name, level: '县' as const, parent });
const drawn = ({ name, plans, children }: PlanGroup): unknown => [
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

  test('joins a county to its province where its city has no plan', () => {
    const above = [city('乙市', '甲省'), province('甲省')];
    expect(byRegion([plan('county', county('丙县', '乙市'))], above).map(drawn)).toEqual([
      ['甲省', [], [['乙市', [], [['丙县', ['county'], []]]]]],
    ]);
  });

  test('puts plans without a region last and loses none', () => {
    const groups = byRegion([plan('x', null), plan('p', province('甲省'))]);
    expect(groups.map(drawn)).toEqual([
      ['甲省', ['p'], []],
      [null, ['x'], []],
    ]);
  });

  test('keeps districts apart that only have their name in common', () => {
    const plans = [plan('x', county('鼓楼区', '甲市')), plan('y', county('鼓楼区', '乙市'))];
    expect(byRegion(plans).map(drawn)).toEqual([
      ['甲市', [], [['鼓楼区', ['x'], []]]],
      ['乙市', [], [['鼓楼区', ['y'], []]]],
    ]);
    const paths = [...regionPaths(byRegion(plans)).values()];
    expect(paths).toContainEqual(['甲市', '鼓楼区']);
  });

  test('counts the plans of a region with those of the regions in it', () => {
    const plans = [plan('c', city('乙市', '甲省')), plan('p', province('甲省'))];
    expect(byRegion(plans).map(countOf)).toEqual([2]);
  });

  test('draws every plan once, whatever the regions are said to be', () => {
    const name = fc.constantFrom('甲', '乙', '丙');
    const region = fc.option(
      fc.record({
        name,
        level: fc.constantFrom('国家' as const, '省' as const, '市' as const, '县' as const),
        parent: fc.option(name),
      }),
    );
    fc.assert(
      fc.property(fc.array(region), (regions) => {
        const ids = regions.map((_, index) => `p${index}`);
        const groups = byRegion(regions.map((one, index) => plan(`p${index}`, one)));
        const listed = (group: PlanGroup): string[] => [
          ...group.plans.map(({ id }) => id),
          ...group.children.flatMap(listed),
        ];
        expect(groups.flatMap(listed).sort()).toEqual(ids.sort());
      }),
    );
  });

  test('puts the newest first', () => {
    const region = province('甲省');
    const [group] = byRegion([plan('old', region, '2011-01'), plan('new', region, '2022-03-01')]);
    expect(group?.plans.map(({ id }) => id)).toEqual(['new', 'old']);
  });
});

test('by year the newest comes first, the unknown last; by kind in the order of their rank', () => {
  const plans = [
    madeMeta('none', { kind: '意见' }),
    madeMeta('old', { issued: '2016-05-01', kind: '工作要点' }),
    madeMeta('new', { published: '2022-01', kind: '规划' }),
  ];
  expect(byYear(plans).map(({ name }) => name)).toEqual(['2022', '2016', null]);
  expect(byKind(plans).map(({ name }) => name)).toEqual(['规划', '工作要点', '意见']);
});

test('yearOf falls back to the period', () => {
  expect(yearOf(plan('x', null, '2022-01'))).toBe('2022');
  expect(yearOf(plan('x', null))).toBe('2021');
});
