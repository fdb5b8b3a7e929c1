import { expect, test } from 'vitest';
import { madeRepair } from '../fixtures/made.ts';
import { inContext } from './in-context.ts';

const raw = '甲,乙?丙\n丁/p>,戊';
const repairs = [
  madeRepair(1, ',', '，'),
  madeRepair(3, '?', '二'),
  madeRepair(5, '\n', ''),
  madeRepair(7, '/p>', ''),
  madeRepair(10, ',', '，'),
];

test('the page side has the other repairs, the raw side has none', () => {
  expect(inContext(raw, repairs, 1, 9)).toEqual({
    raw: { before: '甲,乙', after: '丙' },
    page: { before: '甲，乙', after: '丙丁，戊' },
  });
  expect(inContext(raw, repairs, 4, 9).page).toEqual({ before: '甲，乙二丙丁', after: '戊' });
});

test('neither side reaches farther than it may, nor over an end of line that the page keeps', () => {
  expect(inContext(raw, repairs, 4, 2).page).toEqual({ before: '丙丁', after: '戊' });
  const kept = repairs.filter(({ before }) => before !== '\n');
  expect(inContext(raw, kept, 1, 9).page.after).toBe('丙');
  expect(inContext(raw, kept, 2, 9).page.before).toBe('丁');
});
