/** Extremes of lists of any length: as arguments of `Math.max`, hundreds of thousands of values exhaust the stack. */

/** The greatest of some numbers; -Infinity of none. */
export const greatest = (values: readonly number[]): number =>
  values.reduce((most, value) => Math.max(most, value), -Infinity);

/** The least of some numbers; Infinity of none. */
export const least = (values: readonly number[]): number =>
  values.reduce((most, value) => Math.min(most, value), Infinity);
