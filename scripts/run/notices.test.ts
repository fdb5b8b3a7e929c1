import { expect, test } from 'vitest';
import type { SeedFile } from '../seed/entries.ts';
import { falseSources } from './notices.ts';

const read = (path: string, url: string | null, issued: string | null = '2022-05-19') => ({
  seed: { path } as SeedFile,
  card: { issued, url },
});
const rules = (...all: Parameters<typeof falseSources>[0]) =>
  falseSources(all).map(({ place, rule }) => [place, rule]);

test('one address for two plans, and one that is older than the document, are no sources', () => {
  const picture = 'http://www.zcbk.cn/uploads/allimg/20210508/1-21050Q11431415.jpg';
  expect(rules(read('a.txt', picture), read('b.txt', picture, null))).toEqual([
    ['a.txt', 'older-source'],
    ['b.txt', 'shared-source'],
  ]);
});

test.each([
  ['the day of signature itself', 'http://a.gov.cn/2022-05/19/content_1.htm'],
  ['a later day', 'http://a.gov.cn/art/20220601/t20220601_1.html'],
  ['a number that is no day', 'http://a.gov.cn/art/20229999/c_2101013241.html'],
  ['no address', null],
])('%s is nothing to say', (_, url) => {
  expect(rules(read('a.txt', url))).toEqual([]);
});
