import { expect, test } from 'vitest';
import { pagesByPlace, pagesOf } from './pages.ts';
import type { Place } from './pages.ts';

test('a list in pages keeps every entry once, and an empty one is a page', () => {
  expect(pagesOf([1, 2, 3, 4, 5], 2).map(({ first, entries }) => [first, entries])).toEqual([
    [1, [1, 2]],
    [3, [3, 4]],
    [5, [5]],
  ]);
  expect(pagesOf([], 2)).toHaveLength(1);
});

/** In the order of their regions. */
const places = new Map<string, Place>([
  ['anhui', { region: '安徽省', period: [2021, 2025] }],
  ['anhui-next', { region: '安徽省', period: [2026, 2030] }],
  ['hefei', { region: '安徽省', period: [2021, 2025] }],
  ['hubei', { region: '湖北省', period: [2021, 2025] }],
  ['hubei-next', { region: '湖北省', period: [2026, 2030] }],
  ['yichang', { region: '湖北省', period: [2021, 2025] }],
  ['nowhere', { region: null, period: null }],
]);
const all = ['yichang', 'nowhere', 'hubei', 'hubei-next', 'hefei', 'anhui', 'anhui-next'];
const paged = (most: number) => pagesByPlace(all, (id) => id, places, most);

test('pages go by years, those of most entries first, and within years by region', () => {
  expect(paged(3).map(({ entries }) => entries)).toEqual([
    ['anhui', 'hefei', 'hubei'],
    ['yichang'],
    ['anhui-next', 'hubei-next'],
    ['nowhere'],
  ]);
  expect(paged(3).map(({ page, pages, first }) => [page, pages, first])).toEqual([
    [1, 4, 1],
    [2, 4, 4],
    [3, 4, 5],
    [4, 4, 7],
  ]);
  expect(paged(3)[0]?.names).toEqual([
    { period: [2021, 2025], regions: ['安徽省', '湖北省'] },
    { period: [2021, 2025], regions: ['湖北省', '湖北省'] },
    { period: [2026, 2030], regions: ['安徽省', '湖北省'] },
    { period: null, regions: [null, null] },
  ]);
});

test('what fits on a page is not parted', () => {
  expect(paged(7).map(({ entries }) => entries.length)).toEqual([7]);
  expect(pagesByPlace([], String, places, 7)).toHaveLength(1);
});

test('a plan that the library no longer holds stands last', () => {
  const [page] = pagesByPlace(['gone', 'hubei'], (id) => id, places, 7);
  expect(page?.entries).toEqual(['hubei', 'gone']);
});
