import { expect, test } from 'vitest';
import { otherWays } from './also.ts';
import { equivalents, joinLists } from './equivalents.ts';
import { parseQuery, writeQuery } from './query.ts';

const names = joinLists([
  ...equivalents,
  ['技术市场成交合同额', '技术合同成交额'],
  ['森林覆盖率', '林木覆盖率'],
]);

const asked = (text: string) =>
  otherWays(parseQuery(text), names).map(({ query, anyYear }) => [
    writeQuery(query),
    anyYear && writeQuery(anyYear),
  ]);

test('what is typed is replaced, and what stands beside it stays', () => {
  expect(asked('保障措施 -财政')).toContainEqual(['实施保障 -财政', null]);
  expect(asked('研发投入强度 2025')).toContainEqual([
    'r&d经费 占gdp比重 2025',
    'r&d经费 占gdp比重',
  ]);
});

test('words that hold what was typed find nothing more', () => {
  expect(asked('“十四五”')).toEqual([['第十四个五年', null]]);
});

test('what nobody says otherwise has no other way', () => {
  expect(asked('科技特派员 2025')).toEqual([]);
  expect(asked('')).toEqual([]);
});

test('no words stand in the list twice, and none stands alone', () => {
  const all = equivalents.flat();
  expect(new Set(all).size).toBe(all.length);
  for (const group of equivalents) expect(group.length).toBeGreaterThan(1);
});

test('the names of indicators are among them, and one with the list where a name is shared', () => {
  expect(asked('森林覆盖率')).toEqual([['林木覆盖率', null]]);
  expect(asked('技术市场成交合同额')).toContainEqual(['技术合同登记额', null]);
  expect(joinLists([['a', 'b'], ['c', 'd'], ['b', 'c'], ['e']])).toEqual([
    ['a', 'b', 'c', 'd'],
    ['e'],
  ]);
});
