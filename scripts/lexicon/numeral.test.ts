import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hanNumeral, numeralValue } from './numeral.ts';

test('a number from 1 to 99 reads as it was written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), (value) => {
      expect(numeralValue(hanNumeral(value))).toBe(value);
    }),
  );
});

test.each([
  ['十', 10],
  ['十二', 12],
  ['一二', 12],
  ['二十', 20],
  ['一百零三', 103],
  ['二百二十二', 222],
  ['二〇二一', 2021],
  ['二零二一', 2021],
  ['两', 2],
  ['12', 12],
  ['１２', 12],
])('%s is %i', (printed, value) => {
  expect(numeralValue(printed)).toBe(value);
});

test.each(['', '廿', 'x', '十百', '一是', '1a'])('“%s” is no number', (printed) => {
  expect(numeralValue(printed)).toBeNull();
});
