/** A header that stands again: where a page broke its table, the numbers go on; where they begin anew, it heads another. */
import { readLabel } from '../lexicon/column.ts';

/** Lines below a header among which its first number stands. */
export const BELOW_HEADER = 6;

const NUMBER = /^(\d{1,3})[.．、]?$/;

/**
 * True where the rows below such a header are numbered from 1.
 *
 * @param labels of the header
 * @param words what stands below it, from its first row on
 */
export const countsAnew = (labels: readonly string[], words: readonly string[]): boolean =>
  labels.some((label) => readLabel(label).kind === 'serial') &&
  NUMBER.exec(words.find((word) => NUMBER.test(word)) ?? '')?.[1] === '1';
