import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Stated } from '../library.schema.ts';
import { dumbbell } from './dumbbell.ts';
import type { Said } from './indicators.ts';

const stated = (value: number | null, about: Partial<Stated> = {}): Stated => ({
  ...{ text: String(value), value, unit: '%', bound: null, column: '' },
  ...about,
});
const row = (plan: string, before: number | null, after: number | null): Said => ({
  ...{ plan, anchor: 't1-r1', attribute: null, unit: '%', levels: [], prose: false },
  baseline: before === null ? null : stated(before),
  target: after === null ? null : stated(after),
});

test('the greatest target stands first, on a scale of round numbers', () => {
  const chart = dumbbell([row('a', 640, 1600), row('b', 44, 110)], false);
  expect(chart?.rows.map(({ row: { plan } }) => plan)).toEqual(['a', 'b']);
  expect(chart?.ticks.map(({ value }) => value)).toEqual([0, 500, 1000, 1500, 2000]);
  expect(chart?.rows[0]).toMatchObject({ baseline: { at: 32 }, target: { at: 80 } });
});

test('the targets of other levels are drawn of shares alone', () => {
  const level = { ...row('a', 4, 8), levels: [stated(8, { scope: '省' })] };
  expect(dumbbell([level], true)?.rows[0]?.levels).toHaveLength(1);
  expect(dumbbell([level], false)?.rows[0]?.levels).toEqual([]);
});

test('what is doubtful or said in words is not drawn, and without a number there is no chart', () => {
  const words = { ...row('b', null, null), target: stated(null, { words: '完成省下达目标' }) };
  const doubtful = { ...row('c', null, null), target: stated(7, { doubtful: true }) };
  expect(dumbbell([words, doubtful], true)).toBeNull();
  expect(dumbbell([row('a', 1, 2), words, doubtful], true)?.rows).toHaveLength(1);
});

test('everything stands on the scale, and in its order', () => {
  const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 9 }), (pairs) => {
      const chart = dumbbell(
        pairs.map(([before, after], i) => row(`p${i}`, before, after)),
        true,
      );
      const spots = chart?.rows.flatMap(({ baseline, target }) => [baseline, target]) ?? [];
      expect(spots).toHaveLength(pairs.length * 2);
      const sorted = spots
        .filter((spot) => spot !== null)
        .sort((a, b) => (a.stated.value ?? 0) - (b.stated.value ?? 0));
      for (const [i, { at }] of sorted.entries()) {
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThanOrEqual(100);
        expect(at).toBeGreaterThanOrEqual(sorted[i - 1]?.at ?? 0);
      }
    }),
  );
});
