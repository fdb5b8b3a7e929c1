/** Labels of an index, by the examples beside the grammar. */
import { expect, test } from 'vitest';
import { INDEX_LABELS, NO_INDEX_LABELS } from './index-label.examples.ts';
import { readIndexLabel } from './index-label.ts';

test.each(INDEX_LABELS)('%s', (printed, field) =>
  expect(readIndexLabel(printed)).toEqual({ field }),
);

test.each(NO_INDEX_LABELS)('%s is none', (printed) => expect(readIndexLabel(printed)).toBeNull());
