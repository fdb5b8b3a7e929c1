import { expect, test } from 'vitest';
import { brokenInto } from './lines.ts';

const length = (text: string): number => text.length;

test('lines break as Chinese is set', () => {
  expect(brokenInto('到2025年，研发经费投入', 4, length)).toEqual([
    '到',
    '2025',
    '年，研发',
    '经费投入',
  ]);
  expect(brokenInto('一二三四，五', 4, length)).toEqual(['一二三四，', '五']);
  expect(brokenInto('一二三“四五”', 4, length)).toEqual(['一二三', '“四五”']);
  expect(brokenInto('', 4, length)).toEqual([]);
});

test('nothing is lost', () => {
  const words = 'R&D经费投入强度（%）达到2.2%以上，“科技—产业—金融”良性循环。';
  for (let most = 3; most < 20; most += 1) {
    expect(brokenInto(words, most, length).join('')).toBe(words);
  }
});
