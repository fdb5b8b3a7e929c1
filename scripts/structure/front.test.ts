/** What the lines above the first heading may be, and what speaks for each. */
import { expect, test } from 'vitest';
import { frontOptions } from './front.ts';

const isText = () => true;
const options = (texts: string[], carries = false, titled = -1) =>
  frontOptions(texts, carries, titled, isText);
const titles = (texts: string[], carries = false, titled = -1) =>
  options(texts, carries, titled).map(
    (line) => line.find(({ zone }) => zone === 'title')?.weight ?? 0,
  );

const NOTICE = '海宁市人民政府关于印发海宁市科技规划的通知';

test('the title that a notice names outweighs a later line that looks like one', () => {
  const [, named = 0, later = 0] = titles([NOTICE, '海宁市科技规划', '海宁市人才规划']);
  expect(later).toBeGreaterThan(0);
  expect(named).toBeGreaterThan(later);
});

test('of two lines that look like titles the later weighs more, and a notice is none of them', () => {
  const [first = 0, second = 0, third = 0] = titles([NOTICE, '海宁市人才规划', '海宁市交通规划']);
  expect(second).toBeGreaterThan(first + 1);
  expect(third).toBeGreaterThan(second);
});

test('the notice of several documents has no title of a plan', () => {
  const lines = options([NOTICE, '各镇人民政府：', '海宁市科技规划'], true);
  expect(lines.flat().map(({ zone }) => zone)).toEqual(['cover', 'cover', 'cover']);
  expect(lines[0]?.[0]?.reading.as).toBe('title');
});

test('what an editor calls the title is the only one', () => {
  const weights = titles([NOTICE, '海宁市科技规划', '海宁市人才规划'], false, 2);
  expect(weights.map((weight) => weight > 0)).toEqual([false, false, true]);
});
