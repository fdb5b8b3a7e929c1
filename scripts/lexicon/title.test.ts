/** Titles, by the examples beside the grammar. */
import { expect, test } from 'vitest';
import { PRINTED_TITLES, WHOLE_TITLES } from './title.examples.ts';
import { plainTitle } from './title.ts';

test.each(PRINTED_TITLES)('%s', (printed, title) => expect(plainTitle(printed)).toBe(title));

test.each(WHOLE_TITLES)('%s is whole', (title) => expect(plainTitle(title)).toBe(title));
