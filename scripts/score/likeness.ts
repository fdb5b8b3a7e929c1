/** How far two texts are apart, from 0 to 1. */
import { distance } from 'fastest-levenshtein';

/** Levenshtein's distance as a part of the longer text. */
export const apart = (a: string, b: string): number =>
  a === b ? 0 : distance(a, b) / Math.max(a.length, b.length);
