import { expect, test } from 'vitest';
import type { Hit } from './find.ts';
import type { Catalog, PlanCard } from './format.ts';
import { parseQuery } from './query.ts';
import { namedBy, rank } from './rank.ts';
import { sourcesOf } from './static.ts';

const card = (title: string, docNumber: string | null = null): PlanCard => ({
  ...{ id: 'a', title, docNumber, region: null, kind: '规划', year: null },
  ...{
    lengths: [100, 100, 100],
    headings: [0, 10, 10],
    tables: [],
    text: '',
  },
});

const catalog: Catalog = {
  plans: [
    card('甲市工业规划', '甲政发〔2021〕1号'),
    card('甲市科技创新“十四五”规划', '甲政发〔2021〕11号'),
    card('科技创新'),
  ],
  words: false,
  names: [],
  former: [],
  shards: { series: '', firsts: [] },
  postings: { series: '', characters: [] },
};

const unloaded = (): never => {
  throw new Error('Ranking loads nothing');
};
const shards = { catalog, directory: unloaded, shard: unloaded, postings: unloaded };

const order = (query: string, hits: Hit[]): string[] => {
  const parsed = parseQuery(query);
  return rank(hits, namedBy(parsed, catalog), parsed, sourcesOf(shards)).map(
    ({ plan, hits }) => `${plan}: ${hits.map(({ section }) => section).join(' ')}`,
  );
};

test('a plan with the exact title comes first, then one with the words in its title', () => {
  const hit: Hit = { plan: 0, section: 1, places: [[0, 20, 40]], count: 3 };
  expect(order('科技创新', [hit])).toEqual(['2: ', '1: ', '0: 1']);
});

test.each([
  ['甲政发〔2021〕11号', ['1: ']],
  ['甲政发〔2021〕1', ['0: ', '1: ']],
  ['〔2021〕1号', ['0: ']],
  ['甲政发 -工业', ['1: ']],
  ['乙政发', []],
])('plans are found by their numbers: %s', (query, expected) => {
  expect(order(query, [])).toEqual(expected);
});

test.each<[what: string, query: string, better: number[][], worse: number[][]]>([
  ['a heading before many words in the text', '词', [[5]], [[11, 20, 30, 40, 50]]],
  ['many before few', '词', [[20, 30, 40]], [[20]]],
  ['early before late', '词', [[15]], [[90]]],
  ['close together before far apart', '甲词 乙词', [[20, 60], [62]], [[20, 30], [62]]],
])('%s', (_what, query, better, worse) => {
  const hits: Hit[] = [
    { plan: 0, section: 1, places: worse, count: worse.flat().length },
    { plan: 0, section: 2, places: better, count: better.flat().length },
  ];
  expect(order(query, hits)).toEqual(['0: 2 1']);
});

test('the name of a plan leads to it, with its marks left out, and shortened as people do', () => {
  const own: Catalog = {
    ...catalog,
    plans: [
      { ...card('乙市科技创新“十四五”规划'), region: { name: '乙市', parent: '甲省' } },
      { ...card('甲城市科技创新“十四五”规划'), region: { name: '甲城市', parent: '甲省' } },
    ],
  };
  const named = (query: string): number[] => namedBy(parseQuery(query), own);
  expect(named('甲城市科技创新十四五规划')).toEqual([1]);
  expect(named('甲城十四五规划')).toEqual([1]);
  expect(named('甲城科创规划')).toEqual([1]);
  expect(named('科创规划方案')).toEqual([]);
  expect(named('甲城工业规划')).toEqual([]);
});
