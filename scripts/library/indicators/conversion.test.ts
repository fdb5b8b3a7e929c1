import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factor, times } from './conversion.ts';

test.each([
  ['万元', '亿元', 1e-4],
  ['亿元', '万元', 1e4],
  ['‰', '%', 0.1],
  ['％', '%', 1],
  ['万人', '人', 1e4],
  ['微克/立方米', '微克/立方米', 1],
])('%s to %s', (from, to, by) => expect(factor(from, to)).toBeCloseTo(by, 12));

test.each([
  ['人', '家'],
  ['亿元', '亿美元'],
  ['件/万人', '件'],
  ['%', '家'],
  ['人/百亿元', '人/亿元'],
  ['亿斤', '万吨'],
  ['—', '%'],
])('%s is no %s', (from, to) => expect(factor(from, to)).toBeNull());

test('there and back again is the same number', () => {
  const units = fc.constantFrom('元', '万元', '亿元', '万亿元');
  fc.assert(
    fc.property(units, units, fc.integer({ min: 1, max: 1e6 }), (one, other, value) => {
      const there = factor(one, other);
      const back = factor(other, one);
      expect(there === null || back === null ? null : times(times(value, there), back)).toBe(value);
    }),
  );
});
