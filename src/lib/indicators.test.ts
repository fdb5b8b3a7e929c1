import { expect, test } from 'vitest';
import type { Coverage, Row, Stated } from '../library.schema.ts';
import { changeOf, matrixGroups, ranksOf, saidOf } from './indicators.ts';

const plan = (id: string, about: Partial<Coverage> = {}): Coverage => ({
  ...{ id, title: id, region: null, period: [2021, 2025], kind: '规划', tables: 'complete' },
  ...{ rows: 3, joined: 1, sentences: 0 },
  ...about,
});

test('plans of one period stand together, a province before its cities, so many to a page', () => {
  const of = (name: string, level: '省' | '市', parent: string | null) => ({
    region: { name, level, parent },
  });
  const groups = matrixGroups([
    plan('next', { period: [2026, 2030] }),
    plan('city', of('宜昌市', '市', '湖北省')),
    plan('none', { tables: 'none', rows: 0 }),
    plan('province', of('湖北省', '省', null)),
    ...Array.from({ length: 8 }, (_, i) => plan(`other${i}`)),
  ]);
  expect(groups.map(({ name, plans, covered }) => [name, plans.length, covered.length])).toEqual([
    ['2021-2025', 8, 8],
    ['2021-2025-2', 2, 2],
    // What says nothing of indicators is in no matrix, and counted all the same.
    ['2021-2025-3', 0, 1],
    ['2026-2030', 1, 1],
  ]);
  expect(groups.map(({ page, pages }) => `${page}/${pages}`)).toEqual(['1/3', '2/3', '3/3', '1/1']);
  expect(groups[0]?.plans.slice(0, 2).map(({ id }) => id)).toEqual(['province', 'city']);
});

const stated = (value: number, about: Partial<Stated> = {}): Stated => ({
  ...{ text: String(value), value, unit: '家', bound: null, column: '' },
  ...about,
});

test('a difference is taken of what is alike, and of nothing else', () => {
  const [baseline, target] = [stated(44), stated(110)];
  expect(changeOf({ baseline, target })).toBe(66);
  expect(changeOf({ baseline: null, target })).toBeNull();
  expect(changeOf({ baseline, target: stated(10, { to: 20 }) })).toBeNull();
  expect(changeOf({ baseline, target: stated(160, { cumulative: true }) })).toBeNull();
  expect(changeOf({ baseline: stated(0.1), target: stated(0.3) })).toBe(0.2);
});

test('a sentence speaks for a plan only where its table does not', () => {
  const row = { name: '', unit: null, attribute: null, baseline: null, levels: [] };
  const rows: Row[] = [{ ...row, plan: 'a', anchor: 't1-r1', target: stated(110) }];
  const sentence = { name: '', sentence: '', certainty: 'high' as const, target: stated(600) };
  const prose = ['a', 'b', 'b'].map((plan, i) => ({ ...sentence, plan, anchor: `p${i}` }));
  expect(saidOf({ rows, prose }).map(({ anchor }) => anchor)).toEqual(['t1-r1', 'p1']);
});

test('equal numbers have one place, and what is none has none', () => {
  expect(ranksOf([3, null, 1, 3])).toEqual(['1', '-', '0', '1']);
});
