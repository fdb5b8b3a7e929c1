/** Cells of values, by the examples beside the grammar. */
import { expect, test } from 'vitest';
import { NO_QUANTITIES, QUANTITIES } from './quantity.examples.ts';
import { readQuantity } from './quantity.ts';

const plain = {
  value: null,
  to: null,
  bound: null,
  unit: null,
  approximate: false,
  cumulative: false,
  year: null,
  also: null,
  words: null,
};

test.each(QUANTITIES)('%s', (printed, states) => {
  expect(readQuantity(printed)).toEqual({ ...plain, ...states });
});

test.each(NO_QUANTITIES)('%s states none', (printed) => expect(readQuantity(printed)).toBeNull());
