import { join } from 'node:path';
import { expect, test } from 'vitest';
import { seedsDir } from '../folders.ts';
import type { SeedFile } from '../seed/entries.ts';
import { noticeLines } from './messages.ts';
import { falseSources, sameTexts } from './notices.ts';

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

test('neither file is named from the root of the disk', () => {
  const [first, second] = ['two.html', 'two.txt'].map((name) => ({
    seed: { name, path: join(seedsDir(), name) },
    card: { words: 'same', issued: null, url: 'http://a.gov.cn/' },
  }));
  if (!first || !second) throw new Error('two seeds');
  const [same, source] = noticeLines([
    ...sameTexts([first, second]),
    ...falseSources([first, second]),
  ]);
  expect(same).toMatch(/^seeds\/two\.txt warning 与 two\.html 的文字完全相同/);
  expect(source).toMatch(/^seeds\/two\.txt note 与 seeds\/two\.html 写的是同一个来源/);
});
